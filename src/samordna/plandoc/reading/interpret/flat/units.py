"""The smallest parts of a flat table: lines, cut where a date, an occasion or a capital may begin another cell."""

import re
from dataclasses import dataclass
from itertools import pairwise

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.words.evidence import is_date, is_time
from samordna.plandoc.reading.interpret.words.occasion_words import OCCASION
from samordna.plandoc.reading.interpret.words.small_words import CONNECTORS, LEADING_CONNECTORS

_OCCASION = lazily(OCCASION, re.IGNORECASE)
_LONGEST_PHRASE = 6
_LONGEST_DATE_PART = 14
_MOST_DATE_LINES = 4
_INLINE = 3.0
_TYPED_INLINE = 0.3
_PACKED_LINE = 1.5


@dataclass(slots=True)
class Unit:
    """A run of words that no cell border can cut. ``inline`` says it goes on the line of the unit before."""

    text: str
    line: FlatLine
    inline: bool = False
    typed: bool = False


def units_of(lines: list[FlatLine]) -> list[Unit]:
    return _with_whole_dates([unit for line in lines for unit in _cut(line)])


def _with_whole_dates(units: list[Unit]) -> list[Unit]:
    """Units with the dates mended that were wrapped: "14", "Augusti", "2017" on three lines are one unit."""
    mended: list[Unit] = []
    index = 0
    while index < len(units):
        length = _wrapped_date(units, index)
        text = " ".join(unit.text for unit in units[index : index + length])
        unit = units[index]
        mended.append(unit if length == 1 else Unit(text, unit.line, unit.inline, typed=True))
        index += length
    return mended


def _wrapped_date(units: list[Unit], start: int) -> int:
    """How many units from ``start`` make up one date, when the first alone is none; else 1."""
    if len(units[start].text) > _LONGEST_DATE_PART or is_date(units[start].text):
        return 1
    for length in range(min(_MOST_DATE_LINES, len(units) - start), 1, -1):
        if is_date(" ".join(unit.text for unit in units[start : start + length])):
            return length
    return 1


def _cut(line: FlatLine) -> list[Unit]:
    words = line.text.split()
    borders, typed = {0}, set()
    start = 0
    while start < len(words):
        length = _phrase_length(words, start)
        if length:
            borders |= {start, start + length}
            typed.add(start)
        elif words[start][0].isupper() and start and words[start - 1].lower() not in CONNECTORS:
            borders.add(start)
        start += length or 1
    cuts = [*sorted(border for border in borders if border < len(words)), len(words)]
    return [
        Unit(" ".join(words[first:last]), line, inline=first > 0, typed=first in typed)
        for first, last in pairwise(cuts)
    ]


def _phrase_length(words: list[str], start: int) -> int:
    """How many words from ``start`` are a date or an occasion; 0 when none."""
    for length in range(min(_LONGEST_PHRASE, len(words) - start), 0, -1):
        phrase = " ".join(words[start : start + length])
        if is_time(phrase) or _OCCASION.fullmatch(phrase):
            return length
    return 0


def belongs(before: Unit, unit: Unit) -> float:
    """Evidence (half log-odds) that ``unit`` goes on in the cell of ``before``, from the words alone."""
    first = unit.text.split()[0].lower().strip(",.")
    last = before.text.split()[-1].lower()
    score = 0.0
    if unit.inline:
        score += _TYPED_INLINE if unit.typed or before.typed or unit.line.packed else _INLINE
    elif unit.line.packed:
        score -= _PACKED_LINE
    if unit.text[0].islower():
        score += 2.2
    elif unit.text[0].isupper():
        score -= 1.0
    if first in LEADING_CONNECTORS or first in CONNECTORS:
        score += 1.2
    if last in CONNECTORS or before.text.endswith((",", "-", "/", "&")):
        score += 3.0
    if before.text.endswith((".", "!", "?")) and not unit.text[0].islower():
        score -= 1.5
    if unit.line.bullet and not unit.inline:
        score -= 0.5
    return score
