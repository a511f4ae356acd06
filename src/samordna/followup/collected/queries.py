"""What has been reported to an occasion of every plan in force."""

from datetime import date

from django.utils.timezone import localdate

from samordna.accounts.access import Access
from samordna.core.order import Swedish
from samordna.core.page_pieces import language
from samordna.followup.models import FollowUpOccasion, Report
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import State
from samordna.plandoc.reports import CommitteeReport
from samordna.plandoc.reports.collected import CollectedReport, labels, reported_plan
from samordna.plandoc.writing.public import public_version
from samordna.plans.documents import documents_of
from samordna.plans.models import PlanVersion
from samordna.plans.queries import versions

Sent = dict[int, tuple[int, date, CommitteeReport]]


def collected(occasion: FollowUpOccasion, municipality: Municipality, access: Access) -> CollectedReport:
    """Six queries, whatever the number of plans. Nothing that is restricted is in it, whoever asks."""
    rows = list(
        versions(municipality, access)
        .filter(state=State.IN_FORCE)
        .order_by(Swedish("board"), Swedish("title"), "pk")
    )
    for row in rows:
        row.municipality = municipality
    sent = _sent(occasion)
    speech = language()
    return CollectedReport(
        title=labels.TITLE.in_(speech).format(occasion=occasion.name),
        municipality=municipality.name,
        occasion=occasion.name,
        day=localdate(),
        language=speech,
        plans=[
            reported_plan(
                row.pk,
                public_version(document),
                title=row.title,
                board=_board(row),
                sent=sent.get(row.plan_id),
            )
            for row, document in zip(rows, documents_of(rows) if rows else [], strict=True)
        ],
    )


def _sent(occasion: FollowUpOccasion) -> Sent:
    """The reports that stand, by the number of their plan."""
    rows = Report.objects.standing().filter(occasion=occasion).order_by("pk")
    told = rows.values_list("plan_id", "pk", "sent_at", "sent__document")
    return {
        plan: (pk, localdate(at), CommitteeReport.model_validate_json(document))
        for plan, pk, at, document in told
    }


def _board(version: PlanVersion) -> str:
    owner = version.plan.unit
    return version.board or (owner.name if owner else "")
