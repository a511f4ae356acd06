"""What a page outside a plan tells of what is said in it: the first page is no reading of the plan."""

from collections.abc import Iterable, Sequence

from django.db.models import Exists, OuterRef, QuerySet

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import User
from samordna.organisation.models import Municipality
from samordna.plans.comments.functions import reads
from samordna.plans.comments.queries import place_of
from samordna.plans.models import Activity, Comment, Section
from samordna.plans.queries import versions
from samordna.plans.rules import NOTHING_HIDDEN, closed_of, is_held
from samordna.plans.writers.queries import EDITABLE


def said_in_drafts(municipality: Municipality, access: Access) -> QuerySet[Comment]:
    """Those in the drafts that the reader may see, each with whether its version ``restricts`` anything."""
    restricted = Section.objects.present().filter(version=OuterRef("version"), restricted=True)
    return (
        Comment.objects.filter(municipality=municipality)
        .filter(version__in=versions(municipality, access).filter(state__in=EDITABLE))
        .annotate(restricts=Exists(restricted))
    )


def titled(access: Access, rows: Iterable[Comment]) -> list[tuple[Comment, str]]:
    """Those of what the reader may still read, each with what it is about; no title where its version restricts anything.

    Three queries where there are any.
    """
    rows = [row for row in rows if reads(access, row.version, is_restricted=False)]
    about = _about(rows)
    hidden = closed_of({row.version_id for row in rows if _restricts(row)})
    found = []
    for row in rows:
        one = about.get((row.version_id, row.place))
        if one is None:
            continue
        is_closed = is_held(hidden.get(row.version_id, NOTHING_HIDDEN), one)
        if not is_closed or reads(access, row.version, is_restricted=True):
            found.append((row, "" if _restricts(row) else _named(one)))
    return found


def takes_part_as(user: User, row: Comment, held: Sequence[RoleAt]) -> RoleAt | None:
    """The function by which somebody takes part in the plan; None where they no longer do."""
    by = (one for one in held if reads(Access(user, (one,)), row.version, is_restricted=False))
    return next(by, None)


def _about(rows: Iterable[Comment]) -> dict[tuple[int, str], Section | Activity]:
    asked = {(row.version_id, row.place) for row in rows}
    if not asked:
        return {}
    where = {
        "version__in": {version for version, _place in asked},
        "key__in": {place.partition("/")[2] for _version, place in asked},
    }
    sections = Section.objects.present().filter(**where).only("key", "heading", "version")
    activities = Activity.objects.present().filter(**where).only("key", "action", "place", "version")
    found: list[Section | Activity] = [*sections, *activities]
    return {(row.version_id, place_of(row)): row for row in found}


def _named(row: Section | Activity) -> str:
    return row.heading if isinstance(row, Section) else row.action


def _restricts(row: Comment) -> bool:
    return bool(row.restricts)  # type: ignore[attr-defined]
