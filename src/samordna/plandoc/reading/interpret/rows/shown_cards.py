"""Cards of a template that show how one is filled in, and tables of it of which nobody has written more than the head."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.headings import column_of
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.template_words import calls_example, is_example

_OF_CARD = 2
_FEWEST_LABELS = 2
_FEWEST_HEADINGS = 3
_RUNNING = lazily(r"\d{1,3}[.)]?")


def shown_cards(pieces: Sequence[Piece]) -> set[int]:
    """The pieces (by id) of such cards, with the line right above that calls one an example, and of such tables."""
    return {id(piece) for piece in (*_examples(pieces), *_only_heads(pieces))}


def _examples(pieces: Sequence[Piece]) -> Iterator[Piece]:
    yield from (piece for piece in pieces if _is_card(piece) and _title_is_example(piece))
    for line, card in pairwise(pieces):
        if line.kind is not BlockKind.TABLE and calls_example(line.text) and _is_card(card):
            yield line
            yield card


def _title_is_example(card: Piece) -> bool:
    title, *values = [cell for cell in card.rows[0].cells if cell] or [""]
    return not values and (calls_example(title) or is_example(title))


def _is_card(piece: Piece) -> bool:
    rows = [[cell for cell in row.cells if cell] for row in piece.rows]
    labels = sum(1 for row in rows if row and column_of(row[0]) is not None)
    return labels >= _FEWEST_LABELS and all(len(row) <= _OF_CARD for row in rows)


def _only_heads(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Tables of nothing but the head that others have, whose rows do not stand in a table right below."""
    told = {id(piece): _told(piece) for piece in pieces if piece.rows}
    heads = {tuple(rows[0]) for rows in told.values() if len(rows) > 1}
    for at, piece in enumerate(pieces):
        rows = told.get(id(piece), [])
        if len(rows) == 1 and len(rows[0]) >= _FEWEST_HEADINGS and tuple(rows[0]) in heads:
            below = next((one for one in pieces[at + 1 :] if one.kind is not BlockKind.FOOTNOTE), None)
            if below is None or below.kind is not BlockKind.TABLE:
                yield piece


def _told(piece: Piece) -> list[list[str]]:
    """The rows that say more than a running number, in small letters."""
    rows = ([cell.casefold() for cell in row.cells if cell] for row in piece.rows)
    return [row for row in rows if not all(map(_RUNNING.fullmatch, row))]
