"""The memorandum as a page: what stands on it is what ``plandoc.memorandum`` puts in a PDF."""

from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from samordna.core.paper.written import written_chapters
from samordna.plandoc.memorandum import Memorandum
from samordna.plandoc.memorandum.outline import content_of_memorandum
from samordna.plandoc.vocabulary import Language


def chapters_html(memorandum: Memorandum, language: Language, *, sections: str = "") -> SafeString:
    """Its chapters as HTML; the same memorandum is laid out once (in each process).

    ``sections`` is the address below which each section is edited, for those who may.
    """
    return _laid_out(memorandum.model_dump_json(), language, sections)


@lru_cache(maxsize=16)
def _laid_out(memorandum_json: str, language: Language, sections: str) -> SafeString:
    content = content_of_memorandum(Memorandum.model_validate_json(memorandum_json), language)
    context = {"chapters": written_chapters(content), "sections": sections}
    return render_to_string("review/memorandum_chapters.html", context)
