"""What of the file is no part of the plan, as a person reads it: the same words once with all their places, no signs alone."""

from dataclasses import dataclass
from typing import Any

from samordna.core.page_pieces import said
from samordna.intake.models import Upload
from samordna.intake.notices import place_text
from samordna.intake.reader import adapter
from samordna.plandoc.reading.blocks import WHY, LeftOut, Why
from samordna.plandoc.reading.takes import FIRST_NUMBER
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.writing.tidying import letters

MOST = 300
"""Passages that a page carries folded; a file of hundreds of pages may leave out thousands."""
MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """``more`` is in how many places it stands besides those told."""

    text: str
    why: str
    places: list[str]
    more: int


@dataclass(frozen=True, slots=True)
class LeftOutList:
    """``hidden`` is how many passages are not shown."""

    shown: list[Passage]
    hidden: int


def sheets_left_out(upload: Upload, stored: list[dict[str, Any]]) -> list[tuple[str, int]]:
    """The names of whole sheets that were left out, and the numbers of the tables that bring them back. At most one query."""
    if not any(one["why"] in (Why.CHOICES, Why.HOW_TO_FILL_IN) for one in stored):
        return []
    sheets = upload.grids.filter(number__gte=FIRST_NUMBER, take__taken_as=TakenAs.NOTHING)
    return list(sheets.order_by("number").values_list("heading", "number"))


def left_out_of(stored: list[dict[str, Any]]) -> LeftOutList:
    left_out: list[LeftOut] = adapter(list[LeftOut]).validate_python(stored)
    together: dict[tuple[str, str], list[str]] = {}
    for one in left_out:
        places, place = together.setdefault((one.text, one.why), []), place_text(one.place)
        if place and place not in places:
            places.append(place)
    words = {why.value: said(text) for why, text in WHY.items()}
    passages = [
        Passage(text, words[why], places[:MOST_PLACES], len(places[MOST_PLACES:]))
        for (text, why), places in together.items()
        if letters(text)
    ]
    return LeftOutList(passages[:MOST], len(passages[MOST:]))
