"""A tagged paragraph as a block: what its shape tells where its tag does not."""

from dataclasses import dataclass, replace

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.reading.formats.bullets import split_bullet
from samordna.plandoc.reading.formats.joining import join_lines
from samordna.plandoc.reading.formats.pdf.cells import Habits
from samordna.plandoc.reading.formats.pdf.lines import PdfLine
from samordna.plandoc.reading.formats.pdf.passages import Edges, broken_on_purpose, running_text
from samordna.plandoc.reading.formats.pdf.structure import Sizes, heading_level
from samordna.plandoc.reading.formats.pdf.uprights import Uprights

_NUMBER = lazily(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zA-Z][.)])\s+")


@dataclass(frozen=True)
class Setting:
    """How the whole document is set, with what is drawn on its pages. ``has_headings``: its tree names some, so that others have
    no known level."""

    sizes: Sizes
    edges: dict[int, Edges]
    uprights: dict[int, Uprights]
    habits: Habits
    has_headings: bool


def parts_of(lines: list[PdfLine], edges: Edges) -> list[list[PdfLine]]:
    """A title in bold on lines of its own, and the text below it, where both are tagged as one paragraph. A line that only begins
    in bold is text, led in by a few words."""
    whole = (all(word.bold for word in line.words) for line in lines)
    first = next((number for number, is_bold in enumerate(whole) if not is_bold), len(lines))
    if not 0 < first < len(lines):
        return [lines]
    above, below = lines[first - 1], lines[first]
    return [lines[:first], lines[first:]] if broken_on_purpose(above, below, edges.right(above)) else [lines]


def shaped(lines: list[PdfLine], setting: Setting, edges: Edges) -> Block:
    """A paragraph, or what it looks like: an item of a list, a heading."""
    text = running_text(lines, edges)
    if bullet := split_bullet(text):
        return Block(BlockKind.BULLET, bullet[1], level=bullet[0])
    rank = heading_level(lines, text, setting.sizes)
    if rank is None:
        return Block(BlockKind.PARAGRAPH, text)
    text = join_lines(line.text for line in lines)
    return Block(BlockKind.HEADING, text, level=0 if setting.has_headings else rank)


def item(shape: Block, text: str) -> tuple[Block, str]:
    """An item of a list without its sign or number, for the files that do not tag those, and its number."""
    if bullet := split_bullet(text):
        return replace(shape, text=bullet[1], level=max(shape.level, bullet[0])), ""
    number = _NUMBER.match(text)
    if number is None:
        return replace(shape, text=text), ""
    return replace(shape, text=text[number.end() :]), number[0].strip()
