"""Footnotes: small lines at the foot of a page, or lines that begin with a number that the page calls."""

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, LeftOut, Why
from samordna.plandoc.reading.formats.joining import join_lines
from samordna.plandoc.reading.formats.pdf.lines import PdfLine
from samordna.plandoc.reading.formats.pdf.page_blocks import PageBlock

_FOOT_OF_PAGE = 0.5
_SMALLER = 0.9
_NUMBER = lazily(r"(\d{1,3})[.)]?\s+")
_CALL = lazily(r"\d{1,3}")


def without_number(text: str) -> tuple[str, str]:
    """The number that a footnote begins with, and its text."""
    match = _NUMBER.match(text)
    return (match[0].strip(), text[match.end() :]) if match else ("", text)


def footnotes_apart(
    lines: list[PdfLine], calls: list[str], body_size: float, height: float
) -> tuple[list[PdfLine], list[PdfLine]]:
    """The lines of a page without its footnotes, and those. ``calls`` are the raised numbers on the page."""
    called = {number for call in calls for number in _CALL.findall(call)}
    start = _first_small(lines, body_size, height)
    foot = next((at for at, line in enumerate(lines) if line.top > height * _FOOT_OF_PAGE), len(lines))
    first = next((at for at in range(foot, len(lines)) if _answers(lines[at], called)), len(lines))
    if all(_answers(line, called) or line.size <= lines[first].size for line in lines[first:]):
        start = min(start, first)
    return lines[:start], lines[start:]


def notes_of(lines: list[PdfLine], calls: list[str], page: int) -> tuple[list[PageBlock], list[LeftOut]]:
    """The footnotes as blocks, and the numbers they begin with."""
    called = {number for call in calls for number in _CALL.findall(call)}
    groups: list[list[PdfLine]] = []
    for line in lines:
        if line.note or _answers(line, called) or not groups:
            groups.append([])
        groups[-1].append(line)
    found: list[PageBlock] = []
    numbers: list[LeftOut] = []
    for group in groups:
        number, text = without_number(join_lines(line.text for line in group))
        found += (
            [PageBlock(group[0].top, Block(BlockKind.FOOTNOTE, text, place=FilePlace(page=page)))]
            if text
            else []
        )
        numbers += [LeftOut(number, FilePlace(page=page), Why.NUMBERING)] if number else []
    return found, numbers


def _first_small(lines: list[PdfLine], body_size: float, height: float) -> int:
    start = len(lines)
    while start and _is_small(lines[start - 1], body_size) and lines[start - 1].top > height * _FOOT_OF_PAGE:
        start -= 1
    while start < len(lines) and not lines[start].note:
        start += 1
    return start


def _is_small(line: PdfLine, body_size: float) -> bool:
    return line.size < body_size * _SMALLER


def _answers(line: PdfLine, called: set[str]) -> bool:
    """Whether a line begins with a number that was called, raised or not."""
    match = _NUMBER.match(line.text)
    return (match is not None and match[1] in called) or (line.note and line.calls.split(" ")[0] in called)
