"""Whether a structure tree can be trusted: some programs tag every line as a paragraph, or tables as such."""

from itertools import pairwise

from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.reading.formats.pdf.found_table import FoundTable
from samordna.plandoc.reading.formats.pdf.level_tables import level_tables
from samordna.plandoc.reading.formats.pdf.pages import Page
from samordna.plandoc.reading.formats.pdf.ruled import ruled_tables
from samordna.plandoc.reading.formats.pdf.tree import Content
from samordna.plandoc.reading.formats.pdf.words import Word

_LEAST_COVERED = 0.7
_FEWEST_PARAGRAPHS, _MOST_BROKEN = 8, 0.25
_FEWEST_ROWS = 3
_MOST_TOLD = 0.5
_SENTENCE_END = (".", ":", "!", "?", ";", ")")


def covers(words: dict[Content, list[Word]], held: set[Content], pages: list[Page]) -> bool:
    """Whether the tree holds most letters of the file, but for those that are called no content."""
    inside = sum(len(word.text) for content in held for word in words[content])
    whole = sum(len(word.text) for page in pages for word in page.words if not word.artifact)
    return inside > 0 and inside >= whole * _LEAST_COVERED


def breaks_sentences(blocks: list[Block]) -> bool:
    """Whether many paragraphs end in the middle of a sentence and the next goes on with it."""
    paragraphs = [block for block in blocks if block.kind is BlockKind.PARAGRAPH]
    broken = sum(
        not above.text.endswith(_SENTENCE_END) and below.text[:1].islower()
        for above, below in pairwise(paragraphs)
    )
    return len(paragraphs) >= _FEWEST_PARAGRAPHS and broken > _MOST_BROKEN * len(paragraphs)


def misses_tables(blocks: list[Block], pages: list[Page], told: set[Content]) -> bool:
    """Whether tables are drawn and none is tagged. Frames around headings and lists, which are what is ``told``, are none."""
    if any(block.kind is BlockKind.TABLE for block in blocks):
        return False
    return any(
        table.rows >= _FEWEST_ROWS and not _is_told(table, page, told)
        for page in pages
        for find in (ruled_tables, level_tables)
        for table in find(page, page.words)[0]
    )


def _is_told(table: FoundTable, page: Page, told: set[Content]) -> bool:
    words = [word for lines in table.cells.values() for line in lines for word in line.words]
    inside = sum(len(word.text) for word in words if Content(page.number - 1, word.mcid) in told)
    return inside > _MOST_TOLD * sum(len(word.text) for word in words)
