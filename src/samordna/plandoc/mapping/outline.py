"""The pictures of a register as pages to print and send."""

from collections.abc import Iterator, Sequence
from datetime import date

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.mapping import labels
from samordna.plandoc.mapping.ages import Coverage, How
from samordna.plandoc.mapping.axis import place_of, width_of
from samordna.plandoc.mapping.register import Register
from samordna.plandoc.mapping.sheets import Sheet, sheets_of
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import markdown
from samordna.plandoc.writing.content import (
    BarPart,
    Block,
    Column,
    Content,
    Fact,
    Heading,
    Prose,
    Table,
    TableRow,
)
from samordna.plandoc.writing.text import one_line

_FIRST_COLUMN = 2.2
_AGE_WEIGHTS = (1.4, 1.5, 1.3, 1.25, 1.35, 1.35, 2.1)
_MOST_UPRIGHT = 5
_LOOKS = {How.STATED: "whole", How.INFERRED: "pale", How.GAP: "empty"}


def content_of_register(
    register: Register, places: Sequence[str], *, municipality: str, today: date, language: Language
) -> Content:
    return Content(
        title=labels.PICTURE.in_(language),
        language=language,
        municipality=one_line(municipality),
        sender="",
        facts=[
            Fact(labels.TOTAL.in_(language), str(len(register.services))),
            Fact(FIELDS["date"].in_(language), to_swedish(today.isoformat(), language)),
        ],
        marks=[],
        blocks=list(_blocks(register, places, language)),
    )


def _blocks(register: Register, places: Sequence[str], language: Language) -> Iterator[Block]:
    for sheet in sheets_of(register, places, language):
        yield Heading(1, sheet.name)
        if sheet.name == labels.GAPS.in_(language):
            yield _gaps(sheet)
        elif sheet.name == labels.COVERAGE.in_(language):
            yield Prose(markdown.parse(labels.BARS.in_(language)))
            yield _ages(sheet, register.coverage, language)
        else:
            yield _table(sheet)


def _table(sheet: Sheet) -> Table:
    return Table(
        sheet.name,
        [Column(title, 1.0 if number else _FIRST_COLUMN) for number, title in enumerate(sheet.columns)],
        [TableRow([one_line(str(value)) for value in row]) for row in sheet.rows],
        wide=len(sheet.columns) > _MOST_UPRIGHT,
    )


def _gaps(sheet: Sheet) -> Table:
    """The sentence says what the other columns do."""
    columns = [Column(sheet.columns[0], 5), Column(sheet.columns[-1])]
    rows = [TableRow([one_line(str(row[0])), str(row[-1])]) for row in sheet.rows]
    return Table(sheet.name, columns, rows)


def _ages(sheet: Sheet, covers: Sequence[Coverage], language: Language) -> Table:
    """With a column more: each row's ages as a bar."""
    titles = [*sheet.columns, FIELDS["age"].in_(language)]
    columns = [Column(title, weight) for title, weight in zip(titles, _AGE_WEIGHTS, strict=True)]
    rows = [
        TableRow([*(str(value) for value in row), ""], bar=_bar(cover))
        for row, cover in zip(sheet.rows, covers, strict=True)
    ]
    return Table(sheet.name, columns, rows)


def _bar(cover: Coverage) -> list[BarPart]:
    return [BarPart(place_of(one.span[0]), width_of(one.span), _LOOKS[one.how]) for one in cover.intervals]
