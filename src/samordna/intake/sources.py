"""What stands in the file beside a part, as a card shows it: texts, and rows of tables as labels with what they say."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from samordna.intake.notices import place_text
from samordna.intake.passages import Passage

Told = tuple[str, str]
"""A label, "–" where there is none, and what stands under or beside it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A piece of the file with its place in words: a text, or what a table says of one thing, by its labels."""

    text: str = ""
    told: list[Told] = field(default_factory=list)
    place: str = ""
    is_heading: bool = False
    more: bool = False


def sources_of(stored: list[dict[str, Any]]) -> list[Source]:
    """Rows of one table that are a label and what it says each are one piece: a table may be a card of one thing."""
    made: list[Source] = []
    for _table, some in groupby(map(Passage.from_json, stored), _table_of):
        passages = list(some)
        made += [_card(passages)] if _is_card(passages) else map(_source, passages)
    return made


def _table_of(passage: Passage) -> object:
    return passage.rows[0] if passage.rows else id(passage)


def _is_card(passages: list[Passage]) -> bool:
    """Whether they are of one thing, its first row too, so that this is no heading of columns."""
    is_whole = len(passages) > 1 and len(passages[0].rows) == 1
    return is_whole and all(len(_filled(row)) <= 2 for passage in passages for row in passage.rows)


def _card(passages: list[Passage]) -> Source:
    """A first row that is one cell alone is what the card is called."""
    rows = [passage.rows[-1] for passage in passages]
    title = " ".join(_filled(rows[0])) if len(_filled(rows[0])) == 1 else ""
    return Source(title, list(_pairs(rows[1:] if title else rows)), _from_to(passages))


def _pairs(rows: list[list[str]]) -> Iterator[Told]:
    for row in rows:
        *labels, words = _filled(row) or [""]
        if words:
            yield " ".join(labels) or "–", words


def _source(passage: Passage) -> Source:
    place = place_text(passage.place)
    if len(passage.rows) < 2:
        text = passage.text or "\n".join(" | ".join(_filled(row)) for row in passage.rows)
        return Source(
            text, place=place, is_heading=passage.is_heading, more=passage.more and not passage.rows
        )
    header, row = passage.rows
    return Source(
        told=[(name or "–", cell) for name, cell in zip(header, row, strict=False) if cell], place=place
    )


def _from_to(passages: list[Passage]) -> str:
    first, last = passages[0].place, passages[-1].place
    goes_on = first.row and last.row and last.row > first.row
    return f"{place_text(first)}–{last.row}" if goes_on else place_text(first)


def _filled(row: list[str]) -> list[str]:
    return [cell for cell in row if cell]
