"""The pictures of a register as pages to print and send."""

from collections.abc import Iterator, Sequence
from datetime import date

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.mapping import labels
from samordna.plandoc.mapping.register import Register
from samordna.plandoc.mapping.sheets import Sheet, sheets_of
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing.content import Block, Column, Content, Fact, Heading, Table, TableRow
from samordna.plandoc.writing.text import one_line

_FIRST_COLUMN = 2.2
_MOST_UPRIGHT = 5


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
        blocks=[block for sheet in sheets_of(register, places, language) for block in _blocks(sheet)],
    )


def _blocks(sheet: Sheet) -> Iterator[Block]:
    yield Heading(1, sheet.name)
    yield Table(
        sheet.name,
        [Column(title, 1.0 if number else _FIRST_COLUMN) for number, title in enumerate(sheet.columns)],
        [TableRow([one_line(str(value)) for value in row]) for row in sheet.rows],
        wide=len(sheet.columns) > _MOST_UPRIGHT,
    )
