"""Columns headed by a party each, "Kommunen" and "Polisen", whose cells name who of that party takes part."""

from collections.abc import Container, Sequence

from samordna.plandoc.reading.interpret.columns.contents import Contents
from samordna.plandoc.reading.interpret.columns.headings import meanings_of
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.words.small_words import Column

_ACTORS = frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER})
_WHO = frozenset({Column.RESPONSIBLE, Column.OTHERS})
_MOST = 0.5
_FEWEST = 2
_SENTENCE = 3


def parties_in(headings: Sequence[str], contents: Sequence[Contents], others: Container[int]) -> list[int]:
    """The columns of parties; none where a heading says who answers or takes part. ``others`` hold crosses or letters."""
    if any(_WHO & meanings_of(heading).keys() for heading in headings):
        return []
    found = [
        at
        for at, (heading, cells) in enumerate(zip(headings, contents, strict=True))
        if at not in others and _is_party(heading) and cells.filled
    ]
    named = any(sum(contents[at].share(one) for one in _ACTORS) >= _MOST for at in found)
    return found if len(found) >= _FEWEST and named else []


def with_parties(columns: Sequence[Column | None], parties: Sequence[int]) -> list[Column | None]:
    """The columns with those of parties: the first that is filled answers, the others take part."""
    first = parties[:1]
    return [
        Column.RESPONSIBLE if at in first else Column.OTHERS if at in parties else column
        for at, column in enumerate(columns)
    ]


def take_parties(record: Record, row: PieceRow, table: Table) -> None:
    """The first party of a row answers for it, and the others take part. What a party is said to do in a sentence is nobody."""
    told = {at: " ".join(row.cells[at].split()) for at in table.parties if row.cells[at]}
    if not told:
        return
    for column in _WHO & record.values.keys():
        del record.values[column]
    record.extra += [(table.headings[at], text) for at, text in told.items() if _is_sentence(text)]
    named = [text for text in told.values() if not _is_sentence(text)]
    if named:
        record.values[Column.RESPONSIBLE] = named[0]
    if others := named[1:]:
        record.values[Column.OTHERS] = ", ".join(others)


def _is_sentence(text: str) -> bool:
    return text.endswith(".") and len(text.split()) >= _SENTENCE


def _is_party(heading: str) -> bool:
    return bool(traits_of(heading) & _ACTORS) and not meanings_of(heading)
