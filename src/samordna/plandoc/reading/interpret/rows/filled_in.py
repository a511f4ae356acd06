"""Templates as somebody has filled them in: what the template itself says is left out, and crossed options are their words.

A template's prompts, instructions and examples have the look of what is to be done and of who does it, so they go before anything
is read. What nobody has chosen or filled in gives nothing, and is told of.
"""

from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.rows.filled_lines import Lines, in_one_line
from samordna.plandoc.reading.interpret.rows.filled_tables import fill_table
from samordna.plandoc.reading.interpret.rows.shown_cards import shown_cards
from samordna.plandoc.reading.interpret.rows.unwritten import cells_of, unwritten_in
from samordna.plandoc.reading.interpret.words.status_signs import key_in
from samordna.plandoc.reading.interpret.words.template_words import (
    instructs,
    is_prompt,
    is_unfilled,
    prompts_in,
)

_TEXTS = (BlockKind.PARAGRAPH, BlockKind.BULLET)


def without_template(pieces: list[Piece], reading: Reading) -> list[Piece]:
    """The pieces without what is the template's own."""
    lines = Lines(reading)
    unwritten = unwritten_in(filter(None, map(cells_of, pieces)))
    gone = shown_cards(pieces)
    for piece in pieces:
        if id(piece) in gone:
            words = " | ".join(cell for row in piece.rows for cell in row.cells if cell) or piece.text
            reading.leave_out(words, piece.place, Why.TEMPLATE)
            continue
        if piece.kind is BlockKind.TABLE:
            in_one_line(piece)
        if piece.kind not in _TEXTS:
            lines.part(piece)
        elif _is_of_template(piece, lines, reading):
            gone.add(id(piece))
    gone |= lines.fill()
    gone |= {
        id(piece)
        for piece in pieces
        if piece.kind is BlockKind.TABLE
        and id(piece) not in gone
        and not fill_table(piece, reading, unwritten)
    }
    return [piece for piece in pieces if id(piece) not in gone] if gone else pieces


def _is_of_template(piece: Piece, lines: Lines, reading: Reading) -> bool:
    """Whether a paragraph or bullet is a prompt or tells what is to be written; else its labelled lines wait to be filled in.

    An instruction that says what the signs of a table mean is how the table is read.
    """
    instruction = piece.kind is BlockKind.PARAGRAPH and instructs(piece.text) and not key_in([piece.text])
    if is_prompt(piece.text) or is_unfilled(piece.text) or instruction:
        reading.leave_out(piece.text, piece.place, Why.TEMPLATE)
        return True
    if lines.take(piece):
        return False
    for prompt in prompts_in(piece.text):
        reading.empty(prompt, piece.place, Why.TEMPLATE)
        piece.text = " ".join(piece.text.replace(prompt, " ").split())
    return False
