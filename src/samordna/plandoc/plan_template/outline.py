"""A template as pages to read and to send for comments: chapter by chapter what it asks."""

from collections.abc import Iterator

from samordna.plandoc.plan_template.model import Chapter, PlanTemplate
from samordna.plandoc.vocabulary import Language, Text
from samordna.plandoc.writing.content import Block, Content, Fact, Heading, Prose, Term, Terms
from samordna.plandoc.writing.markdown import parse
from samordna.plandoc.writing.text import clean, one_line

_TITLE = Text("Mall för planer", "Template for plans")
_CHAPTERS = Text("Antal avsnitt", "Number of chapters")
_REQUIRED = Text("Ska finnas i varje plan", "Every plan must have it")
_OPTIONAL = Text("Får finnas", "A plan may have it")
_BETWEEN = Text("{least}–{most} ord", "{least}–{most} words")
_AT_LEAST = Text("minst {least} ord", "at least {least} words")
_AT_MOST = Text("högst {most} ord", "at most {most} words")
_WRITTEN_BY = Text("skrivs av {who}", "written by {who}")
_EXAMPLE = Text("Exempel", "Example")


def content_of_template(template: PlanTemplate) -> Content:
    language = template.language
    return Content(
        title=_TITLE.in_(language),
        language=language,
        municipality=one_line(template.municipality),
        sender="",
        facts=[Fact(_CHAPTERS.in_(language), str(len(template.chapters)))],
        marks=[],
        blocks=[block for one in template.chapters for block in _chapter(one, language)],
    )


def _chapter(chapter: Chapter, language: Language) -> Iterator[Block]:
    yield Heading(1, one_line(chapter.heading), note=_asked(chapter, language))
    if chapter.instruction:
        yield Prose(parse(clean(chapter.instruction)))
    if chapter.example:
        yield Terms([Term(_EXAMPLE.in_(language), parse(clean(chapter.example)))])


def _asked(chapter: Chapter, language: Language) -> str:
    who = ", ".join(filter(None, (one_line(chapter.writer), one_line(chapter.unit))))
    said = (
        (_REQUIRED if chapter.required else _OPTIONAL).in_(language),
        _length(chapter, language),
        _WRITTEN_BY.in_(language).format(who=who) if who else "",
    )
    return " · ".join(filter(None, said))


def _length(chapter: Chapter, language: Language) -> str:
    least, most = chapter.words_from, chapter.words_to
    told = _BETWEEN if least and most else _AT_LEAST if least else _AT_MOST
    return told.in_(language).format(least=least, most=most) if least or most else ""
