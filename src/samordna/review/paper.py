"""The memorandum as a page: what stands on it is what ``plandoc.memorandum`` puts in a PDF."""

from dataclasses import dataclass, field
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from samordna.core.prose import ProseWriter
from samordna.plandoc.memorandum import Memorandum
from samordna.plandoc.memorandum.outline import content_of_memorandum
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing.content import Heading
from samordna.plans.paper.blocks import block_html


@dataclass(slots=True)
class MemorandumChapter:
    """A heading with what stands under it; ``key`` names the section that can be written."""

    title: str
    level: int
    key: str
    blocks: list[SafeString] = field(default_factory=list)

    @property
    def heading_level(self) -> int:
        """Of the HTML heading: the page's own is 1."""
        return min(self.level + 1, 6)

    @property
    def content(self) -> SafeString:
        return SafeString("".join(self.blocks))


def chapters_html(memorandum: Memorandum, language: Language, *, sections: str = "") -> SafeString:
    """Its chapters as HTML; the same memorandum is laid out once (in each process).

    ``sections`` is the address below which each section is edited, for those who may.
    """
    return _laid_out(memorandum.model_dump_json(), language, sections)


@lru_cache(maxsize=16)
def _laid_out(memorandum_json: str, language: Language, sections: str) -> SafeString:
    chapters = _chapters(Memorandum.model_validate_json(memorandum_json), language)
    context = {"chapters": chapters, "sections": sections}
    return render_to_string("review/memorandum_chapters.html", context)


def _chapters(memorandum: Memorandum, language: Language) -> list[MemorandumChapter]:
    prose = ProseWriter()
    chapters: list[MemorandumChapter] = []
    for block in content_of_memorandum(memorandum, language).blocks:
        if isinstance(block, Heading):
            chapters.append(MemorandumChapter(block.text, block.level, block.of))
        else:
            chapters[-1].blocks.append(block_html(block, prose))
    return chapters
