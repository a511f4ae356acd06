"""Who the template says writes a section, when it is handed to somebody."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import User
from samordna.organisation.models import Coordinator
from samordna.plans.models import ChapterDemand, Section, TemplateChapter


@dataclass(frozen=True, slots=True)
class Proposal:
    """``words`` is what the template says; ``writer`` the one it can only mean, if there is just one."""

    words: str
    writer: User | None


def proposed(section: Section, candidates: Iterable[Access]) -> Proposal | None:
    """Among those who may be handed the section; None where the template names nobody. At most two queries."""
    demands = ChapterDemand.objects.filter(version=section.version_id, key=section.key)
    demand = demands.select_related("chapter__unit").first()
    if demand is None or not (demand.chapter.writer or demand.chapter.unit):
        return None
    chapter = demand.chapter
    coordinating = _users_called(chapter)
    fitting = [
        one.user
        for one in candidates
        if one.user.pk in coordinating or any(_is_meant(chapter, role) for role in one.roles)
    ]
    who = ", ".join(filter(None, [chapter.writer, chapter.unit.name if chapter.unit else ""]))
    words = _("The template says that %(who)s writes the section.") % {"who": who}
    return Proposal(words, fitting[0] if len(fitting) == 1 else None)


def _is_meant(chapter: TemplateChapter, role: RoleAt) -> bool:
    """Words that are not the name of a role say nothing that can be looked up."""
    if chapter.unit_id is not None and role.unit_id != chapter.unit_id:
        return False
    return _same(chapter.writer, str(role.role.label)) if chapter.writer else True


def _users_called(chapter: TemplateChapter) -> set[int | None]:
    """The accounts of coordinators whose function is called so, at the unit where it is said."""
    if not chapter.writer:
        return set()
    rows = Coordinator.objects.filter(municipality=chapter.municipality_id).exclude(user=None)
    if chapter.unit_id is not None:
        rows = rows.filter(unit=chapter.unit_id)
    return {one.user_id for one in rows.valid_on(localdate()) if _same(one.function, chapter.writer)}


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
