"""The year a plan begins in, as its title says it before anything else of the file is understood."""

import re

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces import Piece

_TITLE_WITHIN = 5
_YEAR = re.compile(r"(?<![\d:/-])20\d\d(?!:?\d|/)")


def year_in_title(pieces: list[Piece]) -> int | None:
    """The first year of the first heading that names one, on the first lines: it is the title's."""
    return min(_years_in_title(pieces), default=None)


def only_year_in_title(pieces: list[Piece]) -> int | None:
    """The year of a plan that is about one."""
    years = {*_years_in_title(pieces)}
    return years.pop() if len(years) == 1 else None


def _years_in_title(pieces: list[Piece]) -> list[int]:
    first = (piece.text for piece in pieces[:_TITLE_WITHIN] if piece.kind is BlockKind.HEADING)
    return next((list(map(int, found)) for text in first if (found := _YEAR.findall(text))), [])
