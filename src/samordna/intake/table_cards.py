"""A table of the file, ready to show: as it stands, with what it was taken for as choices."""

from dataclasses import dataclass

from django.forms import BoundField
from django.utils.translation import gettext as _

from samordna.intake.models import TableLayout, UploadGrid
from samordna.intake.notices import place_text
from samordna.intake.reader import adapter
from samordna.intake.table_forms import TableForm
from samordna.plandoc.reading import FilePlace
from samordna.plandoc.reading.interpret.rows.headers import headings_over
from samordna.plandoc.reading.takes import FIRST_NUMBER, Take
from samordna.plandoc.taken_as import GridKind

UNSURE = 0.8
"""Below this a person is told that the reader was not sure."""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """``skipped`` is how many rows before it are not shown."""

    number: int
    cells: list[str]
    is_heading: bool
    is_joined: bool
    skipped: int

    @property
    def label(self) -> int:
        return self.number + 1


@dataclass(frozen=True, slots=True)
class Column:
    """The choice of what a column means, with the heading that the column has in the file."""

    field: BoundField
    heading: str


@dataclass(frozen=True, slots=True)
class TableCard:
    number: int
    title: str
    heading: str
    place: str
    said: str
    is_unsure: bool
    by_layout: bool
    by_person: bool
    form: TableForm
    columns: list[Column]
    rows: list[ShownRow]
    layout: TableLayout | None


def table_card(grid: UploadGrid, form: TableForm, take: Take, layout: TableLayout | None) -> TableCard:
    return TableCard(
        number=grid.number,
        title=_title(grid),
        heading=grid.heading,
        place=place_text(adapter(FilePlace).validate_python(grid.place)),
        said=grid.get_said_display(),
        is_unsure=grid.sure < UNSURE and grid.said == UploadGrid.Said.READER,
        by_layout=grid.said == UploadGrid.Said.LAYOUT,
        by_person=grid.said == UploadGrid.Said.PERSON,
        form=form,
        columns=_columns(grid, form, take),
        rows=_rows(grid, take),
        layout=layout,
    )


def _title(grid: UploadGrid) -> str:
    """A whole sheet is called by its name: its number is beyond all others, and tells a person nothing."""
    if grid.number >= FIRST_NUMBER:
        return _("A whole sheet")
    names = {
        GridKind.TABLE: _("Table %(number)d"),
        GridKind.LIST: _("%(number)d, a list"),
        GridKind.LABELLED: _("%(number)d, lines with labels"),
    }
    return names[GridKind(grid.kind)] % {"number": grid.number}


def _columns(grid: UploadGrid, form: TableForm, take: Take) -> list[Column]:
    heads = [cells for number, cells in grid.rows if number < (take.header or 0)]
    titles = [cells for cells in heads if sum(map(bool, cells)) < 2 <= len(cells)][: len(heads) - 1]
    over = headings_over([cells for cells in heads if cells not in titles], grid.column_count)
    return [Column(field, over[at]) for at, field in enumerate(form.columns)]


def _rows(grid: UploadGrid, take: Take) -> list[ShownRow]:
    before = -1
    rows = []
    for number, cells in grid.rows:
        skipped, before = number - before - 1, number
        rows.append(ShownRow(number, cells, number < (take.header or 0), number in take.joined, skipped))
    return rows
