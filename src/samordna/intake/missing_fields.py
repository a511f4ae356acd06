"""The fields that a person fills where they are missed, without opening the whole part."""

from collections.abc import Iterable

from samordna.plandoc.labels import FIELDS
from samordna.plandoc.schema import Part

FILLED_AT_ONCE: dict[str, tuple[str, ...]] = {"activities": ("action", "responsible", "status")}
"""By list: what the reader asks for when a part lacks it."""
WRITTEN_ANEW: dict[str, tuple[str, ...]] = {"decisions": ("body", "date", "section")}
"""By list: what a person says of one that a plan ought to have and the reader did not find."""
CHOSEN = {"status"}
"""Fields that the reader leaves empty rather than guess: empty they answer no question, and without one nobody is asked."""


def empty_fields(area: str, part: Part) -> list[str]:
    return [name for name in FILLED_AT_ONCE.get(area, ()) if not getattr(part, name)]


def missed_fields(area: str, part: Part, doubts: Iterable[str]) -> list[str]:
    """The empty fields that are filled on the card of a part with these doubts."""
    doubts = list(doubts)
    return [name for name in empty_fields(area, part) if name not in CHOSEN or _is_named(name, doubts)]


def must_be_chosen(area: str, part: Part, doubts: Iterable[str]) -> bool:
    """Whether a doubt asks for a value that only a choice gives: that there is none is an answer, that it is right is not."""
    return any(name in CHOSEN for name in missed_fields(area, part, doubts))


def _is_named(name: str, doubts: Iterable[str]) -> bool:
    return any(FIELDS[name].sv.lower() in doubt.lower() for doubt in doubts)
