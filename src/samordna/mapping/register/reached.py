"""How a service is reached now: whom to call, and everybody else that there is."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.utils.timezone import localdate

from samordna.accounts.access import MunicipalityRequest
from samordna.guidance.reached import is_closed_down
from samordna.mapping.models import Service
from samordna.organisation.models import ContactPoint
from samordna.organisation.queries import contacts_with_deputies
from samordna.organisation.reaching.desk import Desk, Reached


@dataclass(frozen=True, slots=True)
class Ways:
    """``now`` is whom to call: the first that is not closed, or who answers for it. ``all`` is in the order to call them."""

    all: list[Reached]
    now: Reached | None

    @property
    def rows(self) -> list[ContactPoint]:
        return [one.row for one in self.all]

    @property
    def restricted(self) -> list[ContactPoint]:
        shown = [*self.rows, *(one.answers_now.row for one in self.all if one.answers_now)]
        return [row for row in dict.fromkeys(shown) if row.restricted]


def ways_to(request: MunicipalityRequest, service: Service) -> Ways:
    """As far as the reader may see them; what belongs to a unit or partner that is no more is left out. One query."""
    rows = contacts_with_deputies(request.municipality, request.access, of=Q(pk__in=service.contacts))
    there = {row.pk: row for row in rows if not is_closed_down(row, localdate())}
    desk = Desk(request.municipality, request.access, there.values())
    reached = [desk.reached(there[pk]) for pk in service.contacts if pk in there]
    return Ways(reached, _to_call(reached))


def _to_call(reached: Iterable[Reached]) -> Reached | None:
    """Who is known to be open before whom one can only try, and whom somebody has confirmed before whom nobody has."""
    answering = [one for one in map(_answers, reached) if one is not None and one.phone]
    ranked = sorted(answering, key=lambda one: (one.is_stale, one.is_open is None))
    return ranked[0] if ranked else None


def _answers(one: Reached) -> Reached | None:
    return one if one.is_open is not False else one.answers_now
