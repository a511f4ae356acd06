"""Numbers and dates as a cell shows them, from the number format of a spreadsheet (ECMA-376, 18.8.30).

A date is given in EDTF as exactly as it is shown: ``mmm yyyy`` makes it a month and ``yyyy`` a year, because whoever sees
"mar 2026" has promised no day. A month or a day shown without its year is given with it: the cell knows it.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.formats.shown_dates import date_shape
from samordna.plandoc.reading.formats.shown_numbers import exact, general, number_shape

Shown = Callable[[float], str]

BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    14: "yyyy-mm-dd",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm",
    37: "#,##0;-#,##0",
    38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00",
    41: "#,##0",
    42: "#,##0",
    43: "#,##0.00",
    44: "#,##0.00",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
}
"""Formats that files name by number alone, as Excel shows them in Sweden."""

_TOKEN = lazily(
    r"""(?P<literal>"[^"]*"?|\\.)|(?P<space>_.|\*.)|(?P<elapsed>\[[hms]+\])|(?P<bracket>\[[^\]]*\])"""
    r"""|(?P<clock>am/pm|a/p)|(?P<date>[yå]+|m+|d+|h+|s+)|(?P<end>;)|(?P<other>.)""",
    re.IGNORECASE | re.DOTALL,
)
Token = tuple[str, str]
"""The kind of a piece of a format, and the piece: ``("date", "mmm")``, ``("literal", "kr")``."""


@lru_cache(maxsize=512)
def shape_of(code: str, from_1904: bool = False, exactly: bool = False) -> Shown:
    """How a number looks under a format. ``from_1904``: the file counts days as old Macintosh computers did.

    ``exactly``: with its unit, and all decimals that it has, for those who reckon with it.
    """
    if not code or code.lower().startswith("general") or code == "@":
        return exact if exactly else general
    sections = _sections(code)
    if any(kind == "elapsed" or (kind == "date" and text[0] not in "sS") for kind, text in sections[0]):
        return date_shape(sections[0], from_1904)
    numbers = [number_shape(section, exactly=exactly) for section in sections]
    return lambda value: _signed(numbers, value)


def _sections(code: str) -> list[list[Token]]:
    sections: list[list[Token]] = [[]]
    for match in _TOKEN.finditer(code):
        kind, text = str(match.lastgroup), match[0]
        if kind == "end":
            sections.append([])
        elif kind == "literal":
            sections[-1].append((kind, text.strip('"') if text[0] == '"' else text[1:]))
        elif kind == "bracket":
            sections[-1].append(("literal", _currency(text)))
        elif kind != "space":
            sections[-1].append((kind, text))
    return sections


def _currency(bracket: str) -> str:
    """``[$kr-41D]`` shows its sign; colours, conditions and languages show nothing."""
    return bracket[2:-1].partition("-")[0] if bracket.startswith("[$") else ""


def _signed(sections: list[Shown], value: float) -> str:
    if value < 0 and len(sections) > 1:
        return sections[1](-value)
    if value == 0 and len(sections) > 2:
        return sections[2](value)
    return sections[0](value)
