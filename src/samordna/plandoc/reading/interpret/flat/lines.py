"""The physical lines of flat text without what the page added: stamps, running heads, tables of contents, footnotes."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.reading.formats.stamps import is_page_stamp
from samordna.plandoc.reading.interpret.words import CONNECTORS

_CONTENTS_LINE = re.compile(r"^.*?\S\s*(?:\.\s?){4,}\s*\d*$|^.*\S\s*…+\s*\d+$")
_CONTENTS_HEADING = re.compile(r"(?:innehåll|innehållsförteckning|contents|table of contents)", re.IGNORECASE)
_ENDS_WITH_PAGE = re.compile(r"\S\s+\d{1,3}$")
_LETTERED = re.compile(r"[a-zåäö]\)\s")
_NOTE_NUMBER = re.compile(r"\d{1,2}")
_FEWEST_RUNNING_HEADS = 3
_MOST_PAGES = 0.6
_MOST_CLOSE = 0.9
_FIRST_LINES = 6
_USUAL_WIDTH = 90


@dataclass(slots=True)
class FlatLine:
    """One physical line. ``gap`` counts the blank lines before it; ``raw`` keeps its inner spaces.

    ``packed`` is set in tables that have whole rows on a line.
    """

    text: str
    block: int
    gap: int
    raw: str = ""
    number: int = 0
    first_in_page: bool = False
    bullet: int = 0
    kind: BlockKind = BlockKind.PARAGRAPH
    packed: bool = False

    def counts(self) -> bool:
        """Whether the line begins with a letter that counts: "a) …"."""
        return bool(_LETTERED.match(self.text))

    def goes_on(self) -> bool:
        """Whether the line begins small, as the rest of a sentence does."""
        return self.text[0].islower() and not self.counts()

    def unfinished(self) -> bool:
        """Whether the sentence must go on: the line ends with a comma, a hyphen or a word that needs another."""
        return self.text.endswith((",", "-", "–", "/", "(")) or self.text.split()[-1].lower() in CONNECTORS

    def ended(self) -> bool:
        """Whether nothing more can follow: the line ends with a stop, or is a row of a table."""
        return "\t" in self.raw.strip() or self.text.rstrip("”\"')0123456789").endswith(
            (".", "!", "?", ":", ";")
        )


def lines_of(blocks: list[Block]) -> list[FlatLine]:
    """The lines of flat blocks. A block that is no line (a table, a heading a reader knew) becomes one too, with its kind."""
    lines: list[FlatLine] = []
    previous = 0
    for index, block in enumerate(blocks):
        number = block.place.line or previous + 1
        bullet = max(1, block.level) if block.kind is BlockKind.BULLET else 0
        raw = block.lines[0] if block.lines else block.text
        gap = max(0, number - previous - 1) if previous else 9
        lines.append(FlatLine(block.text, index, gap, raw, number, block.first_in_page, bullet, block.kind))
        previous = number
    return lines


def width_of(lines: list[FlatLine]) -> int:
    """The width of running text in characters, also where narrow cells of tables make up most lines."""
    lengths = sorted((len(line.text) for line in lines), reverse=True)
    if not lengths:
        return _USUAL_WIDTH
    fifth = lengths[min(4, len(lengths) - 1)]
    weight, widest = 0, 0.2 * sum(length**2 for length in lengths)
    for length in lengths:
        weight += length**2
        if weight >= widest:
            return max(length, min(_USUAL_WIDTH, fifth))
    return fifth


def are_parted(lines: list[FlatLine]) -> bool:
    """Whether blank lines part the paragraphs of a text: what goes on in the middle of a sentence stands right below."""
    begun = [
        line for line in lines if line.kind is BlockKind.PARAGRAPH and not line.bullet and line.goes_on()
    ]
    close = sum(1 for line in begun if line.gap == 0)
    apart = sum(1 for line in lines if line.gap > 0)
    return apart > 1 and close >= _MOST_CLOSE * len(begun)


def without_stamps(lines: list[FlatLine]) -> list[FlatLine]:
    """Lines without page numbers and running heads. What stood after a stamp begins a page."""
    heads = _running_heads(lines)
    again = _said_again(lines)
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
    """Lines without the table of contents: rows of dots, or the lines with page numbers under its heading."""
    kept: list[FlatLine] = []
    inside = False
    for line in lines:
        if _CONTENTS_HEADING.fullmatch(line.text):
            inside = True
            continue
        inside = inside and bool(_ENDS_WITH_PAGE.search(line.text))
        if not inside and not _CONTENTS_LINE.match(line.text):
            kept.append(line)
    return kept


def split_footnotes(lines: list[FlatLine], width: int) -> tuple[list[FlatLine], list[list[FlatLine]]]:
    """The lines without footnotes and their numbers, and the footnotes, each as its lines.

    A number alone on a line right under text is the mark; the same number after a blank line, with text right under it,
    begins the note itself.
    """
    kept: list[FlatLine] = []
    notes: list[list[FlatLine]] = []
    marked = 0
    index = 0
    while index < len(lines):
        line = lines[index]
        lone = int(line.text) if _NOTE_NUMBER.fullmatch(line.text) else None
        if lone and lone == marked + 1 and kept and _is_note_mark(lines, index, width):
            marked = lone
        elif (
            lone
            and lone <= marked
            and lone == len(notes) + 1
            and index + 1 < len(lines)
            and lines[index + 1].gap == 0
        ):
            end = _end_of_note(lines, index + 1, width)
            notes.append(lines[index + 1 : end])
            index = end - 1
        else:
            kept.append(line)
        index += 1
    return kept, notes


def _is_note_mark(lines: list[FlatLine], index: int, width: int) -> bool:
    """Whether a lone number follows running text: right under it, or in the middle of a sentence. A table's cells are narrow."""
    before, after = lines[index - 1], lines[index + 1] if index + 1 < len(lines) else None
    if lines[index].gap == 0:
        return len(before.text) > 0.3 * width
    return len(before.text) > 0.45 * width and after is not None and after.gap > 0 and after.text[0].islower()


def _end_of_note(lines: list[FlatLine], start: int, width: int) -> int:
    end = start + 1
    while end < len(lines) and (lines[end].text[0].islower() or lines[end - 1].unfinished()):
        full = len(lines[end - 1].text) > 0.6 * width
        if not full and not lines[end - 1].unfinished():
            break
        end += 1
    return end
