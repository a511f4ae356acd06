"""Bullets and lines that follow each other, as they are looked at for a form they share."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.lists.list_records import without_box
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.glances import has_figure
from samordna.plandoc.reading.interpret.words.measure_headings import says_activities

_IN_TIME = lazily(r"\b((?:tertial|kvartal|kv\.?|vecka|v\.?|[tqk])\s?\d{1,2}),\s+(?=20\d\d)", re.IGNORECASE)
"""A comma inside a time: "tertial 3, 2024"."""

_MOST_LINES = 40
_LONGEST_LINE = 400


def text_of(piece: Piece) -> str:
    """What a bullet says, without the box before it and the commas inside its times."""
    return _IN_TIME.sub(r"\1 ", without_box(piece.text)[1])


def lines_of_activities(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Paragraphs that follow each other right below a heading of things to be done."""
    run: list[Piece] | None = None
    for piece in pieces:
        if piece.kind is BlockKind.HEADING:
            yield from [run] if run else []
            run = [] if says_activities(piece.text) else None
        elif run is not None and piece.kind is BlockKind.PARAGRAPH:
            run.append(piece)
        elif run is not None:
            yield run
            run = None
    yield from [run] if run else []


def lines_together(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Paragraphs that follow each other under whatever heading, where there are several, none is long and some have
    figures, as those that say when do."""
    for is_line, run in groupby(pieces, lambda piece: piece.kind is BlockKind.PARAGRAPH):
        lines = list(run) if is_line else []
        few = 1 < len(lines) <= _MOST_LINES and all(len(piece.text) <= _LONGEST_LINE for piece in lines)
        if few and any(has_figure(piece.text) for piece in lines):
            yield lines
