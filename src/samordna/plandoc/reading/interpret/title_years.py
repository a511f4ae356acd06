"""The year a plan begins in, as its title says it before anything else of the file is understood."""

import re

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces import Piece

_TITLE_WITHIN = 5
_YEAR = re.compile(r"(?<![\d:/-])20\d\d(?!:?\d|/)")


def year_in_title(pieces: list[Piece]) -> int | None:
    """The first year of the first heading that names one, on the first lines: it is the title's."""
    first = (piece.text for piece in pieces[:_TITLE_WITHIN] if piece.kind is BlockKind.HEADING)
    years = next((found for text in first if (found := _YEAR.findall(text))), [])
    return min(map(int, years), default=None)
