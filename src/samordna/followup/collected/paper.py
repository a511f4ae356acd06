"""The document as chapters on screen. The same document is laid out once (in each process)."""

from functools import lru_cache

from samordna.core.page_pieces import language
from samordna.core.paper.written import WrittenChapter, written_chapters
from samordna.plandoc.reports.collected import CollectedReport
from samordna.plandoc.reports.collected.outline import content_of_collected
from samordna.plandoc.vocabulary import Language


def collected_chapters(report: CollectedReport) -> list[WrittenChapter]:
    return _laid_out(report.model_dump_json(), language())


@lru_cache(maxsize=16)
def _laid_out(report_json: str, _language: Language) -> list[WrittenChapter]:
    """The language is the page's: what was kept keeps its own in its words."""
    return written_chapters(content_of_collected(CollectedReport.model_validate_json(report_json)))
