"""Tables whose rows are numbered in the words of their own heading, with what is numbered beside it: "Mål | Formulering" over
"Mål 1 | Färre ska fara illa". Elsewhere the number alone stands for it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.headings import column_of, meanings_of
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.table_records import records_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs

_GOAL = lazily(r"^\w*mål\b")
_LINE = lazily(r"(?P<number>Mål\s+\d{1,2}(?:\.\d{1,2})?)\s*[:.–—-]\s*(?P<goal>[^\W\d][^\n]{9,})")
_FEWEST = 2
_NUMBER = "Nr"
_TELL = frozenset({Column.COMMENT, Column.DEFINITION})
_FEWEST_WORDS = 3


def with_numbers(headings: Sequence[str], rows: Sequence[PieceRow]) -> list[str]:
    """The headings as what stands below them: a number, and right beside it what the heading of the number names."""
    named = list(headings)
    for at, (heading, beside) in enumerate(pairwise(headings)):
        cells = [row.cells[at : at + 2] for row in rows if any(row.cells)]
        if len(cells) >= _FEWEST and _only_tells(beside) and _are_numbered(heading, cells):
            named[at : at + 2] = [_NUMBER, heading]
    return named


def name_goals(tables: Iterable[Table], told: Iterable[list[Record]], pieces: Iterable[Piece]) -> None:
    """Let records that name their goal by its number have the goal that a table of goals, or a line, numbers so."""
    goals = _goals_in_lines(pieces) | {
        _number(number): goal
        for table in tables
        if table.taken_as is TakenAs.GOALS and Column.NUMBER in table.columns
        for record in records_of(table)
        if (number := record.get(Column.NUMBER)) and (goal := record.get(Column.GOAL))
    }
    for record in (one for records in told for one in records):
        number = record.get(Column.GOAL)
        if number and (goal := goals.get(_number(number))) and Column.GOAL not in record.given:
            record.values[Column.GOAL] = goal
            record.marks.append((Column.GOAL, number))


def _goals_in_lines(pieces: Iterable[Piece]) -> dict[str, str]:
    """The goals of lines that number them, "Mål 1: Färre ska fara illa", by their numbers; none of a number that two have."""
    lines = (_LINE.fullmatch(piece.text.strip()) for piece in pieces if piece.kind is not BlockKind.TABLE)
    found = [(_number(line["number"]), line["goal"].rstrip(".")) for line in lines if line]
    return {
        number: goal for number, goal in found if len({text for one, text in found if one == number}) == 1
    }


def _number(text: str) -> str:
    """The number of a goal, with or without the word for one: "Mål 1" and "1" are the same."""
    return _GOAL.sub("", text.casefold()).strip(" .:")


def _only_tells(heading: str) -> bool:
    """Whether a heading says no more than that something is told."""
    return bool(heading.strip()) and meanings_of(heading).keys() <= _TELL


def _are_numbered(heading: str, cells: Sequence[Sequence[str]]) -> bool:
    if column_of(heading) is None:
        return False
    named = heading.strip().casefold()
    numbers = [cell.casefold().removeprefix(named).strip(" .:") for cell, _ in cells]
    short = all(number.isdigit() or (len(number) == 1 and number.isalpha()) for number in numbers)
    return (
        short
        and len(set(numbers)) == len(numbers)
        and all(
            cell.casefold().startswith(named) and len(said.split()) >= _FEWEST_WORDS for cell, said in cells
        )
    )
