"""A situation picture as pages: the four parts of the law, the problems, what has changed, and the sources."""

from collections.abc import Iterator

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.picture.comparing import Comparison, compared
from samordna.plandoc.picture.model import PictureDocument, PictureStatement
from samordna.plandoc.picture.paper import labels
from samordna.plandoc.picture.paper.changes import change_blocks
from samordna.plandoc.picture.paper.model import PicturePaper
from samordna.plandoc.picture.paper.problems import problem_blocks
from samordna.plandoc.picture.paper.sources import numbered, source_blocks
from samordna.plandoc.picture.words import PicturePart
from samordna.plandoc.vocabulary import Text, name_of
from samordna.plandoc.writing import labels as writers_labels
from samordna.plandoc.writing.content import Block, Content, Fact, Heading
from samordna.plandoc.writing.cover import paragraph_of
from samordna.plandoc.writing.parts.helpers import plain_prose, prose
from samordna.plandoc.writing.text import one_line
from samordna.plandoc.writing.tidying import in_steps


def content_of_paper(paper: PicturePaper) -> Content:
    """Everything that the page, PDF and Word show."""
    document = paper.document
    comparison = compared(paper.before, document) if paper.before else None
    return Content(
        title=one_line(document.title),
        language=document.language,
        municipality=one_line(document.municipality),
        sender=one_line(document.unit),
        facts=_facts(document),
        marks=_marks(document, paper.public),
        blocks=list(in_steps(_blocks(document, comparison))),
    )


def _marks(document: PictureDocument, public: bool) -> list[str]:
    decided = document.decision
    dnr = decided.registry_number if decided else ""
    told = [] if public else [writers_labels.INTERNAL.in_(document.language)]
    return [*told, *([f"{writers_labels.REGISTRY_NUMBER.in_(document.language)} {dnr}"] if dnr else [])]


def _facts(document: PictureDocument) -> list[Fact]:
    def fact(label: Text, value: str) -> Iterator[Fact]:
        if value:
            yield Fact(label.in_(document.language), one_line(value))

    decided = document.decision
    return [
        *fact(labels.UNIT, document.unit),
        *fact(labels.PERIOD, to_swedish(document.period, document.language)),
        *fact(labels.DECIDED, _decided(document)),
        *fact(labels.REGISTRY_NUMBER, decided.registry_number if decided else ""),
        *fact(labels.PREVIOUS, document.previous),
    ]


def _decided(document: PictureDocument) -> str:
    if not (decided := document.decision):
        return labels.NOT_DECIDED.in_(document.language)
    told = [
        to_swedish(decided.date, document.language),
        decided.body,
        _unbroken(paragraph_of(decided.section)),
    ]
    return ", ".join(one for one in told if one)


def _unbroken(text: str) -> str:
    """A section sign stays with its number."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _blocks(document: PictureDocument, comparison: Comparison | None) -> Iterator[Block]:
    for part in PicturePart:
        yield Heading(1, name_of(part, document.language), part.value)
        told = document.said_in(part)
        if not told:
            yield plain_prose(labels.NOTHING_SAID.in_(document.language))
        for statement in told:
            yield from _statement(statement, document)
    yield from problem_blocks(document)
    if comparison is not None:
        yield from change_blocks(comparison, document.language)
    yield from source_blocks(document)


def _statement(statement: PictureStatement, document: PictureDocument) -> Iterator[Block]:
    """Its text, and under it which of the sources it rests on."""
    of = f"statements/{statement.id}"
    yield from prose(statement.text, of)
    told = [labels.RESTRICTED.in_(document.language)] if statement.restricted else []
    if rests_on := numbered(statement.sources, document):
        told.append(rests_on)
    if told:
        yield plain_prose(f"({'. '.join(told)})", of)
