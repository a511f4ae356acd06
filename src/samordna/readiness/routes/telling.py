"""Functions of routes as pages tell them: who answers, at which number, and what is not for this reader's eyes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest, Path
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.organisation.models import ContactPoint
from samordna.organisation.queries import reader_of
from samordna.organisation.reaching import telephone
from samordna.plandoc.alarm.model import Route, RouteBody, Whom
from samordna.plandoc.alarm.people import Reached, named
from samordna.readiness.reach import PeopleOfRoutes, people_of


@dataclass(frozen=True, slots=True)
class ToldWhom:
    """``is_hidden`` is one whose number is restricted for the reader; ``is_vacant`` one whom nothing leads to.

    ``duty`` is what a duty is called whoever has it, ``now`` who does, as far as the reader may know.
    """

    name: str
    phone: str = ""
    link: str = ""
    email: str = ""
    is_open: bool | None = None
    is_confirmed: bool = True
    is_hidden: bool = False
    is_vacant: bool = False
    duty: str = ""
    now: str = ""

    @property
    def title(self) -> str:
        """What it is called tomorrow as well."""
        return self.duty or self.name


class Telling:
    """Tells whom the functions of ``routes`` lead to at a moment; three queries, and one that notes what is restricted.

    Whoever may run alarms for a unit sees every number of its routes: to call them is what they are for.
    """

    def __init__(
        self, request: MunicipalityRequest, routes: Iterable[RouteBody], at: datetime | None = None
    ) -> None:
        self.at = at or timezone.now()
        bodies = list(routes)
        self.people: PeopleOfRoutes = people_of(request.municipality, bodies, self.at)
        self._request = request
        keys = {
            one.key for body in bodies for whom in _named(body) if (one := self.people.reach(whom, self.at))
        }
        rows = ContactPoint.objects.filter(
            municipality=request.municipality, pk__in=[int(key) for key in keys], restricted=True
        )
        self._restricted = {str(row.pk): row for row in rows.select_related("unit")} if keys else {}
        self._shown: dict[str, ContactPoint] = {}

    def whom(self, whom: Whom, owner: Path) -> ToldWhom:
        """``owner`` is the path of the unit whose route it is."""
        reached = self.people.reach(whom, self.at)
        duty = self._duty(whom)
        if reached is None:
            return ToldWhom(named(whom, None), is_vacant=True, duty=duty)
        row = self._restricted.get(reached.key)
        if row is not None and not self._may_see(row, owner):
            return ToldWhom(whom.role.strip(), is_hidden=True, is_open=reached.is_open, duty=duty)
        return ToldWhom(
            named(whom, reached),
            duty=duty,
            now=reached.function if duty else "",
            phone=telephone.shown(reached.phone) if reached.phone else "",
            link=telephone.link(reached.phone),
            email=reached.email,
            is_open=reached.is_open,
            is_confirmed=reached.is_confirmed,
            is_vacant=not reached.has_number,
        )

    def named(self, route: Route, owner: Path) -> Route:
        """The route with every function by its name, as far as the reader may know it."""
        told = route.model_copy(deep=True)
        for step in told.steps:
            for whom in step.line:
                whom.role = self.whom(whom, owner).title
        return told

    def reached(self, route: Route, owner: Path) -> list[tuple[Whom, Reached]]:
        """Each function of :meth:`named` that leads to somebody, without what the reader may not see."""
        found = []
        for step in route.steps:
            for whom in step.line:
                one, told = self.people.reach(whom, self.at), self.whom(whom, owner)
                shown = whom.model_copy(update={"role": told.title})
                if one is not None and told.is_hidden:
                    found.append((shown, Reached(one.key, told.title, is_open=one.is_open)))
                elif one is not None:
                    found.append((shown, replace(one, phone=told.phone)))
        return found

    def hidden(self, owner: Path) -> set[str]:
        """The names, numbers and addresses that the reader may not see on a page of the unit at ``owner``."""
        kept = [row for row in self._restricted.values() if not self._may_see(row, owner)]
        return {one for row in kept for one in (row.function, row.phone, row.email) if one}

    def note(self, how: str = "page") -> None:
        """Remember which restricted numbers are shown."""
        restricted_read(self._request, list(self._shown.values()), how=how)

    def _duty(self, whom: Whom) -> str:
        called = self.people.called(whom) if whom.duty else ""
        return whom.role.strip() or _("On duty: %(name)s") % {"name": called} if called else ""

    def _may_see(self, row: ContactPoint, owner: Path) -> bool:
        access = self._request.access
        if not (reader_of(access)(row) or access.may_for(Action.RUN_ALARMS, owner)):
            return False
        self._shown[str(row.pk)] = row
        return True


def _named(body: RouteBody) -> Iterable[Whom]:
    return (whom for step in body.steps for whom in step.line)
