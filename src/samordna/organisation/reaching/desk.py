"""Contact points as pages show them: how to reach them, whether somebody is there now, and who answers otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils import timezone

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.queries import is_stale
from samordna.organisation.reaching import opening, telephone

LONGEST_CHAIN = 8


@dataclass(frozen=True, slots=True)
class Reached:
    """One contact point. ``is_open`` is None when no hours are stated; ``instead`` are those to try, nearest first.

    ``opens`` is when one that is closed opens next; None too where it never does.
    """

    row: ContactPoint
    phone: str
    link: str
    hours: str
    now: str
    is_open: bool | None
    is_stale: bool
    may_edit: bool
    opens: datetime | None = None
    instead: list["Reached"] = field(default_factory=list)

    @property
    def answers_now(self) -> "Reached | None":
        """Who to try when this one is closed: the nearest deputy that is not closed too."""
        if self.is_open is not False:
            return None
        return next((one for one in self.instead if one.is_open is not False), None)


class Desk:
    """Makes :class:`Reached` of a municipality's contact points, for one user, at one moment. Asks the database nothing.

    Without ``access`` it is for anybody, who changes nothing.
    """

    def __init__(
        self,
        municipality: Municipality,
        access: Access | None,
        rows: Iterable[ContactPoint],
        at: datetime | None = None,
    ) -> None:
        self._municipality = municipality
        self._access = access
        self._rows = {row.pk: row for row in rows}
        self._at = at or timezone.now()
        self._today: date = timezone.localdate(self._at)

    def reached(self, row: ContactPoint) -> Reached:
        """With the deputies to try when it is closed, in order, as far as the user may see them."""
        instead: list[Reached] = []
        seen, at = {row.pk}, row.deputy_id
        while at in self._rows and at not in seen and len(instead) < LONGEST_CHAIN:
            seen.add(at)
            instead.append(self._alone(self._rows[at]))
            at = self._rows[at].deputy_id
        return self._alone(row, instead)

    def _alone(self, row: ContactPoint, instead: list[Reached] | None = None) -> Reached:
        opened = opening.now(row.opening_hours, self._at)
        path = row.unit.path if row.unit else None
        return Reached(
            row=row,
            phone=telephone.shown(row.phone) if row.phone else "",
            link=telephone.link(row.phone),
            hours=opening.in_words(row.opening_hours),
            now=opening.now_in_words(row.opening_hours, self._at),
            is_open=opened.is_open if opened else None,
            is_stale=is_stale(row, self._municipality, self._today),
            may_edit=self._access is not None and self._access.may_for(Action.EDIT_CONTACTS, path),
            opens=opened.changes if opened and not opened.is_open else None,
            instead=instead or [],
        )
