"""Headings of running text in a sheet, whose cells do not say that they are any: a few words right above or beside sentences."""

from dataclasses import replace
from itertools import takewhile, zip_longest

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.facts import facts_in
from samordna.plandoc.reading.interpret.metadata.lines import is_only_facts, is_running
from samordna.plandoc.reading.interpret.metadata.title_signs import names_plan, opens_section
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow

_MOST_WORDS = 8
_FEWEST_OF_SENTENCE = 7
_BELOW_THE_SHEET = 2
_PAIR = 2


def _is_over_table(piece: Piece, below: Piece | None) -> bool:
    """Whether a table stands right below in the same sheet, which no heading above it is to take."""
    return below is not None and below.kind is BlockKind.TABLE and below.place.sheet == piece.place.sheet


def _sections_beside(piece: Piece) -> list[Piece]:
    """A piece with the last rows of a table of labels apart that are sentences beside a name, where one is called as sections
    are."""
    if piece.kind is not BlockKind.TABLE or any(sum(map(bool, row.cells)) > _PAIR for row in piece.rows):
        return [piece]
    beside = list(takewhile(_is_text_beside_name, reversed(piece.rows)))[::-1]
    if not any(_opens_section(row) for row in beside):
        return [piece]
    above = piece.rows[: len(piece.rows) - len(beside)]
    told = [
        Piece(kind, text, level, list(row.spots), row.place)
        for row in beside
        for kind, level, text in zip(
            (BlockKind.HEADING, BlockKind.PARAGRAPH),
            (_BELOW_THE_SHEET, 0),
            filter(None, row.cells),
            strict=True,
        )
    ]
    return [*([replace(piece, rows=above)] if above else []), *told]


def _is_text_beside_name(row: PieceRow) -> bool:
    cells = [cell for cell in row.cells if cell]
    if len(cells) != _PAIR:
        return False
    name, text = cells
    sentence = text.endswith(".") and len(text.split()) >= _FEWEST_OF_SENTENCE
    return sentence and _is_name(name) and not names_plan(name) and not _is_label(name, text)


def _is_label(name: str, text: str) -> bool:
    """Whether a name is what labels of the plan's facts are called."""
    return any(fact.labelled for fact in facts_in(f"{name}: {text}"))


def _opens_section(row: PieceRow) -> bool:
    return opens_section(next(cell for cell in row.cells if cell))


def with_headings(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with such lines as headings below the name of their sheet. The first line of a sheet may be its title or what
    leads to its table: it is one only where it is called as sections are, and no plan."""
    pieces = [
        part
        for piece, below in zip_longest(pieces, pieces[1:])
        for part in ([piece] if _is_over_table(piece, below) else _sections_beside(piece))
    ]
    return [
        replace(piece, kind=BlockKind.HEADING, level=_BELOW_THE_SHEET)
        if _heads(piece, pieces[at - 1 : at], pieces[at + 1 : at + 2])
        else piece
        for at, piece in enumerate(pieces)
    ]


def _heads(piece: Piece, before: list[Piece], after: list[Piece]) -> bool:
    if piece.kind is not BlockKind.PARAGRAPH or piece.place.row is None or not _is_name(piece.text):
        return False
    first = not before or before[0].place.row is None or before[0].place.sheet != piece.place.sheet
    below = after[0] if after else None
    return (
        below is not None
        and _is_text(below)
        and below.place.sheet == piece.place.sheet
        and below.place.row == piece.place.row + 1
        and (not first or (opens_section(piece.text) and not names_plan(piece.text)))
    )


def _is_text(piece: Piece) -> bool:
    ended = piece.text.rstrip().endswith(".") and len(piece.text.split()) >= _FEWEST_OF_SENTENCE
    return piece.kind is BlockKind.PARAGRAPH and (ended or is_running(piece.text))


def _is_name(text: str) -> bool:
    words = text.split()
    named = 0 < len(words) <= _MOST_WORDS and text[:1].isupper() and text[-1:] not in ".:;,!"
    return named and not is_only_facts(text, facts_in(text))
