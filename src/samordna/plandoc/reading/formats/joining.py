"""Lines of set type back into running text."""

import re
from collections.abc import Iterable

_KEPT_BEFORE = re.compile(r"(?:och|eller|samt|respektive|and|or)(?:\s|$)")
_HYPHENS = ("-", "\u2010", "\u00ad", "\u0002", "\ufffe")


def join_lines(lines: Iterable[str]) -> str:
    """One text of several lines, with words that were divided at a line's end made whole."""
    text = ""
    for line in lines:
        text = join(text, line) if text else line
    return text


def join(above: str, below: str) -> str:
    """Two lines as one. ``in-`` + ``och utbetalning`` keeps its hyphen and ``extre-`` + ``mism`` loses it."""
    if not above.endswith(_HYPHENS) or above.endswith(" -"):
        return f"{above} {below}"
    if _KEPT_BEFORE.match(below):
        return f"{above[:-1]}- {below}"
    return above[:-1] + below if below[:1].islower() else f"{above[:-1]}-{below}"
