"""Tables that are a matrix: a place, a group or a goal before each row, a level or the like over each column, and where they meet
what is done, with who and when in the cell itself. What both say stands beside each measure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.interpret.columns.deed_columns import said_over
from samordna.plandoc.reading.interpret.columns.headings import column_of
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.groups.cell_cards import Pair, named
from samordna.plandoc.reading.interpret.groups.cell_things import things_in
from samordna.plandoc.reading.interpret.groups.members import SURE
from samordna.plandoc.reading.interpret.labels.bare_fields import in_brackets
from samordna.plandoc.reading.interpret.labels.bare_parts import TIMES
from samordna.plandoc.reading.interpret.labels.labelled import Field, Labelled, labelled
from samordna.plandoc.reading.interpret.labels.who_and_when import in_tail, who_and_when
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.words.nothing_planned import holds_nothing
from samordna.plandoc.reading.interpret.words.small_words import Column

_FEWEST_COLUMNS = 3
_FEWEST_ROWS, _MOST_ROWS = 2, 60
_FEWEST = 3
_MOST = 0.6
_LONGEST_HEAD = 80
_LONGEST_ROW = 160
_OVER = (None, Column.ACTION, Column.GOAL, Column.TARGET_GROUP, Column.LEVEL, Column.KIND)
"""What the heading over a column of measures may mean: nothing to us, or what they are and are for."""

_ABOUT = (Column.GOAL, Column.PROBLEM)
_BEFORE = (None, *_ABOUT, Column.TARGET_GROUP, Column.LEVEL, Column.AREAS, Column.KIND, Column.SERVICE)
"""What the column before them may hold."""

_NO_NAMES = frozenset({Trait.TIME, Trait.COST, Trait.NUMBER, Trait.MARK})


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell with its row and column, and the measures that it tells."""

    row: PieceRow
    at: int
    told: list[tuple[Labelled, str]]
    """Each measure, with the words of the cell that tell it."""

    @property
    def says(self) -> frozenset[Column]:
        """Who and when, as each of its measures says it, where each has a name."""
        said = [
            SURE & {part.column for part in one.fields} if one.before else frozenset() for one, _ in self.told
        ]
        return frozenset.intersection(*said) if said else frozenset()


def matrix_of(piece: Piece) -> list[Pair]:
    """The measures of a matrix, a card for each; nothing where a table is none."""
    if not _FEWEST_ROWS < len(piece.rows) <= _MOST_ROWS or not _may_be_matrix(*piece.rows):
        return []
    head, *rows = piece.rows
    cells = [
        _Cell(row, at, list(_measures(cell)))
        for row in rows
        for at, cell in enumerate(row.cells)
        if at and not holds_nothing(cell)
    ]
    if not _tell_measures(head, cells) or not (_heads_may(head) or _tell_both(head, cells)):
        return []
    first, *rest = (pair for cell in cells for pair in _cards(head, cell))
    heads = " | ".join(filter(None, head.cells))
    empty = [
        LeftOut(cell, row.place, Why.NOTHING_PLANNED)
        for row in rows
        for cell in row.cells[1:]
        if cell and holds_nothing(cell)
    ]
    return [replace(first, left=(LeftOut(heads, head.place, Why.HEADINGS), *empty)), *rest]


def _may_be_matrix(head: PieceRow, *rows: PieceRow) -> bool:
    """Whether each row and column has a name of its own, which says neither who nor when."""
    _, *over = head.cells
    before = {id(row): text for row, text in map(_before, rows)}
    return (
        len(head.cells) >= _FEWEST_COLUMNS
        and _are_names(over, _LONGEST_HEAD)
        and _are_names([*before.values()], _LONGEST_ROW)
    )


def _heads_may(head: PieceRow) -> bool:
    """Whether no name over or before the rows is that of something that a measure says of itself."""
    corner, *over = head.cells
    return column_of(corner) in _BEFORE and all(column_of(one) in _OVER for one in over)


