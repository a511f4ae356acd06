"""The figures of one table: its layout told, then row by row."""

from samordna.plandoc.figures import person_words, words
from samordna.plandoc.figures.gathering import Gathering
from samordna.plandoc.figures.model import FigurePlace
from samordna.plandoc.figures.periods import period_in
from samordna.plandoc.figures.sheets.columns import columns_of
from samordna.plandoc.figures.sheets.contents import Contents
from samordna.plandoc.figures.sheets.documents import TextSheet, title_left_out
from samordna.plandoc.figures.sheets.groups import Group, group_line
from samordna.plandoc.figures.sheets.heads import merged_down
from samordna.plandoc.figures.sheets.layout import layout_of
from samordna.plandoc.figures.sheets.lines import filled
from samordna.plandoc.figures.sheets.naming import Naming
from samordna.plandoc.figures.sheets.over import Over
from samordna.plandoc.figures.sheets.parts import RawTable
from samordna.plandoc.figures.sheets.privacy import (
    has_personal_source,
    personal_columns,
    personal_rows,
)
from samordna.plandoc.figures.sheets.rows import RowLabels, RowSaid
from samordna.plandoc.figures.sheets.shares import makes_shares
from samordna.plandoc.figures.sheets.times import Times
from samordna.plandoc.figures.sheets.told import Beside
from samordna.plandoc.figures.sheets.told_rows import ToldOfColumns
from samordna.plandoc.figures.sheets.values import Body, Values, mixed_at


def place_in(table: RawTable, row: int, column: int | None = None) -> FigurePlace:
    """Where a row, or a cell of it, stands in the file."""
    if isinstance(table.sheet, TextSheet):
        number, within = table.sheet.in_table(row)
        return FigurePlace(row=within, table=number)
    return FigurePlace(table.sheet.name or None, row, None if column is None else table.left + column + 1)


def _only(periods: set[str]) -> str | None:
    """The period that all headings with one have, which the others have too."""
    return period_in(next(iter(periods))) if len(periods) == 1 else None


class TableReading:
    """``rows`` are those below the headings, ``paths`` the headings of each column from the top down."""

    def __init__(
        self,
        table: RawTable,
        paths: list[list[str]],
        rows: list[tuple[int, list[str]]],
        said: Beside,
        gathering: Gathering,
        told: ToldOfColumns,
        contents: Contents,
    ) -> None:
        self._table = table
        self._said = said
        self._gathering = gathering
        self._rows = rows
        body = [(number, cells) for number, cells in rows if filled(cells) > 1] or rows
        figures = [cells for _, cells in body]
        self._layout = layout_of(columns_of(paths, figures), figures, said)
        for over in self._layout.values:
            over.unit = over.unit or told.units.get(over.column)
            over.source = told.sources.get(over.column)
        self._body: Body = body
        self._leave_persons_out()
        self._values = {over.column: Values(over, body, said) for over in self._layout.values}
        periods = self._periods()
        self._times = Times(said.period or _only({time for time in periods if period_in(time)}), periods)
        self._naming = Naming(self._layout, said, table, contents)
        self._may_group_areas = self._layout.area is None and not any(
            over.area for over in self._layout.values
        )

    def _leave_persons_out(self) -> None:
        first = place_in(self._table, self._table.rows[0][0])
        if has_personal_source(self._said):
            self._said.source = None
            self._gathering.flag(first, person_words.SOURCE)
        columns = personal_columns(self._layout.values)
        for column in columns:
            self._gathering.flag(place_in(self._table, self._table.rows[0][0], column), person_words.COLUMN)
        self._layout.values = [over for over in self._layout.values if over.column not in columns]

    def _periods(self) -> list[str]:
        rows = {cells[at] for _, cells in self._body for at in self._layout.times}
        return [*rows, *(time for over in self._layout.values for time in over.times)]

    def read(self) -> None:
        self._tell_mixed()
        left_out = personal_rows(self._rows)
        labels = RowLabels(self._layout, merged_down(self._table))
        group = Group()
        for number, cells in self._rows:
            if number in left_out:
                self._gathering.flag(place_in(self._table, number), person_words.ROW)
            elif (text := group_line(cells, self._values, may_be_area=self._may_group_areas)) is not None:
                group = group.under(text, may_be_area=self._may_group_areas)
            else:
                row = labels.said(number, cells)
                for over in self._layout.values:
                    self._read_cell(over, number, cells[over.column], row, group)
        if isinstance(self._table.sheet, TextSheet) and (title := self._naming.title_left_out):
            self._gathering.flag(place_in(self._table, self._table.rows[0][0]), title_left_out(title))

    def _read_cell(self, over: Over, number: int, cell: str, row: RowSaid, group: Group) -> None:
        place = place_in(self._table, number, over.column)
        values = self._values[over.column]
        value, own_unit = values.read(cell, place, self._gathering)
        period = self._times.period((*over.times, *row.times, *group.times))
        if period is None:
            self._gathering.flag_once(
                ("period", place.sheet, over.column), place, lambda _more: words.NO_PERIOD
            )
            return
        name = self._naming.name(over, row, group)
        unit = self._naming.unit(own_unit, over, row, group)
        if unit in (None, "andel") and name.startswith("Andel") and values.are_percent:
            unit = "%"
        elif (
            values.exceed_all
            and not (own_unit or row.unit or group.unit)
            and makes_shares(unit, name, self._said)
        ):
            unit = None
            self._gathering.flag_once(
                ("share", place.sheet, over.column), place, lambda _more: words.NO_SHARE
            )
        area = row.area or over.area or group.area
        if area is None and self._layout.area is None:
            area = self._said.area
        source = row.source or over.source or self._naming.source(name)
        self._gathering.add(name, unit, area, period, value, source, place)

    def _tell_mixed(self) -> None:
        if at := mixed_at(self._values, self._body):
            row, column, cell = at
            self._gathering.flag(place_in(self._table, row, column), words.mixed_decimals(cell))
