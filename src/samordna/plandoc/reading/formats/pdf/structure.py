"""Lines into headings, paragraphs, bullets and footnotes, by size, weight, indent and the space between them."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace
from samordna.plandoc.reading.formats.bullets import split_bullet
from samordna.plandoc.reading.formats.joining import join, join_lines
from samordna.plandoc.reading.formats.pdf.lines import PdfLine
from samordna.plandoc.reading.formats.pdf.page_blocks import PageBlock
from samordna.plandoc.reading.formats.pdf.passages import Edges, broken_on_purpose

_LONGEST_HEADING = 150
_DEEPEST_HEADING = 6
_LARGER = 1.07
_SMALLER = 0.96
_SINGLE_SPACING, _GAP_LEEWAY, _LARGEST_GAP = 0.3, 0.15, 1.5
_FULL_LINE = 0.85
_SHORT_LINE = 0.8
_NEAR = 4
_LABEL = lazily(r"[A-ZÅÄÖ][\w/ -]{1,38}?(?::|\s[–—])\s")
_NUMBERED = lazily(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-z]\)|§\s*\d+)\s")
_SENTENCES = lazily(r"\w.*[^\W\d]{3}[.!?]\s+[A-ZÅÄÖ].*\.$", re.DOTALL)
_SENTENCE_END = (".", ":", "!", "?", ";")


@dataclass(frozen=True)
class Sizes:
    """The size of the body, those of headings (largest first), and the largest gap inside a paragraph.

    The gap is a share of the size: some 0.3 in single spacing, 0.9 in one and a half.
    """

    body: float
    headings: tuple[float, ...]
    gap: float

    @classmethod
    def of(cls, pages: list[list[PdfLine]]) -> "Sizes":
        letters: Counter[float] = Counter()
        for lines in pages:
            for line in lines:
                letters[line.size] += len(line.text)
        body = letters.most_common(1)[0][0] if letters else 0.0
        larger = sorted((size for size in letters if size >= body * _LARGER), reverse=True)
        distinct = [size for index, size in enumerate(larger) if not index or larger[index - 1] - size > 0.3]
        return cls(body, tuple(distinct), _usual_gap(pages, body) + _GAP_LEEWAY)

    def level(self, size: float) -> int:
        """1-6 for a heading's size, 0 for the body's."""
        rank = sum(size <= heading + 0.3 for heading in self.headings)
        return min(rank, _DEEPEST_HEADING) if size >= self.body * _LARGER else 0


def _usual_gap(pages: list[list[PdfLine]], body: float) -> float:
    """The gap under lines that plainly go on: full ones that end no sentence."""
    gaps = []
    for lines in pages:
        right = max((line.x1 for line in lines), default=0.0)
        for above, below in pairwise(lines):
            goes_on = above.x1 > right * _FULL_LINE and not above.text.endswith(_SENTENCE_END)
            gap = (below.top - above.bottom) / body
            if goes_on and above.size == below.size == body and 0 <= gap < _LARGEST_GAP:
                gaps.append(gap)
    return median(gaps) if gaps else _SINGLE_SPACING


def blocks_of(lines: list[PdfLine], sizes: Sizes, rights: dict[int, float], page: int) -> list[PageBlock]:
    """The blocks of the lines of a page. ``rights`` tells how far the column of each line reaches."""
    found: list[PageBlock] = []
    bottom = 0.0
    for group in _groups(lines, sizes, rights):
        block = _block(group, sizes, page)
        if found and group[0].top < bottom and continues(found[-1].block, block):
            found[-1].block.text = continued(found[-1].block, block)
        elif block.text:
            found.append(PageBlock(group[0].top, block))
        bottom = group[-1].top
    return found


def continues(above: Block, below: Block) -> bool:
    """Whether the first paragraph of a page goes on with the last of the page before."""
    kinds = (BlockKind.PARAGRAPH, BlockKind.BULLET)
    open_ended = above.kind in kinds and not above.text.endswith(_SENTENCE_END)
    return open_ended and below.kind is BlockKind.PARAGRAPH and below.text[:1].islower()


def continued(above: Block, below: Block) -> str:
    return join(above.text, below.text)


def _groups(lines: list[PdfLine], sizes: Sizes, rights: dict[int, float]) -> list[list[PdfLine]]:
    groups: list[list[PdfLine]] = []
    for number, line in enumerate(lines):
        near = Edges(lines[max(0, number - _NEAR) : number + _NEAR])
        if groups and _belongs(groups[-1], line, sizes, rights[id(groups[-1][-1])], near):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _belongs(group: list[PdfLine], line: PdfLine, sizes: Sizes, right: float, near: Edges) -> bool:
    """Whether a line goes on with the paragraph, item or heading above it.

    ``right`` is how far the lines above may reach, ``near`` how far those around do, as beside a picture.
    """
    above = group[-1]
    if not _same_look(above, line, sizes) or split_bullet(line.text) or _NUMBERED.match(line.text):
        return False
    if _is_detail(line, group, near) or not -line.size < line.top - above.bottom < sizes.gap * line.size:
        return False
    short = above.x1 < above.x0 + (right - above.x0) * _SHORT_LINE
    if _LABEL.match(line.text) and (line.words[0].bold or short):
        return False
    if split_bullet(group[0].text):
        return line.x0 > group[0].x0 + 2
    if above.text.endswith(_SENTENCE_END) and short:
        return False
    body = not line.bold and not sizes.level(line.size) and not line.text[:1].islower()
    return not (body and _ends(above, line, near))


def _ends(above: PdfLine, line: PdfLine, near: Edges) -> bool:
    return broken_on_purpose(above, line, near.right(above))


def _same_look(above: PdfLine, line: PdfLine, sizes: Sizes) -> bool:
    """Whether two lines are set alike; one that only begins in bold goes on in the weight it ends in."""
    if sizes.level(above.size) != sizes.level(line.size):
        return False
    plain = not (above.words[-1].bold or line.words[0].bold)
    return above.bold == line.bold or plain or sizes.level(line.size) > 0


def _is_detail(line: PdfLine, group: list[PdfLine], near: Edges) -> bool:
    """Whether a line is set as what is told below a name: every word smaller than those above it, or slanted from its first word
    on where the line above ends upright, or the other way round, and no part of its sentence."""
    above = group[-1]
    smaller = max(word.size for word in line.words) < _SMALLER * min(word.size for word in group[0].words)
    apart = not line.text[:1].islower() or _ends(above, line, near)
    turned = _is_slanted(line) != _is_slanted(above) and line.words[0].italic != above.words[-1].italic
    return smaller or (apart and turned)


def _is_slanted(line: PdfLine) -> bool:
    return all(word.italic for word in line.words)


def _block(group: list[PdfLine], sizes: Sizes, page: int) -> Block:
    text = join_lines(line.text for line in group)
    place = FilePlace(page=page)
    if bullet := split_bullet(text):
        return Block(BlockKind.BULLET, bullet[1], level=bullet[0], place=place)
    level = heading_level(group, text, sizes)
    if level is not None:
        return Block(BlockKind.HEADING, text, level=level, place=place)
    return Block(BlockKind.PARAGRAPH, text, place=place)


def heading_level(group: list[PdfLine], text: str, sizes: Sizes) -> int | None:
    """1-6 for text of a heading's size, 0 for bold text, None for other text."""
    level = sizes.level(group[0].size)
    looks = level > 0 or all(word.bold for line in group for word in line.words)
    return level if looks and _fits_heading(text, level) else None


def _fits_heading(text: str, level: int) -> bool:
    sentence = (text.endswith((".", ",", ";")) and not level) or _SENTENCES.match(text)
    return len(text) <= _LONGEST_HEADING and not sentence and any(map(str.isalpha, text))
