"""Headings of running text in a sheet, whose cells do not say that they are any: a few words right above sentences."""

from dataclasses import replace

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.facts import facts_in
from samordna.plandoc.reading.interpret.metadata.lines import is_only_facts, is_running
from samordna.plandoc.reading.interpret.metadata.title_signs import names_plan, opens_section
from samordna.plandoc.reading.interpret.pieces import Piece

_MOST_WORDS = 8
_FEWEST_OF_SENTENCE = 7
_BELOW_THE_SHEET = 2


def with_headings(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with such lines as headings below the name of their sheet. The first line of a sheet may be its title or what
    leads to its table: it is one only where it is called as sections are, and no plan."""
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
