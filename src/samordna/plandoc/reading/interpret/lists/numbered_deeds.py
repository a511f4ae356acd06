"""Numbered paragraphs right below a heading of things to be done: a list whose bullets are its numbers."""

from collections.abc import Sequence
from itertools import takewhile

from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.grammar.infinitives import begins_deed
from samordna.plandoc.reading.interpret.lists.list_runs import lines_of_activities
from samordna.plandoc.reading.interpret.pieces.pieces import Piece

_FEWEST = 2


def numbered_deeds(pieces: Sequence[Piece]) -> set[int]:
    """The paragraphs (by id) that are counted from one, and each begin with what is to be done."""
    found: set[int] = set()
    for run in lines_of_activities(pieces):
        counted = list(takewhile(lambda piece: without_number(piece.text)[1], run))
        numbers = [without_number(piece.text)[1].rstrip(".:)") for piece in counted]
        in_order = numbers == [str(at) for at in range(1, len(counted) + 1)]
        if in_order and len(counted) >= _FEWEST and all(map(_is_deed, counted)):
            found |= {id(piece) for piece in counted}
    return found


def _is_deed(piece: Piece) -> bool:
    text = without_number(piece.text)[0]
    return begins_deed(text) or Trait.DEED in traits_of(text)
