"""Columns that each hold things to be done, named by who does them or when: "Socialtjänsten | Skolan | Polisen"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.contents import Contents
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.words.small_words import Column

_ACTORS = frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER})
_DOES = lazily(
    r"^(?:vad (?:gör|ska) |(?:åtgärder|insatser|aktiviteter|åtaganden)(?: (?:för|av|hos|under))? )|"
    r"(?<=n)s (?:åtaganden?|insatser|åtgärder|aktiviteter|ansvar|uppgifter|löften)$|"
    r" (?:gör|ska(?: göra)?|lovar|åtar sig|ansvarar för|bidrar med|göra)[?:]?$|[?:]$",
    re.IGNORECASE,
)
_MOST, _SOME = 0.6, 0.3
_FEWEST = 2


def deed_columns(headings: Sequence[str], contents: Sequence[Contents]) -> list[int]:
    """The columns of deeds whose headings all say who, or all say when; none where there is but one."""
    shares = [column.share(Trait.DEED) for column in contents]
    found = [at for at, share in enumerate(shares) if share >= _SOME]
    told = {said[0] if (said := said_over(headings[at])) else None for at in found}
    surely = max(shares, default=0.0) >= _MOST and len(found) >= _FEWEST
    return found if surely and len(told) == 1 and None not in told else []


def said_over(heading: str) -> tuple[Column, str] | None:
    """Who or when the heading of a column of deeds says: "Polisen gör" is the police, "2027" a time."""
    text = " ".join(heading.split())
    while (plain := _DOES.sub("", text)) != text:
        text = plain
    traits = traits_of(text) if text else frozenset()
    if Trait.TIME in traits:
        return Column.TIME, text
    return (Column.RESPONSIBLE, text) if traits & _ACTORS else None


def one_deed_each(row: PieceRow, columns: Sequence[Column | None]) -> Iterator[PieceRow]:
    """A row for each of its cells that holds something to be done, with the cells that hold for them all."""
    deeds = [at for at, column in enumerate(columns) if column is Column.ACTION]
    filled = [at for at in deeds if at < len(row.cells) and row.cells[at]]
    if len(deeds) < _FEWEST or not filled:
        yield row
        return
    for at in filled:
        yield replace(
            row,
            cells=["" if other in deeds and other != at else cell for other, cell in enumerate(row.cells)],
        )
