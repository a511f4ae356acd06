"""A text that somebody has written under a heading, as blocks."""

from collections.abc import Iterator

from samordna.plandoc.writing import markdown
from samordna.plandoc.writing.content import Block, Heading, Prose
from samordna.plandoc.writing.text import clean, one_line


def text_blocks(heading: str, text: str, level: int, of: str = "") -> Iterator[Block]:
    """The heading, and the Markdown text under it, whose own headings stand one level below."""
    yield Heading(level, one_line(heading), of)
    prose: Prose | None = None
    for node in markdown.parse(clean(text)):
        if node.kind == "heading":
            prose = None
            yield Heading(level + node.level, one_line(markdown.plain(node.children)))
        elif prose is None:
            prose = Prose([node])
            yield prose
        else:
            prose.nodes.append(node)
