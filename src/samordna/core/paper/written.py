"""What is written for paper as a page: the same content as its file, in chapters that may be edited one by one."""

from dataclasses import dataclass, field

from django.utils.safestring import SafeString

from samordna.core.paper.blocks import block_html
from samordna.core.prose import ProseWriter
from samordna.plandoc.writing.content import Content, Heading


@dataclass(slots=True)
class WrittenChapter:
    """A heading with what stands under it; ``key`` names the text that can be written, ``id`` is where on the page it stands."""

    title: str
    level: int
    key: str
    id: str
    blocks: list[SafeString] = field(default_factory=list)

    @property
    def heading_level(self) -> int:
        """Of the HTML heading: the page's own is 1."""
        return min(self.level + 1, 6)


def written_chapters(content: Content) -> list[WrittenChapter]:
    """The chapters of a content that begins with a heading."""
    prose = ProseWriter()
    chapters: list[WrittenChapter] = []
    for block in content.blocks:
        if isinstance(block, Heading):
            chapters.append(
                WrittenChapter(block.text, block.level, block.of, block.of or f"kapitel-{len(chapters) + 1}")
            )
        else:
            chapters[-1].blocks.append(block_html(block, prose))
    return chapters