def _tell_both(head: PieceRow, cells: Sequence[_Cell]) -> bool:
    """Whether every cell says who and when, and none is named as the one that says what is done: then "Risk" and "Funktion" are
    names like any other."""
    return Column.ACTION not in map(column_of, head.cells) and all(
        Column.RESPONSIBLE in cell.says and cell.says & {*TIMES} for cell in cells
    )


def _are_names(texts: Sequence[str], longest: int) -> bool:
    return len({*texts}) == len(texts) and all(
        text and len(text) <= longest and not traits_of(text) & _NO_NAMES and not labelled(text).fields
        for text in texts
    )


def _before(row: PieceRow) -> tuple[PieceRow, str]:
    """What a row is about, as its first cell says, or a merged one above it."""
    above = (row.held or {}).get(0)
    return (above, above.cells[0]) if above and not row.cells[0] else (row, row.cells[0])


def _tell_measures(head: PieceRow, cells: Sequence[_Cell]) -> bool:
    """Whether most cells say who or when of what they name, in several columns and most of each. Below somebody who may be the
    one to do it they say who."""
    columns = {cell.at for cell in cells}
    over = {at: said_over(head.cells[at]) for at in columns}
    told = [cell.at for cell in cells if (Column.RESPONSIBLE in cell.says if over[cell.at] else cell.says)]
    in_each = all(told.count(at) >= _MOST * sum(1 for cell in cells if cell.at == at) for at in columns)
    return len(columns) > 1 and len(told) >= _FEWEST and in_each


def _cards(head: PieceRow, cell: _Cell) -> Iterator[Pair]:
    corner, over = head.cells[0], head.cells[cell.at]
    row, before = _before(cell.row)
    column = column_of(corner)
    for one, words in cell.told:
        yield replace(named(cell.row, one.before), sentence=words)
        yield from (Pair(cell.row, part.column, part.label, part.value) for part in one.fields)
        yield from (Pair(cell.row, None, label, value) for label, value in one.unknown)
        if column in _ABOUT:
            yield Pair(row, column, "", before)
        else:
            yield Pair(row, Column.COMMENT, "", f"{corner}: {before}" if corner else before)
        yield Pair(head, Column.COMMENT, "", over)


def _measures(cell: str) -> Iterator[tuple[Labelled, str]]:
    for thing in things_in(cell, each=False):
        name, *below = thing.replace("\n(", " (").split("\n")
        told = measure_named(name)
        for line in below:
            more = labelled(line)
            told = replace(
                told,
                fields=[*told.fields, *(more.fields or who_and_when(line))],
                unknown=[*told.unknown, *more.unknown],
            )
        yield from _in_words(_parted(told), " ".join(thing.split()))


def measure_named(text: str) -> Labelled:
    """A measure that a line names, with what labels, brackets or signs behind it say."""
    told = labelled(text)
    if told.fields and told.before:
        return told
    bracketed = in_brackets(text)
    return bracketed if bracketed.fields else in_tail(text, known=text.endswith((")", "]"))) or Labelled(text)


def _in_words(measures: Sequence[Labelled], text: str) -> Iterator[tuple[Labelled, str]]:
    """Measures with the part of a text that tells each, from its name to that of the next."""
    for one, following in zip_longest(measures, measures[1:]):
        end = text.find(following.before, len(one.before)) if following else len(text)
        yield one, text[:end].strip()
        text = text[end:]


def _parted(told: Labelled) -> list[Labelled]:
    """The measures that a page has run together, where each ends with a time: "… Tid: maj 2029 Feriejobb Ansvarig: …"."""
    measures = [replace(told, fields=[])]
    for one in told.fields:
        now = measures[-1]
        if one.column in {part.column for part in now.fields}:
            last = now.fields.pop()
            time, name = _behind_time(last)
            if not name:
                return [told]
            now.fields.append(replace(last, value=time))
            measures.append(Labelled(name))
        measures[-1].fields.append(one)
    return measures


def _behind_time(one: Field) -> tuple[str, str]:
    """A time, and the name that stands behind it on its line."""
    words = one.value.split() if one.column in TIMES else []
    for at in range(1, len(words)):
        time = " ".join(words[:at])
        if words[at][:1].isupper() and Trait.TIME in traits_of(time):
            return time, " ".join(words[at:])
    return one.value, ""
