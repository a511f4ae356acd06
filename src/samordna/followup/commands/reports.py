"""Reports: begun, written, their figures taken anew, and sent; what is sent does not change."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core.models import digest_of
from samordna.followup.models import FollowUpOccasion, Report, ReportText, SentReport
from samordna.followup.reporting.composing import report_of
from samordna.plandoc.reports import Figures
from samordna.plans.models import Plan, PlanVersion


@transaction.atomic
def report_begin(
    *, occasion: FollowUpOccasion, version: PlanVersion, figures: Figures, user: User | None
) -> tuple[Report, bool]:
    """A report with these figures, and whether it is new: two who begin the same write in one.

    After one that was sent it is a new one that replaces it, with the same texts. Raises ValidationError.
    """
    plan = Plan.objects.select_for_update(of=("self",), no_key=True).get(pk=version.plan_id)
    if FollowUpOccasion.objects.get(pk=occasion.pk).removed_at:
        raise ValidationError(
            _("%(name)s has been removed. Put it back to report to it.") % {"name": occasion.name}
        )
    before = Report.objects.filter(occasion=occasion, plan=plan).order_by("-pk")
    latest = before.first()
    if latest and latest.sent_at is None:
        return latest, False
    made = Report.objects.create(
        municipality_id=plan.municipality_id,
        occasion=occasion,
        plan=plan,
        version=version,
        replaces=latest,
        figures=figures.model_dump_json(),
        begun_by=user,
    )
    for text in latest.texts.all() if latest else ():
        _write(made, text.section, text.text)
    return made, True


@transaction.atomic
def report_text_write(*, report: Report, section: str, text: str) -> ReportText:
    """The section says this from now on; an empty text is as none. Raises ValidationError once the report is sent."""
    return _write(_held(report), section, text)


@transaction.atomic
def report_figures_take(*, report: Report, figures: Figures) -> Report:
    """Let the report have these figures; what is written stays, also about a goal that is there no more."""
    row = _held(report)
    before = Figures.model_validate_json(row.figures)
    written = set(row.texts.exclude(text="").values_list("section", flat=True))
    kept = {key: heading for key, heading in before.groups.items() if key in written}
    row.figures = figures.model_copy(update={"groups": {**kept, **figures.groups}}).model_dump_json()
    row.save(update_fields=["figures"])
    return row


@transaction.atomic
def report_send(*, report: Report, user: User | None) -> SentReport:
    """Keep the report as it stands. Raises ValidationError when it is sent already."""
    row = _held(report)
    document = report_of(row).model_dump_json()
    row.sent_at = timezone.now()
    row.save(update_fields=["sent_at"])
    return SentReport.objects.create(
        municipality_id=row.municipality_id,
        report=row,
        document=document,
        digest=digest_of(document.encode()),
        sent_by=user,
    )


def _held(report: Report) -> Report:
    """The report, kept from others until it is saved. Raises ValidationError once it is sent."""
    rows = Report.objects.select_for_update(of=("self",), no_key=True)
    row = rows.select_related("municipality", "occasion", "plan__unit", "version").get(pk=report.pk)
    if row.sent_at:
        raise ValidationError(
            _("The report is sent, so it does not change. Begin a new one that replaces it."), code="sent"
        )
    return row


def _write(report: Report, section: str, text: str) -> ReportText:
    written = ReportText.objects.filter(report=report, section=section).first() or ReportText(
        municipality_id=report.municipality_id, report=report, section=section
    )
    written.text = text
    written.full_clean(exclude=["municipality", "report"])
    written.save()
    return written
