"""Tables of templates: rows that are examples or say what is to stand below them, prompts in cells, and options with boxes."""

from collections.abc import Iterable, Iterator

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import FilePlace, Why
from samordna.plandoc.reading.interpret.columns.headings import names_one_column
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow, Reading
from samordna.plandoc.reading.interpret.rows.choices import choice_in, nothing_chosen
from samordna.plandoc.reading.interpret.rows.unwritten import Unwritten, cells_of
from samordna.plandoc.reading.interpret.words.small_words import NOTHING_SAID
from samordna.plandoc.reading.interpret.words.template_words import (
    asked_in_label,
    hints,
    instructs_in_cell,
    is_example,
    is_prompt,
    prompts_in,
)

_RUNNING = lazily(r"\d{1,3}[.)]?")
_FIGURE = lazily(r"\d")
_IN_BRACKETS = lazily(r"\([^()]+\)")
_FEWEST_OF_EXAMPLE = 3
_OF_CARD = 2


def fill_table(piece: Piece, reading: Reading, unwritten: Unwritten) -> bool:
    """Let the cells of a table say what somebody has written or chosen in them. Whether anybody has."""
    words = [list(row.cells) for row in piece.rows]
    card = all(sum(map(bool, row.cells)) <= _OF_CARD for row in piece.rows)
    is_empty = card and unwritten.is_card(cells_of(piece))
    told = len(reading.emptied)
    unchosen = list(_fill_card(piece, reading, unwritten) if card else _fill_rows(piece, reading))
    said = (row.cells[1:] if card else row.cells for row in piece.rows[0 if card else 1 :])
    if len(reading.emptied) > told and (is_empty or not any(map(_says, said))):
        del reading.emptied[told:]
        everything = " | ".join(cell for row in words for cell in row if cell)
        reading.leave_out(everything, piece.place, Why.TEMPLATE)
        return False
    for options, place in unchosen:
        reading.doubt(nothing_chosen(options), place)
    return True


def _fill_card(piece: Piece, reading: Reading, unwritten: Unwritten) -> Iterator[tuple[str, FilePlace]]:
    """The options beside labels of which nothing is chosen. What nobody has filled in says nothing."""
    for row in piece.rows:
        filled = [at for at, cell in enumerate(row.cells) if cell]
        if len(filled) != _OF_CARD:
            continue
        label, asked = asked_in_label(row.cells[filled[0]])
        if asked:
            reading.empty(asked, row.place, Why.TEMPLATE)
            row.cells[filled[0]] = label
        value = row.cells[filled[1]]
        asked_there = unwritten.asks(row.cells[filled[0]], value)
        yield from _fill_cell(row, filled[1], reading, is_asked=asked_there)
        if value and not row.cells[filled[1]]:
            row.cells[filled[1]] = NOTHING_SAID[1]


def _fill_rows(piece: Piece, reading: Reading) -> Iterator[tuple[str, FilePlace]]:
    """The options below headings of which nothing is chosen, in rows that say anything else."""
    unwritten = list(_unwritten_rows(piece))
    asked = {(at, cell.casefold()) for row in unwritten for at, cell in enumerate(row.cells) if hints(cell)}
    asked -= {(at, cell.casefold()) for row in piece.rows[:1] for at, cell in enumerate(row.cells)}
    for row in unwritten:
        reading.empty(" | ".join(filter(None, row.cells)), row.place, Why.TEMPLATE)
        row.cells[:] = [""] * len(row.cells)
    for row in piece.rows:
        unchosen = [
            one
            for at, cell in enumerate(row.cells)
            for one in _fill_cell(row, at, reading, is_asked=(at, cell.casefold()) in asked)
        ]
        yield from unchosen if _says(row.cells) else ()


def _unwritten_rows(piece: Piece) -> Iterator[PieceRow]:
    """The rows of a table that are the template's own."""
    head = {cell.casefold() for row in piece.rows[:1] for cell in row.cells if cell}
    for number, row in enumerate(piece.rows[1:], 1):
        below_head = number == 1 and sum(map(bool, piece.rows[0].cells)) >= sum(map(bool, row.cells))
        if _is_of_template(row, head, below_head=below_head):
            yield row


def _is_of_template(row: PieceRow, head: set[str], *, below_head: bool) -> bool:
    """Whether a row is an example, says below the head what its columns are for, or holds nothing that anybody has written. One
    that asks the same of all its columns is a label of what stands below."""
    filled = [cell for cell in row.cells if cell and not _RUNNING.fullmatch(cell)]
    if len(filled) >= _FEWEST_OF_EXAMPLE and is_example(filled[0]):
        return True
    if names_one_column(filled):
        return False
    prompts = [cell for cell in filled if is_prompt(cell)]
    others = [cell for cell in filled if not is_prompt(cell)]
    asks = [cell for cell in others if instructs_in_cell(cell)]
    if (
        filled
        and (prompts or (below_head and len(asks) > 1))
        and all(hints(cell) or cell.casefold() in head for cell in others)
    ):
        return True
    return below_head and _tells_how(filled, prompts)


def _tells_how(filled: list[str], prompts: list[str]) -> bool:
    """Whether the cells of a row tell what is to stand below them: most do, or the first and another do and none has a figure, or
    all are in brackets."""
    telling = {cell for cell in filled if instructs_in_cell(cell)}
    if len(telling) > 1 and 2 * len(telling | {*prompts}) >= len(filled):
        return True
    telling |= {*prompts}
    first = len(telling) > 1 and filled[0] in telling and not any(map(_FIGURE.search, filled))
    return first or (len(filled) > 1 and all(map(_IN_BRACKETS.fullmatch, filled)))


def _fill_cell(
    row: PieceRow, at: int, reading: Reading, *, is_asked: bool
) -> Iterator[tuple[str, FilePlace]]:
    """Let a cell say what somebody has written or chosen in it, and nothing where it says what ``is_asked`` there; the options of
    which nothing is chosen."""
    cell = row.cells[at]
    if not cell:
        return
    if choice := choice_in(cell):
        reading.empty(choice.others, row.place, Why.TEMPLATE)
        reading.empty(choice.crosses, row.place, Why.LABEL)
        row.cells[at] = choice.chosen
        if not choice.chosen:
            yield cell, row.place
        return
    for prompt in [cell] if is_asked or is_prompt(cell) else prompts_in(cell):
        reading.empty(prompt, row.place, Why.TEMPLATE)
        row.cells[at] = " ".join(row.cells[at].replace(prompt, " ").split())


def _says(cells: Iterable[str]) -> bool:
    """Whether any of some cells has more than a running number."""
    return any(cell and cell not in NOTHING_SAID and not _RUNNING.fullmatch(cell) for cell in cells)
