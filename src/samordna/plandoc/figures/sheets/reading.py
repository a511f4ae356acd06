"""The figures of a sheet's tables."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from samordna.plandoc.figures import words
from samordna.plandoc.figures.gathering import Gathering
from samordna.plandoc.figures.labels import unmarked
from samordna.plandoc.figures.model import Place
from samordna.plandoc.figures.persons import is_identity_number, personal
from samordna.plandoc.figures.places import is_total, likeness
from samordna.plandoc.figures.sheets.beside import Beside, beside
from samordna.plandoc.figures.sheets.cells import Holds, holds, names_period
from samordna.plandoc.figures.sheets.columns import columns_of
from samordna.plandoc.figures.sheets.heads import head_count, head_paths
from samordna.plandoc.figures.sheets.layout import Over, layout_of
from samordna.plandoc.figures.sheets.lines import filled
from samordna.plandoc.figures.sheets.parts import RawTable, parts_of
from samordna.plandoc.figures.sheets.rows import RowLabels, RowSaid
from samordna.plandoc.figures.sheets.times import Times
from samordna.plandoc.figures.sheets.values import Body, Values
from samordna.plandoc.figures.titles import heading_said
from samordna.plandoc.figures.unit_words import unit_called
from samordna.plandoc.reading.formats.sheet_blocks import Sheet

_NO_NAME = "Värde"


def read_sheet(sheet: Sheet, stem: str, gathering: Gathering, source: str | None = None) -> None:
    """``stem`` is what the file is called, which may be all that says what is counted; ``source`` that of the whole file."""
    parts = parts_of(sheet)
    for table in parts.tables:
        count = head_count(table)
        rows = [(number, table.cells((number, cells))) for number, cells in table.rows[count:]]
        if not any(
            holds(cell) in (Holds.NUMBER, Holds.MISSING, Holds.YEAR) for _, cells in rows for cell in cells
        ):
            continue
        if not count:
            gathering.flag(_place(table, table.rows[0][0]), words.NO_HEADINGS)
            continue
        said = beside(table, parts, stem)
        said.source = said.source or source
        _Reading(table, head_paths(table, count), rows, said, gathering).read()


def _place(table: RawTable, row: int, column: int | None = None) -> Place:
    return Place(table.sheet.name or None, row, None if column is None else table.left + column + 1)


@dataclass(slots=True)
class _Group:
    """What a line between rows says of those below it."""

    area: str | None = None
    unit: str | None = None
    names: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)


class _Reading:
    def __init__(
        self,
        table: RawTable,
        paths: list[list[str]],
        rows: list[tuple[int, list[str]]],
        said: Beside,
        gathering: Gathering,
    ) -> None:
        self._table = table
        self._said = said
        self._gathering = gathering
        self._rows = rows
        body = [(number, cells) for number, cells in rows if filled(cells) > 1 or len(cells) < 3]
        figures = [cells for _, cells in body]
        self._layout = layout_of(columns_of(paths, figures), figures, said)
        self._body: Body = body
        self._values = {over.column: Values(over, body, said.zeros) for over in self._layout.values}
        self._times = Times(said.period, self._periods())
        self._names: dict[tuple[object, ...], str] = {}
        base = self._layout.base
        self._unit = said.unit or (base.unit if base else None)

    def _periods(self) -> list[str]:
        rows = {cells[at] for _, cells in self._body for at in self._layout.times}
        return [*rows, *(time for over in self._layout.values for time in over.times)]

    def read(self) -> None:
        self._tell_mixed()
        left_out = self._personal()
        labels = RowLabels(self._layout, _merged(self._table))
        group = _Group()
        for number, cells in self._rows:
            if number in left_out:
                self._gathering.flag(_place(self._table, number), words.PERSON)
            elif (text := self._group_text(cells)) is not None:
                group = self._grouped(group, text)
            else:
                self._read_row(number, cells, labels.said(number, cells), group)

    def _read_row(self, number: int, cells: Sequence[str], row: RowSaid, group: _Group) -> None:
        for over in self._layout.values:
            place = _place(self._table, number, over.column)
            value, unit = self._values[over.column].read(cells[over.column], place, self._gathering)
            period = self._times.period((*over.times, *row.times, *group.times))
            if period is None:
                self._gathering.flag_once(
                    ("period", place.sheet, over.column), place, lambda _more: words.NO_PERIOD
                )
                continue
            name = self._name(over, row, group)
            unit = _unit_of(unit, over, row, group, self._unit)
            if unit in (None, "andel") and name.startswith("Andel") and self._values[over.column].are_percent:
                unit = "%"
            self._gathering.add(
                name,
                unit,
                row.area
                or over.area
                or group.area
                or (self._said.area if self._layout.area is None else None),
                period,
                value,
                row.source or self._said.source,
                place,
            )

    def _name(self, over: Over, row: RowSaid, group: _Group) -> str:
        key = (over.column, row.names, tuple(group.names))
        if key not in self._names:
            base = self._layout.base
            names = [base.name] if base and (base is self._said.title or not group.names) else []
            names += group.names
            names += (
                [*row.names, *over.names]
                if self._layout.measure is not None or base
                else [*over.names, *row.names]
            )
            if not over.names and not base and self._layout.measure is None and self._said.general:
                names.insert(0, self._said.general.name)
            kept = [name for name in names if not is_total(name)] or names[:1]
            self._names[key] = ", ".join(dict.fromkeys(kept)) or _NO_NAME
        return self._names[key]

    def _group_text(self, cells: Sequence[str]) -> str | None:
        """The words of a line between the rows; a row with an empty figure is none."""
        if filled(cells) != 1:
            return None
        at, text = next((at, cell) for at, cell in enumerate(cells) if cell)
        if at in self._values or (len(cells) < 3 and not names_period(text)):
            return None
        return unmarked(text).rstrip(" :")

    def _grouped(self, group: _Group, text: str) -> _Group:
        layout = self._layout
        if names_period(text):
            return _Group(group.area, group.unit, group.names, [text])
        if unit := unit_called(text):
            return _Group(group.area, unit, group.names, group.times)
        if layout.area is None and not any(over.area for over in layout.values) and likeness(text) >= 0.6:
            return _Group(text, group.unit, group.names, group.times)
        told = heading_said(text)
        times = [told.when] if told.when else group.times
        return _Group(group.area, told.unit, [told.name] if told.name else [], times)

    def _tell_mixed(self) -> None:
        """Told once, at the first number with the sign that fewer have."""
        signs = Counter[str]()
        for values in self._values.values():
            signs.update(values.signs)
        if len(signs) < 2:
            return
        rarest = min(signs, key=lambda sign: signs[sign])
        at = next(
            (number, column, cells[column])
            for number, cells in self._body
            for column, values in self._values.items()
            if values.sign_of(cells[column]) == rarest
        )
        self._gathering.flag(_place(self._table, at[0], at[1]), words.mixed_decimals(at[2]))

    def _personal(self) -> set[int]:
        texts = {cell for _, cells in self._rows for cell in cells if cell and holds(cell) is Holds.TEXT}
        found = personal(texts) if texts else set()
        return {
            number
            for number, cells in self._rows
            if any(cell in found or (len(cell) > 9 and is_identity_number(cell)) for cell in cells)
        }


def _unit_of(cell: str | None, over: Over, row: RowSaid, group: _Group, beside: str | None) -> str | None:
    """The nearest that is told: in the cell, the row, over the column, over the rows, over the table."""
    if over.unit and cell == over.unit:
        return over.unit if not row.unit else row.unit
    return cell or row.unit or over.unit or group.unit or beside


def _merged(table: RawTable) -> dict[int, dict[int, int]]:
    """For each column the rows that a merged cell above them covers."""
    covered: dict[int, dict[int, int]] = {}
    for area in table.sheet.merged:
        if area.bottom - area.top < 10_000:
            for row in range(area.top + 1, area.bottom + 1):
                covered.setdefault(area.left - table.left - 1, {})[row] = area.top
    return covered
