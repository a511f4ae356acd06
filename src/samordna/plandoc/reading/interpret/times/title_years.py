"""The year a plan begins in, as its title says it before anything else of the file is understood."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces.pieces import Piece

_TITLE_WITHIN = 5
_FIRST_PIECES = 12
_SCHOOL_YEAR = lazily(
    r"läsår(?:et)?\s+(?P<first>20\d\d)\s?[/–-]\s?(?:20)?(?P<last>\d\d)(?!\d)", re.IGNORECASE
)
_BROKEN_YEAR = lazily(r"(?<![\d:/-])(?P<first>20\d\d)\s?/\s?(?:20)?(?P<last>\d\d)(?![\d/-])")
_YEAR = lazily(r"(?<![\d:/-])20\d\d(?!:?\d|/)")


class SchoolYear(int):
    """A year that begins in the autumn and goes on in the spring of the next."""


def school_year_of(pieces: list[Piece]) -> SchoolYear | None:
    """The school year that the first lines of a file name, before what sentences say of others."""
    texts = [piece.text for piece in pieces[:_FIRST_PIECES] if piece.kind is not BlockKind.BULLET]
    lines = [text for text in texts if not text.rstrip().endswith(".")]
    return _school_year_in("\n".join(lines)) or _school_year_in("\n".join(texts))


def broken_year_in(text: str) -> SchoolYear | None:
    """The one year of a text that begins in the autumn: "2026/27"."""
    return _one_year(text, _BROKEN_YEAR)


def _school_year_in(text: str) -> SchoolYear | None:
    """The one school year that a text names."""
    return _one_year(text, _SCHOOL_YEAR)


def _one_year(text: str, form: re.Pattern[str]) -> SchoolYear | None:
    years = {one["first"] for one in form.finditer(text) if (int(one["first"]) + 1) % 100 == int(one["last"])}
    return SchoolYear(years.pop()) if len(years) == 1 else None


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
