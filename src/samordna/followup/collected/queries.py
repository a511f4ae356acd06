"""What has been reported to an occasion of every plan that was in force on its day."""

from collections import Counter
from datetime import date
from functools import lru_cache

from django.utils.timezone import localdate

from samordna.accounts.access import Access
from samordna.core.order import Swedish
from samordna.core.page_pieces import language
from samordna.followup.calendar import as_planned
from samordna.followup.models import FollowUpOccasion, Report
from samordna.organisation.models import Municipality
from samordna.plandoc.in_force import in_force_on
from samordna.plandoc.reports import CommitteeReport
from samordna.plandoc.reports.collected import CollectedReport, Open, Sent, labels, reported_plan, sent_in
from samordna.plandoc.vocabulary import Function
from samordna.plans.models import Part, PlanService, PlanVersion
from samordna.plans.queries import decided_versions
from samordna.plans.rules import NOTHING_HIDDEN, closed_in

PARTS = ("version_id", "key", "place")
ENVIRONMENTS = "environments"


def collected(occasion: FollowUpOccasion, municipality: Municipality, access: Access) -> CollectedReport:
    """Four queries, five where something is restricted. Nothing that is restricted is in it, whoever asks."""
    decided = decided_versions(municipality, access).order_by(Swedish("board"), Swedish("title"), "pk")
    rows = in_force_on(decided, as_planned(occasion).about)
    opened, sent = _opened(rows), _sent(occasion)
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
                opened[row.pk],
                title=row.title,
                board=_board(row),
                sent=sent.get(row.plan_id),
            )
            for row in rows
        ],
    )


def _opened(rows: list[PlanVersion]) -> dict[int, Open]:
    """What is open of each version's services and environments, by the version."""
    closed = closed_in(rows)
    functions: dict[int, Counter[Function]] = {row.pk: Counter() for row in rows}
    environments: dict[int, list[str]] = {row.pk: [] for row in rows}
    services = PlanService.objects.present().filter(version__in=rows).values_list(*PARTS, "name", "functions")
    for version, key, place, name, has in services:
        if not closed.get(version, NOTHING_HIDDEN).holds("services", key=key, place=place, title=name):
            functions[version].update(map(Function, has))
    named = (
        Part.objects.present().filter(version__in=rows, kind=ENVIRONMENTS).values_list(*PARTS, "data__name")
    )
    for version, key, place, name in named:
        if not closed.get(version, NOTHING_HIDDEN).holds(ENVIRONMENTS, key=key, place=place, title=name):
            environments[version].append(name)
    return {row.pk: Open(dict(functions[row.pk]), environments[row.pk]) for row in rows}


def _sent(occasion: FollowUpOccasion) -> dict[int, tuple[int, date, Sent]]:
    """The reports that stand, by the number of their plan."""
    rows = Report.objects.standing().filter(occasion=occasion).order_by("pk")
    told = rows.values_list("plan_id", "pk", "sent_at", "sent__document")
    return {plan: (pk, localdate(at), _said(document)) for plan, pk, at, document in told}


@lru_cache(maxsize=256)
def _said(document: str) -> Sent:
    """What was sent never changes: it is counted once (in each process)."""
    return sent_in(CommitteeReport.model_validate_json(document))


def _board(version: PlanVersion) -> str:
    owner = version.plan.unit
    return version.board or (owner.name if owner else "")
