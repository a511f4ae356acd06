"""Tables that stand on their side: labels beside their values, one table, a few rows or a column to each activity."""

import re
from collections.abc import Iterator
from dataclasses import replace

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, LeftOut, Why
from samordna.plandoc.reading.interpret.columns.contents import contents_of
from samordna.plandoc.reading.interpret.columns.deeds import tells_of_roles
from samordna.plandoc.reading.interpret.columns.headings import names_column, names_one_column
from samordna.plandoc.reading.interpret.columns.judged_columns import judged
from samordna.plandoc.reading.interpret.columns.marks import is_mark
from samordna.plandoc.reading.interpret.columns.table_kinds import Context, judge
from samordna.plandoc.reading.interpret.groups.calendar_matrices import calendar_matrix_of
from samordna.plandoc.reading.interpret.groups.card_cycles import cycled
from samordna.plandoc.reading.interpret.groups.cell_cards import (
    LONGEST_LABEL,
    Pair,
    captioned,
    cards_in_cells,
    key_first,
    pair_of,
    without_numbers,
)
from samordna.plandoc.reading.interpret.groups.labelled_cells import card_of_cells
from samordna.plandoc.reading.interpret.groups.labels_beside import are_labels, pairs_beside, step_of
from samordna.plandoc.reading.interpret.groups.long_tables import values_listed
from samordna.plandoc.reading.interpret.groups.matrices import matrix_of
from samordna.plandoc.reading.interpret.groups.members import KEYS
from samordna.plandoc.reading.interpret.groups.named_cards import named_above
from samordna.plandoc.reading.interpret.groups.one_row_tables import said_of_line_above
from samordna.plandoc.reading.interpret.groups.promised_cells import promised_in_cells
from samordna.plandoc.reading.interpret.labels.meanings import BY_WORDS, Labels
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs

_NUMBERS = lazily(r"(?:(?:åtgärd|aktivitet|insats|åtagande|punkt|nr\.?)\s*)?\d{1,2}[.:]?", re.IGNORECASE)
_SEVERAL = 2
_MOST = 0.6
_SMALLEST, _LARGEST = 3, 12
_LETTERED = 3
"""How wide a card is that has a letter before each label."""

_MOST_LETTERED = 0.6
_MANY = 200


def pairs_of(piece: Piece, labels: Labels = BY_WORDS) -> list[Pair]:
    """The labels of a table with their values; none when it does not stand on its side. Labels stand in the first column, or in
    every other column of a wider table; where each further column is an activity, they come again with each of them."""
    if piece.columns is not None:
        return []
    if lettered := _without_letters(piece):
        return _with_letters_left(piece, pairs_of(lettered, labels))
    width = len(piece.rows[0].cells) if piece.rows else 0
    cards = said_of_line_above(piece) or values_listed(piece, labels) or cards_in_cells(piece, labels)
    if not cards and any(names_one_column(row.cells) for row in piece.rows):
        return []
    cards = cards or promised_in_cells(piece) or calendar_matrix_of(piece) or matrix_of(piece)
    cards = cards or card_of_cells(piece, labels)
    return (
        cards
        or cycled(piece)
        or (_beside(piece, width, labels) if width > 1 and _may_be_beside(piece, width, labels) else [])
    )


def _without_letters(piece: Piece) -> Piece | None:
    """A card without the letters before its labels, each the first of the label: "S | Specifikt | Utbilda personalen"."""
    rows = [replace(row, cells=row.cells[1:]) for row in piece.rows if len(row.cells) == _LETTERED]
    firsts = [(row.cells[0].strip(" .:"), row.cells[1]) for row in piece.rows if len(row.cells) == _LETTERED]
    lettered = [letter for letter, label in firsts if letter and letter == label[:1].upper()]
    alike = all(not letter or letter == label[:1].upper() for letter, label in firsts)
    whole = len(rows) == len(piece.rows) and all(all(row.cells) for row in rows)
    return (
        replace(piece, rows=rows) if whole and alike and len(lettered) >= _MOST_LETTERED * len(rows) else None
    )


