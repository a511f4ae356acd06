"""The sources of a picture as pages, and how the text points at them: by their numbers in the list."""

from collections.abc import Iterable, Iterator

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.picture.model import PictureDocument, PictureSource
from samordna.plandoc.picture.paper import labels
from samordna.plandoc.vocabulary import Language, Text, name_of
from samordna.plandoc.writing import markdown
from samordna.plandoc.writing.content import Block, Column, Fact, Heading, Table, TableRow
from samordna.plandoc.writing.parts.helpers import plain_prose
from samordna.plandoc.writing.text import one_line


def numbers_of(ids: Iterable[int], document: PictureDocument) -> str:
    """ "1, 3"; a source that the reader may not see has no number."""
    numbers = document.numbers
    return ", ".join(str(number) for number in sorted(numbers[one] for one in set(ids) if one in numbers))


def numbered(ids: Iterable[int], document: PictureDocument) -> str:
    """ "Källor 1, 3", or nothing."""
    told = numbers_of(ids, document)
    label = labels.REST_ON if "," in told else labels.RESTS_ON
    return label.in_(document.language).format(told) if told else ""


def source_blocks(document: PictureDocument) -> Iterator[Block]:
    language = document.language
    yield Heading(1, labels.SOURCES.in_(language), "sources")
    if not document.sources:
        yield plain_prose(labels.NO_SOURCES.in_(language))
        return
    titles = (labels.SOURCE, labels.KIND, labels.DATE, labels.TREND, labels.WORTH)
    weights = (3.6, 1.6, 1.4, 1.2, 0.8)
    yield Table(
        labels.SUMMARY_OF_SOURCES.in_(language),
        [Column(title.in_(language), weight) for title, weight in zip(titles, weights, strict=True)],
        [_row(number, one, language) for number, one in document.numbered],
        area="sources",
    )
    if any(worth(one) for one in document.sources):
        yield plain_prose(labels.WORTH_EXPLAINED.in_(language))


def worth(source: PictureSource) -> str:
    """ "B2": the letter of the source and the figure of what it says, as far as they are given."""
    return f"{source.reliability or ''}{source.credibility or ''}"


def _row(number: int, source: PictureSource, language: Language) -> TableRow:
    name = f"{number}. {one_line(source.name)}"
    if source.withdrawn:
        name = f"{name} ({labels.WITHDRAWN.in_(language)})"
    return TableRow(
        [
            name,
            name_of(source.kind, language),
            to_swedish(source.date, language) if source.date else "",
            name_of(source.trend, language) if source.trend else "",
            worth(source),
        ],
        details=[*_details(source, language)],
        of=f"sources/{source.id}",
    )


def _details(source: PictureSource, language: Language) -> Iterator[Fact]:
    told: tuple[tuple[Text, str], ...] = (
        (labels.CONCERNS, to_swedish(source.period, language) if source.period else ""),
        (labels.BASIS, one_line(source.basis)),
        (labels.DISTRIBUTION, labels.RESTRICTED.in_(language) if source.restricted else ""),
    )
    yield from (Fact(label.in_(language), value) for label, value in told if value)
    if says := markdown.plain(markdown.parse(source.says)):
        yield Fact(labels.SAYS.in_(language), says)
