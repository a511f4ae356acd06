"""The parts of a text that an instruction may stand in: sentences, cells of a row, and bullets with the words that lead them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from samordna.plandoc.guard.instruction_tokens import Token, bits, tokens_of
from samordna.plandoc.guard.stems import any_of_stems
from samordna.plandoc.guard.wordlists import word_list

_LONGEST = 160
"""Words of a sentence that are read together."""
_BULLET = re.compile(r"\n[ \t]*(?:[•·▪◦●○*–-]|\d{1,2}[.)]|[a-zåäö]\))[ \t]*(?=\S)|[•▪●]")
_CELLS = re.compile(r"[|\t]")
_SENTENCE_END = re.compile(r"[.!?][\"”»)]?\s+")
_ABBREVIATED = re.compile(r"(?:\b(?:ex|bl\.a|fl|resp|jfr|m\.m|dvs|t\.ex|kl|nr|s|ca|st|o|t|d|m)|\b\w)\.$")
_LEAD_ENDS = re.compile(r"[.!?]\s*$")
_GOES_ON = re.compile(r"\s*(?:ta med|den|det|där|inkludera|include|lägg|add)\b")
_SHORT = 40
_STORES, _WRITES = bits("store"), bits("light")
_ACTS = bits("strong", "medium", "telling", "light", "store")


@dataclass(frozen=True, slots=True)
class Unit:
    """Words read as one sentence. ``cells`` are those of a whole row of a table, which may be the head of a form."""

    start: int
    end: int
    tokens: list[Token] = field(default_factory=list)
    cells: list[list[Token]] = field(default_factory=list)


def units_of(lower: str, text: str) -> Iterator[Unit]:
    if not _may_record(lower, 0, len(lower)) and not _CELLS.search(text):
        return
    led_by, before = (0, 0), (0, 0)
    for start, end, is_bullet in _pieces(text):
        if _CELLS.search(text, start, end):
            yield from _row_units(lower, text, start, end)
            led_by = before = (0, 0)
            continue
        for first, last in _sentences(lower, start, end):
            lead = (
                _lead(lower, *led_by) if is_bullet and first == start else _told_before(lower, before, first)
            )
            if lead or _may_record(lower, first, last):
                yield Unit(first, last, [*lead, *tokens_of(lower, first, last)][:_LONGEST])
            before = (first, last)
        if not is_bullet:
            led_by = before


@cache
def _stems() -> re.Pattern[str]:
    return any_of_stems(stem.replace("_", " ") for stem in word_list("instruction_stems"))


def _may_record(lower: str, start: int, end: int) -> bool:
    """Whether a word of recording may begin there: that none does must be found out at next to no cost."""
    return _stems().search(lower, start, end) is not None


def _pieces(text: str) -> Iterator[tuple[int, int, bool]]:
    """Passages between bullets, each with whether it is one; a row of cells is a passage of its own."""
    start, is_bullet = 0, False
    for bullet in _BULLET.finditer(text):
        yield from _lines_with_cells(text, start, bullet.start(), is_bullet)
        start, is_bullet = bullet.end(), True
    yield from _lines_with_cells(text, start, len(text), is_bullet)


def _lines_with_cells(text: str, start: int, end: int, is_bullet: bool) -> Iterator[tuple[int, int, bool]]:
    if not _CELLS.search(text, start, end):
        if start < end:
            yield start, end, is_bullet
        return
    for line in re.compile(r"[^\n]+").finditer(text, start, end):
        yield line.start(), line.end(), is_bullet


def _sentences(lower: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    done = start
    for stop in _SENTENCE_END.finditer(lower, start, end):
        if not _ABBREVIATED.search(lower, max(start, stop.start() - 6), stop.start() + 1):
            yield done, stop.end()
            done = stop.end()
    if done < end:
        yield done, end


def _lead(lower: str, start: int, end: int) -> list[Token]:
    """The words that lead a list: a short line without an end that tells to record something."""
    if end - start > 200 or _LEAD_ENDS.search(lower, start, end):
        return []
    tokens = tokens_of(lower, start, end)
    return tokens if len(tokens) <= 16 and any(token.is_(_ACTS) for token in tokens) else []


def _told_before(lower: str, before: tuple[int, int], start: int) -> list[Token]:
    """The words of "Gör en lista." before "Ta med alla som …": a short sentence to which the next one goes on."""
    first, last = before
    if last - first > _SHORT or first == last or not _GOES_ON.match(lower, start):
        return []
    tokens = tokens_of(lower, first, last)
    is_store = any(token.is_(_STORES) for token in tokens)
    return tokens if is_store and any(token.is_(_WRITES) for token in tokens) else []


def _row_units(lower: str, text: str, start: int, end: int) -> Iterator[Unit]:
    cells = []
    first = start
    for edge in [*(match.start() for match in _CELLS.finditer(text, start, end)), end]:
        if lower[first:edge].strip():
            cells.append(tokens_of(lower, first, edge))
            if _may_record(lower, first, edge):
                yield Unit(first, edge, cells[-1][:_LONGEST])
        first = edge + 1
    filled = [cell for cell in cells if cell]
    if len(filled) > 1:
        yield Unit(filled[0][0].start, filled[-1][-1].end, [], filled)
