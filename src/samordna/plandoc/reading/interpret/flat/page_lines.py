"""Flat text without what its pages added: stamps, running heads, tables of contents."""

import re
from collections import Counter
from itertools import pairwise

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.formats.contents import is_contents_heading
from samordna.plandoc.reading.formats.stamps import is_page_stamp
from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.flat.tabbed import leads_to_value
from samordna.plandoc.reading.interpret.pieces.page_feet import feet_among

_CONTENTS_LINE = lazily(r"^.*?\S\s*(?:\.\s?){4,}\s*\d*$|^.*\S\s*…+\s*\d+$")
_ENDS_WITH_PAGE = lazily(r"\S\s+\d{1,3}$")
_NOTE_NUMBER = lazily(r"\d{1,2}")
_FEWEST_RUNNING_HEADS = 3
_MOST_PAGES = 0.6
_FIRST_LINES = 6


def without_stamps(lines: list[FlatLine]) -> list[FlatLine]:
    """Lines without page numbers and running heads. What stood after a stamp begins a page."""
    heads = _running_heads(lines)
    again = _said_again(lines) | feet_among([line.text for line in lines])
    kept: list[FlatLine] = []
    turned = False
    for at, line in enumerate(lines):
        if line.kind is BlockKind.PARAGRAPH and (_stamp(line) or line.text in heads or at in again):
            turned = True
            continue
        line.first_in_page = line.first_in_page or turned
        turned = False
        kept.append(line)
    return kept


def _said_again(lines: list[FlatLine]) -> set[int]:
    """The first lines of the text where they stand once more beside a stamp, as they do when pages are pasted.

    The very first is among them: another line of the beginning may be a cell whose words a page only happens to part.
    """
    first = {line.text for line in lines[:_FIRST_LINES]}
    again: set[int] = set()
    for at, line in enumerate(lines):
        for step in (-1, 1) if at >= _FIRST_LINES and _stamp(line) else ():
            beside, run = at + step, set()
            while _FIRST_LINES <= beside < len(lines) and lines[beside].text in first:
                run.add(beside)
                beside += step
            again |= run if any(lines[one].text == lines[0].text for one in run) else set()
    return again


def _stamp(line: FlatLine) -> bool:
    return (
        is_page_stamp(line.text)
        and not _NOTE_NUMBER.fullmatch(line.text)
        and not re.fullmatch(r"(?:19|20)\d\d\s*[-–/]?\s*(?:(?:19|20)\d\d)?", line.text)
    )


def _running_heads(lines: list[FlatLine]) -> set[str]:
    """Texts that stand at the top or the bottom of most pages, of at least three."""
    tops, bottoms, turns = Counter[str](), Counter[str](), 0
    for before, line in pairwise(lines):
        if _stamp(before) or line.first_in_page:
            turns += 1
            bottoms[before.text] += 1
            tops[line.text] += 1
        elif _stamp(line):
            bottoms[before.text] += 1
    fewest = max(_FEWEST_RUNNING_HEADS, _MOST_PAGES * turns)
    return {
        text
        for edges in (tops, bottoms)
        for text, times in edges.items()
        if times >= fewest and not text[0].isdigit()
    }


def without_contents(lines: list[FlatLine]) -> list[FlatLine]:
    """Lines without the table of contents: rows of dots, or the lines with page numbers under its heading. Dots lead to any
    value on a form, beside which a number is one too."""
    kept: list[FlatLine] = []
    inside = False
    for at, line in enumerate(lines):
        if is_contents_heading(line.text):
            inside = True
            continue
        inside = inside and bool(_ENDS_WITH_PAGE.search(line.text))
        if not inside and (not _CONTENTS_LINE.match(line.text) or _is_of_form(lines, at)):
            kept.append(line)
    return kept


def _is_of_form(lines: list[FlatLine], at: int) -> bool:
    """Whether the line before or after leads to something else than the number of a page."""
    beside = (lines[one] for one in (at - 1, at + 1) if 0 <= one < len(lines))
    numbered = _ENDS_WITH_PAGE.search(lines[at].text) is not None
    return numbered and any(leads_to_value(one) and not _CONTENTS_LINE.match(one.text) for one in beside)
