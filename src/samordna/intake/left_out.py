"""What of the file is no part of the plan, as a person reads it: the same words once with all their places, no signs alone."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from samordna.core.page_pieces import said
from samordna.intake.models import Upload
from samordna.intake.notices import place_text
from samordna.intake.reader import adapter
from samordna.plandoc.reading.blocks import WHY, LeftOut, Why
from samordna.plandoc.reading.left_out_words import ONLY_SET_UP, how_many
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
    """``hidden`` is how many passages are not shown. ``set_up`` says how many there are of each kind that every file has around
    its text, ``texts`` of the kinds that somebody may want.
    """

    shown: list[Passage]
    hidden: int
    set_up: list[str]
    texts: list[str]


def sheets_left_out(upload: Upload, stored: list[dict[str, Any]]) -> list[tuple[str, int]]:
    """The names of whole sheets that were left out, and the numbers of the tables that bring them back. At most one query."""
    if not any(one["why"] in (Why.CHOICES, Why.HOW_TO_FILL_IN) for one in stored):
        return []
    sheets = upload.grids.filter(number__gte=FIRST_NUMBER, take__taken_as=TakenAs.NOTHING)
    return list(sheets.order_by("number").values_list("heading", "number"))


def with_words(left_out: list[LeftOut]) -> list[LeftOut]:
    """Signs alone are nothing that a person misses."""
    return [one for one in left_out if letters(one.text)]


def left_out_of(stored: list[dict[str, Any]]) -> LeftOutList | None:
    """What somebody may want first. Nothing where only signs were left out."""
    left_out = with_words(adapter(list[LeftOut]).validate_python(stored))
    left_out.sort(key=lambda one: one.why in ONLY_SET_UP)
    together: dict[tuple[str, str], list[str]] = {}
    for one in left_out:
        places, place = together.setdefault((one.text, one.why), []), place_text(one.place)
        if place and place not in places:
            places.append(place)
    words = {why.value: said(text) for why, text in WHY.items()}
    passages = [
        Passage(text, words[why], places[:MOST_PLACES], len(places[MOST_PLACES:]))
        for (text, why), places in together.items()
    ]
    counted = Counter(one.why for one in left_out).most_common()
    set_up = [said(how_many(why, count)) for why, count in counted if why in ONLY_SET_UP]
    texts = [said(how_many(why, count)) for why, count in counted if why not in ONLY_SET_UP]
    return LeftOutList(passages[:MOST], len(passages[MOST:]), set_up, texts) if passages else None
