"""Who may see and do what with a plan, beyond the action that opened the page.

A plan belongs to a unit, and a role at the unit, or above it, reaches it. Outside partners see the plans they are invited to.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from django.db.models import Exists, Expression, OuterRef, Q, QuerySet

from samordna.accounts.access import Access, Path
from samordna.accounts.models import User
from samordna.accounts.roles import Action
from samordna.plandoc.labels import TITLE_FIELDS
from samordna.plandoc.writing.public import Hidden, hidden_in
from samordna.plans.models import Activity, Part, Plan, PlanService, PlanVersion, Section
from samordna.plans.models.content import ContentModel

ContentRow = TypeVar("ContentRow", bound=ContentModel)

NOTHING_HIDDEN = Hidden()
AREA_NAMES: dict[type[ContentModel], str] = {
    Section: "sections",
    Activity: "activities",
    PlanService: "services",
}
"""The list that the rows of a table are; a part says it itself."""


_OUTLINE = ("key", "heading", "kind", "level", "text", "restricted")


class Outline(NamedTuple):
    """A section as its row tells it."""

    id: str
    heading: str
    kind: str
    level: int
    text: str
    restricted: bool


def path_of(plan: Plan) -> Path:
    """Where in the organisation the plan belongs; its unit must be loaded."""
    return plan.unit.path if plan.unit else None


def visible(versions: QuerySet[PlanVersion], access: Access) -> QuerySet[PlanVersion]:
    """Those of ``versions`` that the user may read, each with its plan, its plan's unit, and whether it restricts anything."""
    shown = with_restrictions(versions.select_related("plan__unit"))
    return invited(shown, access.user, access.user.email) if access.only_invited else shown


def with_restrictions(versions: QuerySet[PlanVersion]) -> QuerySet[PlanVersion]:
    """Each with whether it restricts anything (``has_restricted``)."""
    restricted = Section.objects.filter(version=OuterRef("pk"), restricted=True, removed_at=None)
    return versions.annotate(has_restricted=Exists(restricted))


def invited(
    versions: QuerySet[PlanVersion], user: User | Expression, email: str | Expression
) -> QuerySet[PlanVersion]:
    """Those of plans that somebody is invited to."""
    theirs = Q(guests__user=user) | Q(guests__email=email)
    return versions.filter(plan__in=Plan.objects.filter(theirs))


def may_read_restricted(access: Access, version: PlanVersion) -> bool:
    return access.may_for(Action.READ_RESTRICTED, path_of(version.plan))


def reads_all(access: Access, version: PlanVersion) -> bool:
    """Whether nothing in a version from :func:`visible` is closed to the user: what is judged on all of it may then be told."""
    return not version.has_restricted or may_read_restricted(access, version)  # type: ignore[attr-defined]


def hidden_from(access: Access, versions: Iterable[PlanVersion]) -> dict[int, Hidden]:
    """What the user may not see in each of ``versions`` (from :func:`visible`), by the version's id; most hide nothing.

    At most one query, and none where nothing is restricted or the user may read it.
    """
    return closed_in(version for version in versions if not may_read_restricted(access, version))


def closed_in(versions: Iterable[PlanVersion]) -> dict[int, Hidden]:
    """What is restricted in each of ``versions`` (from :func:`visible`), whoever reads it. At most one query."""
    return closed_of(version.pk for version in versions if version.has_restricted)  # type: ignore[attr-defined]


def closed_of(restricting: Iterable[int]) -> dict[int, Hidden]:
    """The same, of versions that are known to restrict something, by their ids."""
    chosen = list(restricting)
    return outlined(Section.objects.filter(version__in=chosen).present()) if chosen else {}


def outlined(sections: QuerySet[Section]) -> dict[int, Hidden]:
    """What each version hides, judged by these of its sections. One query."""
    rows = sections.order_by("version", "position", "pk").values_list("version_id", *_OUTLINE)
    return outlines_of((version, Outline._make(said)) for version, *said in rows)


def outlines_of(sections: Iterable[tuple[int, Outline]]) -> dict[int, Hidden]:
    """What each version hides, from its number with each of its sections in order."""
    outlines: dict[int, list[Outline]] = {}
    for version, section in sections:
        outlines.setdefault(version, []).append(section)
    return {version: hidden_in(outline) for version, outline in outlines.items()}


@dataclass(frozen=True, slots=True)
class Sight:
    """What a reader sees of a version: ``closed`` is what is restricted in it, ``may_read`` whether that is read all the same."""

    closed: Hidden
    may_read: bool

    @property
    def hidden(self) -> Hidden:
        return NOTHING_HIDDEN if self.may_read else self.closed

    def shown(self, rows: Iterable[ContentRow]) -> list[ContentRow]:
        """Those of ``rows`` that the reader may see."""
        return [row for row in rows if not is_held(self.hidden, row)]

    def restricted(self, rows: Iterable[ContentRow]) -> list[ContentRow]:
        """Those of ``rows`` whose reading is to be noted."""
        return [row for row in rows if is_held(self.closed, row)]


EVERYTHING = Sight(NOTHING_HIDDEN, may_read=True)
"""Where nothing is restricted."""


def sight_of(access: Access, version: PlanVersion) -> Sight:
    """Of a version from :func:`visible`. At most one query, none where nothing is restricted."""
    closed = closed_in([version]).get(version.pk, NOTHING_HIDDEN)
    return Sight(closed, may_read_restricted(access, version))


def is_held(hidden: Hidden, row: ContentModel) -> bool:
    """Whether a row of a version's content is among what is hidden."""
    if not hidden:
        return False
    kind = row.kind if isinstance(row, Part) else AREA_NAMES[type(row)]
    return hidden.holds(kind, key=row.key, place=row.place, title=_title(kind, row))


def _title(kind: str, row: ContentModel) -> str:
    """What names the row, as :func:`samordna.plandoc.labels.title_of` says it of the same item in a document."""
    name = TITLE_FIELDS.get(kind, "")
    value = row.data.get(name) if isinstance(row, Part) else getattr(row, name)
    return " ".join(str(value or "").split())
