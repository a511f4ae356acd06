"""Text in pieces: what a reader sees of it, and what is left out, each with its reason."""

from collections.abc import Iterable
from itertools import groupby

from samordna.plandoc.reading.blocks import FilePlace, LeftOut, Why
from samordna.plandoc.reading.formats.characters import clean

Piece = tuple[str, Why | None]
"""Some text and why it is left out; None where it is not."""


def grouped(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbours with one reason as one piece: programs cut a sentence in the middle of its words."""
    return [
        ("".join(text for text, _ in group), why)
        for why, group in groupby(pieces, key=lambda piece: piece[1])
    ]


def seen(pieces: Iterable[Piece]) -> str:
    return "".join(text for text, why in pieces if why is None)


def unseen(pieces: Iterable[Piece], place: FilePlace) -> list[LeftOut]:
    return [
        LeftOut(words, place, why)
        for text, why in pieces
        if why is not None and (words := clean(text.replace("\n", " ")))
    ]
