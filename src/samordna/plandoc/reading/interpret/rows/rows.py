"""Rows of the file's tables: what merged cells hold for them, and rows that page breaks have cut in two."""

from dataclasses import replace

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.formats.joining import has_own_hyphen, whole_words
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.rows.bands import labelled_band
from samordna.plandoc.reading.interpret.rows.sums import names_sum
from samordna.plandoc.reading.interpret.words.small_words import CONNECTORS, Column
from samordna.plandoc.vocabulary import Text

_CUT_DATE = lazily(r"\d-$")
_MOST_OF_WIDTH = 0.6
_SOFT_HYPHEN = "\u00ad"
_ALONE = frozenset({Trait.TIME, Trait.STATUS, Trait.COST, Trait.SHARE, Trait.OCCASION, Trait.MARK})
_GOES_ON, _ENDED, _BEGINS, _NEW, _EMPTY = 2.0, 2.0, -1.5, -1.0, 0.3
_NO_ACTION, _TWO_VALUES = 2.0, -4.0
_AFTER_BREAK = 1.0
_SAMPLE = 60
_OFTEN = 0.4
_FEW = 3
_HEADINGS = frozenset({Column.GOAL, Column.PROBLEM})
_JOINED, _SURELY = 0.5, 3.0
_MAYBE_JOINED = Text(
    "Raden är läst som en fortsättning på raden ovanför. Kontrollera att den inte är en egen aktivitet.",
    "The row was read as going on with the one above. Check that it is no activity of its own.",
)


def rows_of(index: int, block: Block) -> list[PieceRow]:
    """The rows of a table block, which is number ``index`` in the file, knowing what merged cells hold for them."""
    places = block.row_places or [block.place] * len(block.rows)
    rows = [
        PieceRow(
            [whole_words(cell.replace(_SOFT_HYPHEN, "")).strip() for cell in cells],
            [(index, number)],
            place.of_block(index),
        )
        for number, (cells, place) in enumerate(zip(block.rows, places, strict=False))
    ]
    for span in block.spans:
        for row in rows[span.row : span.row + span.rows]:
            if span.columns >= _MOST_OF_WIDTH * len(row.cells) and len(row.cells) > 1 and span.columns > 1:
                row.across = sum(1 for cell in row.cells if cell) <= 1
        for row in rows[span.row + 1 : span.row + span.rows]:
            row.held = {**(row.held or {}), span.column: rows[span.row]}
    return rows


def join_broken(rows: list[PieceRow], columns: list[Column | None], breaks: set[int]) -> list[PieceRow]:
    """The rows with those put together that are one. ``breaks`` are the numbers of rows that stand first after a page break.

    What is joined on weak grounds is doubted. The rows themselves stay as they are, since others may look at them too.
    """
    small = _small(rows, columns) if len(rows) > _FEW else set()
    joined: list[PieceRow] = []
    for number, row in enumerate(rows):
        weight = _goes_on(joined[-1], row, columns, small) if joined else -1.0
        weight += _AFTER_BREAK if number in breaks else 0.0
        if weight > _JOINED:
            joined[-1] = replace(joined[-1], doubts=[*joined[-1].doubts])
            join(joined[-1], row)
            if weight < _SURELY:
                joined[-1].doubts.append(_MAYBE_JOINED)
        else:
            joined.append(row)
    return joined


def _small(rows: list[PieceRow], columns: list[Column | None]) -> set[int]:
    """The columns whose cells often begin in lower case, where that says nothing."""
    often = set()
    for column in range(len(columns)):
        cells = [row.cells[column] for row in rows[:_SAMPLE] if row.cells[column]]
        if sum(1 for cell in cells if cell[0].islower()) > _OFTEN * len(cells):
            often.add(column)
    return often


def join(row: PieceRow, rest: PieceRow) -> None:
    """Put the cells of ``rest`` after those of ``row``."""
    row.cells = [_glued(cell, more) for cell, more in zip(row.cells, rest.cells, strict=True)]
    row.spots = sorted({*row.spots, *rest.spots})


def _glued(cell: str, rest: str) -> str:
    if _CUT_DATE.search(cell) and rest[:1].isdigit():
        return cell + rest
    if cell.endswith("-") and rest[:1].islower():
        return cell + rest if has_own_hyphen(cell) else cell[:-1] + rest
    return f"{cell} {rest}".strip()


def _goes_on(above: PieceRow, row: PieceRow, columns: list[Column | None], small: set[int]) -> float:
    """How much speaks for a row being the rest of the one above, rather than one of its own."""
    if row.across or above.across or row.held or len(row.cells) != len(above.cells):
        return -1.0
    filled = {column for column, cell in zip(columns, row.cells, strict=True) if cell}
    if Column.NUMBER in filled or filled <= _HEADINGS or _names_goal(row) or names_sum(row):
        return -1.0
    action = row.cells[columns.index(Column.ACTION)] if Column.ACTION in filled else ""
    if action and (not action[0].islower() or columns.index(Column.ACTION) in small):
        return -1.0
    return sum(
        _cell_goes_on(column, cell, before, often=number in small)
        for number, (column, cell, before) in enumerate(zip(columns, row.cells, above.cells, strict=True))
    )


def _names_goal(row: PieceRow) -> bool:
    """Whether a row is but one cell, which says that it is a goal or a problem: "Mål 2: Trygga torg"."""
    filled = [cell for cell in row.cells if cell]
    return len(filled) == 1 and labelled_band(" ".join(filled[0].split())) is not None


def _cell_goes_on(column: Column | None, cell: str, before: str, *, often: bool) -> float:
    if not cell:
        return _NO_ACTION if column is Column.ACTION else _EMPTY if before else 0.0
    alone = bool(traits_of(cell) & _ALONE)
    begins_small = cell[0].islower() and not alone and not often
    weight = _GOES_ON if begins_small or cell[0] in ",;)" else _BEGINS
    if not before:
        return min(weight, 0.0) + _NEW
    weight += _ENDED if _unfinished(before) else 0.0
    return weight + (_TWO_VALUES if alone and traits_of(before) & _ALONE else 0.0)


def _unfinished(text: str) -> bool:
    return text.endswith(("-", ",", "/", "(", "&")) or text.rsplit(maxsplit=1)[-1].lower() in CONNECTORS
