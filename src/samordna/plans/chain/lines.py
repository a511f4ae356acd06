"""Texts in lines that stay within a box, where no browser breaks them: by how wide their signs are."""

import re
from collections.abc import Iterator
from unicodedata import category, east_asian_width

MORE = " …"
_CLUSTER = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}|.(?:[\u0300-\u036f\u200d\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|(?<=\u200d).)*"
)
"""What is read as one sign: a flag, or a sign with its accents, its tone or what it is joined to."""
_NARROW = frozenset(" iljtfrI.,:;'|!()[]-")
_BROAD = frozenset("mwMW@%&—…")
_PICTURES = 0x1F000


def lines_of(text: str, width: float, most: int) -> list[str]:
    """At most so many lines, none wider than so many ordinary signs; what is left out is told by an ellipsis."""
    lines: list[str] = []
    for piece in (piece for word in text.split() for piece in _pieces(word, width)):
        if lines and _width(f"{lines[-1]} {piece}") <= width:
            lines[-1] += f" {piece}"
        else:
            lines.append(piece)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], _shortened(lines[most - 1], width)] if most else []


def _shortened(line: str, width: float) -> str:
    while line and _width(line + MORE) > width:
        head, space, _tail = line.rpartition(" ")
        line = head if space else "".join(_CLUSTER.findall(line)[:-1])
    return line + MORE


def _pieces(word: str, width: float) -> Iterator[str]:
    """The word, or as many pieces as it takes."""
    piece, taken = "", 0.0
    for sign in _CLUSTER.findall(word):
        wide = _width(sign)
        if piece and taken + wide > width:
            yield piece
            piece, taken = "", 0.0
        piece, taken = piece + sign, taken + wide
    yield piece


def _width(text: str) -> float:
    return sum(_width_of(sign) for sign in text)


def _width_of(sign: str) -> float:
    """In ordinary signs, generously: fonts differ."""
    if category(sign) in {"Mn", "Me", "Cf"} or (category(sign) == "Sk" and ord(sign) > _PICTURES):
        return 0
    if ord(sign) >= _PICTURES or east_asian_width(sign) in "WF":
        return 2.5
    if sign in _NARROW:
        return 0.6
    if sign in _BROAD:
        return 1.8
    return 1.4 if sign.isupper() or category(sign)[0] == "S" else 1.1
