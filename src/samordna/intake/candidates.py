"""What was found for something that a plan ought to say."""

from dataclasses import dataclass
from typing import Any

from samordna.core.page_pieces import date_text
from samordna.intake.areas import EXPECTED
from samordna.intake.models import UploadPart
from samordna.intake.notices import place_text
from samordna.intake.reader import adapter
from samordna.plandoc.reading.result import Candidate, State


@dataclass(frozen=True, slots=True)
class Choice:
    """A value with the words it was read from; ``number`` comes back when it is chosen, None where nothing is to be chosen."""

    value: str
    passage: str
    place: str
    number: int | None


def choices_of(row: UploadPart) -> list[Choice]:
    if row.area != EXPECTED:
        return []
    may_choose = row.open_points > 0 and row.data["state"] == State.SEVERAL and bool(row.data["fields"])
    return [
        Choice(_in_words(one.value), one.passage, place_text(one.place), number if may_choose else None)
        for number, one in enumerate(candidates_of(row))
    ]


def _in_words(value: str) -> str:
    """A value as people write it; one of several parts, such as a body and a day, has a day in words among them."""
    return ", ".join(date_text(part) for part in value.split(", "))


def candidates_of(row: UploadPart) -> list[Candidate]:
    candidates: list[Candidate] = adapter(list[Candidate]).validate_python(row.data.get("candidates", []))
    return candidates


def values_of(row: UploadPart, number: str) -> dict[str, Any] | None:
    """What the fields are to hold when the candidate of that number is chosen; None for one that is not there."""
    candidates, fields = candidates_of(row), row.data["fields"]
    if not number.isascii() or not number.isdigit() or int(number) >= len(candidates):
        return None
    value = candidates[int(number)].value
    parts = value.split("/") if len(fields) > 1 else [value]
    return dict(zip(fields, [*parts, *([parts[-1]] * (len(fields) - len(parts)))], strict=False))