def _with_letters_left(piece: Piece, pairs: list[Pair]) -> list[Pair]:
    letters = {
        id(pair): row.cells[0] for pair in pairs for row in piece.rows if pair.row.cells == row.cells[1:]
    }
    return [
        replace(pair, left=(*pair.left, LeftOut(letter, pair.row.place, Why.NUMBERING)))
        if (letter := letters.get(id(pair)))
        else pair
        for pair in pairs
    ]


def _may_be_beside(piece: Piece, width: int, labels: Labels) -> bool:
    """Whether the beginning of a long table holds labels beside their values, before all of it is looked at."""
    first = Piece(BlockKind.TABLE, rows=piece.rows[:_MANY])
    return len(piece.rows) <= _MANY or bool(_beside(first, width, labels))


def _beside(piece: Piece, width: int, labels: Labels) -> list[Pair]:
    if turned := list(_turned(piece, width, labels)):
        return turned
    if card := named_above(piece, width, labels):
        return card
    if (step := step_of(width)) is None:
        return []
    pairs = captioned(without_numbers(pairs_beside(piece.rows, width, step, labels)))
    return key_first(pairs) if are_labels(piece, pairs, step) else []


def _turned(piece: Piece, width: int, known: Labels) -> Iterator[Pair]:
    """The labels with the values of each column in turn, what is done first; nothing where the columns are no activities."""
    first, *below = piece.rows
    numbers: tuple[LeftOut, ...] = ()
    if len(below) > 1 and _only_numbers(first):
        piece = replace(piece, rows=below)
        numbers = (LeftOut(" ".join(filter(None, first.cells)), first.place, Why.NUMBERING),)
    labels = [pair_of(row, row.cells[0], [], known) for row in piece.rows]
    told = [one.column for one in labels] if are_labels(piece, labels, width) else []
    told = told if KEYS.keys() & set(told) else _by_contents(piece, width)
    key = next((number for number, column in enumerate(told) if column in KEYS), None)
    if key is None:
        return
    done = [at for at in range(1, width) if piece.rows[key].cells[at]]
    marked = any(is_mark(cell) for row in piece.rows for cell in row.cells)
    if len(done) < 2 or marked or any(_holds_labels(piece, at) for at in range(2, width, 2)):
        return
    order = sorted(range(len(labels)), key=lambda number: number != key)
    for at in done:
        for number in order:
            row = piece.rows[number]
            yield Pair(row, told[number], row.cells[0].rstrip(" :"), row.cells[at], numbers)
            numbers = ()


def _only_numbers(row: PieceRow) -> bool:
    """Whether a row does nothing but number the activities in the columns below it: "Åtgärd 1", "Åtgärd 2"."""
    return (
        len(row.cells) > _SEVERAL
        and all(map(_NUMBERS.fullmatch, row.cells[1:]))
        and not _NUMBERS.fullmatch(row.cells[0])
    )


def _by_contents(piece: Piece, width: int) -> list[Column | None]:
    """What the rows of a table are where they, rather than its columns, hold values of a kind; nothing where they do not."""
    labels = [row.cells[0] for row in piece.rows]
    if not (_SMALLEST <= width <= _LARGEST and _SMALLEST <= len(labels) <= _LARGEST and all(labels)):
        return []
    if len(set(labels)) < len(labels) or max(map(len, labels)) > LONGEST_LABEL:
        return []
    lying = judged(labels, [contents_of(row.cells[1:]) for row in piece.rows], Context())
    below = [row.cells for row in piece.rows[1:]]
    upright = judge(
        piece.rows[0].cells, [contents_of(column) for column in zip(*below, strict=True)], Context()
    )
    if not lying or lying.taken_as is not TakenAs.ACTIVITIES or tells_of_roles(labels, lying.match.columns):
        return []
    return list(lying.match.columns) if not upright or upright.match.weight < lying.match.weight else []


def _holds_labels(piece: Piece, at: int) -> bool:
    return sum(1 for row in piece.rows if names_column(row.cells[at])) >= _MOST * len(piece.rows)
