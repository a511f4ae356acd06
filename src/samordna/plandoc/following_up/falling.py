"""At which occasions an activity is asked about, from what its plan says of its follow-up."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from samordna.plandoc.checking.calendar import earliest
from samordna.plandoc.checking.occasions import Occasion, OccasionKind, resolve
from samordna.plandoc.following_up.planned import ORDINARY, Planned
from samordna.plandoc.statuses import look_of

_TERTIALS = frozenset({OccasionKind.TERTIAL_1, OccasionKind.TERTIAL_2})
_MANY_LETTERS = 5
"""Of two words that begin with so many of the same letters one is a form of the other, or a part of it."""


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """What decides when an activity is asked about.

    ``closed_on`` is the day on which somebody reported that it is done or cancelled, to no occasion; it is asked about once more,
    so that it is told. None where the plan itself says it, or an occasion has been told.
    """

    follow_up: str = ""
    starts: str = ""
    status: str = ""
    closed_on: date | None = None


def occasions_of(activity: FollowedUp, occasions: Iterable[Planned]) -> list[Planned]:
    """Those of ``occasions`` at which the activity is asked about, in order.

    “T1” is every T1, “T1 2027” that one, a date the first report on or after it, a forum that forum, and a rhythm, “ordinarie
    uppföljning” or nothing every report from when the activity begins. What names a forum that has no occasion is asked about
    at the reports, so that it is not forgotten.
    """
    in_order = sorted(occasions, key=lambda one: (one.due_on, one.key))
    named = _named(activity, in_order)
    if not look_of(activity.status).closed:
        return named
    closed_on = activity.closed_on
    return [one for one in named if one.due_on >= closed_on][:1] if closed_on else []


def is_asked_at(activity: FollowedUp, occasion: Planned, occasions: Iterable[Planned]) -> bool:
    return occasion.key in {one.key for one in occasions_of(activity, occasions)}


def falls_to(activity: FollowedUp, occasions: Iterable[Planned], today: date) -> Planned | None:
    """The occasion at which the activity is asked about next."""
    return next((one for one in occasions_of(activity, occasions) if one.due_on >= today), None)


def _named(activity: FollowedUp, occasions: list[Planned]) -> list[Planned]:
    said = resolve(activity.follow_up)
    begins = earliest(activity.starts) or date.min
    going_on = [one for one in occasions if one.due_on >= begins]
    reports = [one for one in going_on if one.kind in ORDINARY]
    chosen_by = _CHOSEN_BY.get(said.kind) if said else None
    if said is None or chosen_by is None:
        return reports
    return chosen_by(said, activity.follow_up, occasions if said.year else going_on) or (
        reports if said.kind is OccasionKind.FORUM else []
    )


def _of_kind(said: Occasion, _text: str, occasions: list[Planned]) -> list[Planned]:
    return [one for one in occasions if one.kind == said.kind and said.year in (None, one.year)]


def _interim(said: Occasion, _text: str, occasions: list[Planned]) -> list[Planned]:
    """A report within the year, whatever the municipality calls it."""
    kinds = _TERTIALS | {OccasionKind.INTERIM_REPORT}
    return [one for one in occasions if one.kind in kinds and said.year in (None, one.year)]


def _from_date(said: Occasion, _text: str, occasions: list[Planned]) -> list[Planned]:
    span = said.span(date.min)
    return [one for one in occasions if span and one.kind in ORDINARY and one.due_on >= span[1]][:1]


def _forum(said: Occasion, text: str, occasions: list[Planned]) -> list[Planned]:
    return [one for one in _of_kind(said, text, occasions) if _share_a_word(one.name, text)]


def _share_a_word(name: str, text: str) -> bool:
    starts = {word[:_MANY_LETTERS] for word in _words(text)}
    return any(word[:_MANY_LETTERS] in starts for word in _words(name))


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", text.casefold()) if len(word) >= _MANY_LETTERS]


_CHOSEN_BY: dict[OccasionKind, Callable[[Occasion, str, list[Planned]], list[Planned]]] = {
    OccasionKind.TERTIAL_1: _of_kind,
    OccasionKind.TERTIAL_2: _of_kind,
    OccasionKind.ANNUAL_REPORT: _of_kind,
    OccasionKind.INTERIM_REPORT: _interim,
    OccasionKind.FORUM: _forum,
    OccasionKind.DATE: _from_date,
}
"""How a follow-up that names something chooses; what is in no place here is asked about at every report."""
