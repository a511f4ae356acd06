"""What the slices above tell this one from their ``hooks.py`` when they start, since this one may not import them.

What can be due at a meeting.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.collaboration.models import Forum

EVERYBODY = Access(User(), (RoleAt(Role.READER),))
"""Agendas go to partners too: what is due is told as whoever may read nothing that is restricted sees it."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something that a meeting may speak of. ``key`` is the same as long as the thing is; ``path`` are the units that own it,
    from the top, empty for what the whole municipality owns.
    """

    title: str
    why: str
    due: date | None
    key: str
    path: tuple[int, ...] = ()


AgendaSource = Callable[[Forum, datetime], Iterable[Due]]
"""Given the forum and the moment: what is due then, open to everybody. At most three queries."""
_SOURCES: dict[str, AgendaSource] = {}


def register_agenda_source(name: str, source: AgendaSource) -> None:
    _SOURCES[name] = source


def due_at(forum: Forum, at: datetime) -> list[Due]:
    """What is due to a forum of a unit, with all below it; everything to one of the whole municipality. The oldest first."""
    told = (one for source in _SOURCES.values() for one in source(forum, at))
    of_forum = [one for one in told if forum.unit is None or forum.unit.pk in one.path]
    return sorted(of_forum, key=lambda one: (one.due or date.max, one.key))
