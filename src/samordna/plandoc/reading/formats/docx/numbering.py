"""The numbers that Word writes in front of paragraphs by itself, as a reader sees them.

``Åtgärd 1.2`` in front of a measure is part of what it is called, and is given with its text. A plain ``3.`` says no more
than that the paragraph is one of a list, which its block says already; the number of a chapter is made anew by whoever
writes the plan again. Numbers are counted as Word counts them: per list, from each level's start, over all paragraphs.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.formats.docx.names import number, switch, value, w
from samordna.plandoc.reading.formats.docx.styles import DEEPEST_LIST, Numbered
from samordna.plandoc.reading.formats.xml import Element

_PLACE = lazily(r"%([1-9])")
_ROMAN = tuple(
    zip(
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        strict=True,
    )
)
_LARGEST = 5_000


@dataclass(frozen=True, slots=True)
class Label:
    """A shown number. ``named`` where it holds words of its own, ``compound`` where it counts more than one level."""

    text: str
    named: bool
    compound: bool


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    shape: str = "decimal"
    text: str = ""
    plain: bool = False


class Numbering:
    def __init__(self, root: Element | None) -> None:
        lists = [] if root is None else root.findall(w("abstractNum"))
        self._abstract = {found.get(w("abstractNumId"), ""): found for found in lists}
        uses = [] if root is None else root.findall(w("num"))
        self._uses = {use.get(w("numId"), ""): use for use in uses}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, list[int | None]] = defaultdict(lambda: [None] * (DEEPEST_LIST + 1))
        self._restarted: set[str] = set()

    def next(self, numbered: Numbered) -> Label | None:
        """The label of the next paragraph of a list; None where it shows a sign or nothing."""
        identifier, depth = numbered
        use = self._uses.get(identifier)
        if use is None:
            return None
        levels = self._levels_of(identifier)
        counts = self._counts[value(use, "abstractNumId") or ""]
        if identifier not in self._restarted:
            self._restarted.add(identifier)
            for restarted in _restarts(use):
                counts[restarted] = None
        level = levels.get(depth, _Level())
        before = counts[depth]
        counts[depth] = level.start if before is None else min(before + 1, _LARGEST)
        counts[depth + 1 :] = [None] * (DEEPEST_LIST - depth)
        return _label(levels, counts, level) if level.shape not in ("bullet", "none") else None

    def _levels_of(self, identifier: str) -> dict[int, _Level]:
        if identifier not in self._levels:
            use = self._uses[identifier]
            levels = _read_levels(self._described(use))
            for override in use.findall(w("lvlOverride")):
                depth = _depth(override)
                levels |= _read_levels(override)
                start = value(override, "startOverride")
                if start is not None:
                    old = levels.get(depth, _Level())
                    levels[depth] = _Level(number(start, 1), old.shape, old.text, old.plain)
            self._levels[identifier] = levels
        return self._levels[identifier]

    def _described(self, use: Element) -> Element | None:
        """The description of a list; one that only names a style of lists is described where that style is used."""
        found = self._abstract.get(value(use, "abstractNumId") or "")
        linked = value(found, "numStyleLink")
        if linked is None:
            return found
        return next(
            (other for other in self._abstract.values() if value(other, "styleLink") == linked), found
        )


def _read_levels(element: Element | None) -> dict[int, _Level]:
    return {
        _depth(level): _Level(
            number(value(level, "start"), 1),
            value(level, "numFmt") or "decimal",
            value(level, "lvlText") or "",
            bool(switch(level, "isLgl")),
        )
        for level in ([] if element is None else element.findall(w("lvl")))
    }


def _depth(level: Element) -> int:
    return min(max(number(level.get(w("ilvl"))), 0), DEEPEST_LIST)


def _restarts(use: Element) -> list[int]:
    return [
        _depth(override)
        for override in use.findall(w("lvlOverride"))
        if override.find(w("startOverride")) is not None
    ]


def _label(levels: dict[int, _Level], counts: list[int | None], level: _Level) -> Label | None:
    def shown(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        counted = levels.get(depth, _Level())
        count = counts[depth]
        shape = "decimal" if level.plain else counted.shape
        return _SHAPES.get(shape, str)(counted.start if count is None else count)

    text = _PLACE.sub(shown, level.text).strip()
    own = _PLACE.sub("", level.text)
    named = any(character.isalpha() or character == "§" for character in own)
    return Label(text, named, len(_PLACE.findall(level.text)) > 1) if text else None


def _letters(count: int) -> str:
    """a … z, aa … zz, as Word goes on."""
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else ""


def _roman(count: int) -> str:
    text = ""
    for sign, worth in _ROMAN:
        text += sign * (count // worth)
        count %= worth
    return text


_SHAPES: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda count: f"{count:02}",
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "none": lambda _count: "",
    "bullet": lambda _count: "",
}
