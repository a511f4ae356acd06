"""The plans that have left their writers and are not in force yet."""

from typing import Any, NamedTuple

from django.db.models import Case, QuerySet, Value, When

from samordna.core.order import Swedish
from samordna.core.prepared import Prepared, given
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import State
from samordna.plans.models import PlanVersion

ON_THEIR_WAY = (State.IN_REVIEW, State.WITH_COMMITTEE, State.DECIDED, State.WITH_BOARD)


class PlanOnItsWay(NamedTuple):
    """``unit`` and ``board`` are whose the plan is, as far as is known."""

    pk: int
    title: str
    state: str
    board: str
    unit: str | None


def plans_on_their_way(municipality: Municipality) -> list[PlanOnItsWay]:
    """All of them, in the order of their way, for whoever may see every plan. One query."""
    return [PlanOnItsWay._make(row) for row in _ROWS.rows(municipality=municipality.pk)]


def _rows() -> "QuerySet[PlanVersion, tuple[Any, ...]]":
    ways = (When(state=state, then=Value(place)) for place, state in enumerate(ON_THEIR_WAY))
    rows = PlanVersion.objects.present().filter(municipality=given("municipality"), state__in=ON_THEIR_WAY)
    return rows.order_by(Case(*ways), Swedish("title"), "pk").values_list(
        "pk", "title", "state", "board", "plan__unit__name"
    )


_ROWS = Prepared(_rows)
