"""What is said of a version, as far as the reader sees what it is said of."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count

from samordna.accounts.access import RoleAt
from samordna.plans.comments.functions import Holders, function_of
from samordna.plans.models import Comment, PlanVersion
from samordna.plans.models.content import ContentModel
from samordna.plans.rules import AREA_NAMES, Sight

_OF_A_SECTION = ("key", "heading", "version", "position")
_OF_AN_ACTIVITY = ("key", "action", "place", "version", "position")


@dataclass(frozen=True, slots=True)
class Commentable:
    """A section or an activity that the reader may see."""

    place: str
    title: str
    row: ContentModel


@dataclass(frozen=True, slots=True)
class Said:
    """A comment, the function it asks, and whether nobody holds that now."""

    comment: Comment
    asked: RoleAt | None
    is_vacant: bool

    @property
    def earlier(self) -> list[dict[str, Any]]:
        """The wordings before, the oldest first, each with when it was written."""
        return [was | {"at": datetime.fromisoformat(was["at"])} for was in self.comment.earlier]


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with its answers, in the order they were written."""

    about: Commentable
    said: list[Said]

    @property
    def first(self) -> Comment:
        return self.said[0].comment

    @property
    def last(self) -> Comment:
        """What its author may still change or take back: nobody has answered it."""
        return self.said[-1].comment

    @property
    def is_settled(self) -> bool:
        return self.first.settled_at is not None


@dataclass(frozen=True, slots=True)
class TalkedOf:
    """What may be talked of, with the number of open threads about it."""

    about: Commentable
    open: int


def commentable(version: PlanVersion, sight: Sight) -> dict[str, Commentable]:
    """By place, in the order of pages: sections, then activities. Two queries."""
    sections = version.section_set.present().only(*_OF_A_SECTION)
    activities = version.activity_set.present().only(*_OF_AN_ACTIVITY)
    told: list[tuple[ContentModel, str]] = [(row, row.heading) for row in sight.shown(sections)]
    told += [(row, row.action) for row in sight.shown(activities)]
    return {place_of(row): Commentable(place_of(row), title, row) for row, title in told}


def place_of(row: ContentModel) -> str:
    return f"{AREA_NAMES[type(row)]}/{row.key}"


def threads_of(version: PlanVersion, shown: dict[str, Commentable], holders: Holders) -> list[Thread]:
    """Those about what is ``shown``, in the order of pages and then of time. One query."""
    rows = version.comments.filter(place__in=shown).select_related("author", "asked_unit", "settled_by")
    said: dict[int, list[Said]] = defaultdict(list)
    for row in rows.order_by("pk"):
        asked = function_of(row)
        said[row.answers_to_id or row.pk].append(
            Said(row, asked, is_vacant=asked is not None and asked not in holders)
        )
    threads = [Thread(shown[told[0].comment.place], told) for told in said.values()]
    order = {place: n for n, place in enumerate(shown)}
    return sorted(threads, key=lambda one: order[one.about.place])


def talked_of(places: dict[str, Commentable], threads: list[Thread], *, closed: bool) -> list[TalkedOf]:
    """The ``places`` in their order; of what is closed only those that something was said of."""
    counts = Counter(thread.about.place for thread in threads if not thread.is_settled)
    told = {thread.about.place for thread in threads}
    return [TalkedOf(one, counts[place]) for place, one in places.items() if place in told or not closed]


def open_counts(version: PlanVersion) -> dict[str, int]:
    """How many open comments there are at each place. One query at most."""
    if not getattr(version, "has_comments", True):
        return {}
    rows = version.comments.filter(answers_to=None, settled_at=None).order_by().values_list("place")
    return dict(rows.annotate(count=Count("pk")))
