"""What is said of a version, as far as the reader sees what it is said of."""

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum

from django.db.models import Count

from samordna.plans.models import Comment, PlanVersion
from samordna.plans.models.content import ContentModel
from samordna.plans.rules import AREA_NAMES, Sight

_OF_A_SECTION = ("key", "heading", "version", "position")
_OF_AN_ACTIVITY = ("key", "action", "place", "version", "position")


class Show(StrEnum):
    OPEN = "oppna"
    SETTLED = "losta"
    ALL = "alla"


@dataclass(frozen=True, slots=True)
class Commentable:
    """A section or an activity that the reader may see."""

    place: str
    title: str
    row: ContentModel


@dataclass(slots=True)
class Thread:
    """A comment with its answers, in the order they were written."""

    about: Commentable
    first: Comment
    answers: list[Comment] = field(default_factory=list)

    @property
    def comments(self) -> list[Comment]:
        return [self.first, *self.answers]


def commentable(version: PlanVersion, sight: Sight) -> dict[str, Commentable]:
    """By place, in the order of pages: sections, then activities. Two queries."""
    sections = version.section_set.present().only(*_OF_A_SECTION)
    activities = version.activity_set.present().only(*_OF_AN_ACTIVITY)
    told: list[tuple[ContentModel, str]] = [(row, row.heading) for row in sight.shown(sections)]
    told += [(row, row.action) for row in sight.shown(activities)]
    return {place_of(row): Commentable(place_of(row), title, row) for row, title in told}


def place_of(row: ContentModel) -> str:
    return f"{AREA_NAMES[type(row)]}/{row.key}"


def threads_of(version: PlanVersion, shown: dict[str, Commentable]) -> list[Thread]:
    """Those about what is ``shown``, in the order of pages and then of time. One query."""
    rows = version.comments.filter(place__in=shown).select_related("author", "asked", "settled_by")
    answers = defaultdict(list)
    firsts = []
    for row in rows.order_by("pk"):
        if row.answers_to_id is None:
            firsts.append(row)
        else:
            answers[row.answers_to_id].append(row)
    order = {place: n for n, place in enumerate(shown)}
    firsts.sort(key=lambda one: order[one.place])
    return [Thread(shown[one.place], one, answers[one.pk]) for one in firsts]


def among(threads: list[Thread], show: Show) -> list[Thread]:
    if show is Show.ALL:
        return threads
    return [one for one in threads if bool(one.first.settled_at) is (show is Show.SETTLED)]


def open_counts(version: PlanVersion) -> dict[str, int]:
    """How many open comments there are at each place. One query."""
    rows = version.comments.filter(answers_to=None, settled_at=None).order_by().values_list("place")
    return dict(rows.annotate(count=Count("pk")))
