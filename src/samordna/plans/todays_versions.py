"""The version of each plan a reader has before them today: next year's, decided ahead, leaves this year's in force until then."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.expressions import RawSQL

from samordna.accounts.access import Access
from samordna.core.order import Swedish
from samordna.organisation.models import Municipality
from samordna.plandoc.in_force import has_begun, in_force_on
from samordna.plandoc.life_cycle import State
from samordna.plans.models import PlanVersion
from samordna.plans.queries import DECIDED, IN_FORCE_FIRST, versions

_EVERY = Q()


def versions_today(
    municipality: Municipality, access: Access, today: date, among: Q = _EVERY
) -> list[PlanVersion]:
    """The version of each plan that is in force today, else what stands for it, by title. One query.

    To be read and never saved: their states are those of today.
    """
    first = PlanVersion.objects.present().filter(plan=OuterRef("plan")).order_by(IN_FORCE_FIRST, "-number")
    asked = Q(pk=Subquery(first.values("pk")[:1])) | before_what_is_ahead(today.isoformat())
    rows = versions(municipality, access).filter(asked, among)
    return list(_of_today(rows.order_by(Swedish("title"), "pk"), today))


def _of_today(rows: Iterable[PlanVersion], today: date) -> Iterable[PlanVersion]:
    found = list(rows)
    now = {row.plan_id: row.pk for row in in_force_on([row for row in found if row.state in DECIDED], today)}
    for row in found:
        if now.get(row.plan_id) == row.pk:
            row.state = State.IN_FORCE
            yield row
        elif row.plan_id not in now and row.state != State.SUPERSEDED:
            yield row


def is_in_force(version: PlanVersion, today: date) -> bool:
    """Whether the version is in force today, whatever its state. One query where it is superseded, and none otherwise."""
    if version.state != State.SUPERSEDED:
        return version.state == State.IN_FORCE and has_begun(version.period_start, today)
    line = PlanVersion.objects.present().filter(plan=version.plan_id, state__in=DECIDED)
    return version in in_force_on(line.only("plan", "number", "period_start"), today)


def before_what_is_ahead(today: str | RawSQL) -> Q:
    """Superseded versions of plans that may have been decided ahead: of which that is so the days tell (plandoc.in_force).

    An EDTF string that sorts before today has begun.
    """
    line = PlanVersion.objects.present().filter(plan=OuterRef("plan"))
    return Q(Exists(line.filter(state=State.IN_FORCE, period_start__gt=today)), state=State.SUPERSEDED)
