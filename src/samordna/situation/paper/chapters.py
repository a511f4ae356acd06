"""A picture as chapters on screen. The same paper is laid out once (in each process)."""

from functools import lru_cache

from samordna.core.page_pieces import language
from samordna.core.paper.written import WrittenChapter, written_chapters
from samordna.plandoc.picture.paper import PicturePaper
from samordna.plandoc.picture.paper.outline import content_of_paper
from samordna.plandoc.vocabulary import Language


def chapters_of(paper: PicturePaper) -> list[WrittenChapter]:
    return _laid_out(paper.model_dump_json(), language())


@lru_cache(maxsize=32)
def _laid_out(paper_json: str, _language: Language) -> list[WrittenChapter]:
    """The language is the page's: the picture keeps its own in its words."""
    return written_chapters(content_of_paper(PicturePaper.model_validate_json(paper_json)))
