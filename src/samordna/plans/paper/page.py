"""A whole plan as chapters with an outline. What stands on the page is what ``plandoc.writing`` puts in a PDF."""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import zip_longest

from django.utils.safestring import SafeString

from samordna.core.paper.blocks import block_html
from samordna.core.prose import ProseWriter
from samordna.plandoc.outline import instruction_for
from samordna.plandoc.schema import PlanDocument, Section
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing.content import Block, Fact, Heading
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.outline import content_of
from samordna.plans.paper.prose import Glossary


@dataclass(slots=True)
class Chapter:
    """A heading and what stands under it. ``key`` names the section it is, None for a part that is data.

    ``instruction`` is what to write in a section that is still without words.
    """

    id: str
    level: int
    title: str
    key: str | None = None
    restricted: bool = False
    instruction: str = ""
    blocks: list[SafeString] = field(default_factory=list)

    @property
    def heading_level(self) -> int:
        """Of the HTML heading: the page's own is 1."""
        return min(self.level + 1, 6)


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """One is the same as another only if it is that very one."""

    facts: list[Fact]
    chapters: list[Chapter]


def paper_of(document: PlanDocument, language: Language, today: date) -> Paper:
    """The document as its reader may see it, laid out; the same document is laid out once (in each process)."""
    return _laid_out(document.model_dump_json(), language, today)


@lru_cache(maxsize=64)
def _laid_out(document_json: str, language: Language, today: date) -> Paper:
    return lay_out(PlanDocument.model_validate_json(document_json), language, today)


def lay_out(document: PlanDocument, language: Language, today: date) -> Paper:
    content = content_of(document, Order(language=language, today=today))
    glossary = Glossary(document.definitions)
    chapters = _chapters(content.blocks, document.sections, glossary)
    return Paper(content.facts, _with_instructions(chapters, document.sections, language))


def _chapters(blocks: list[Block], sections: list[Section], glossary: Glossary) -> list[Chapter]:
    """Headings begin chapters. Those of sections know which they are."""
    prose = ProseWriter(glossary.marked)
    known = {f"sections/{section.id}": section for section in sections}
    chapters: list[Chapter] = []
    for block in blocks:
        if isinstance(block, Heading):
            chapter = Chapter(f"del-{len(chapters) + 1}", block.level, block.text)
            if section := known.get(block.of):
                chapter.id, chapter.key, chapter.restricted = section.id, section.id, section.restricted
            chapters.append(chapter)
            glossary.begin_section()
        else:
            if not chapters:
                chapters.append(Chapter("del-0", 1, ""))
            chapters[-1].blocks.append(block_html(block, prose))
    return chapters


def _with_instructions(chapters: list[Chapter], sections: list[Section], language: Language) -> list[Chapter]:
    """A section is still to be written when nothing stands in it: no words, no list, no section of its own."""
    told = {
        one.id: instruction_for(one.kind, one.text)
        for one, next_one in zip_longest(sections, sections[1:])
        if next_one is None or next_one.level <= one.level
    }
    for chapter in chapters:
        if (instruction := told.get(chapter.key or "")) and not chapter.blocks:
            chapter.instruction = instruction.in_(language)
    return chapters
