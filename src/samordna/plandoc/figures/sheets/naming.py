"""What a series is called, its unit and its source: out of the title, the headings, the row and the lines between rows."""

from samordna.plandoc.figures.labels import only_divides
from samordna.plandoc.figures.places import is_total
from samordna.plandoc.figures.sheets.contents import Contents
from samordna.plandoc.figures.sheets.groups import Group
from samordna.plandoc.figures.sheets.layout import Layout
from samordna.plandoc.figures.sheets.over import Over
from samordna.plandoc.figures.sheets.parts import RawTable
from samordna.plandoc.figures.sheets.rows import RowSaid
from samordna.plandoc.figures.sheets.sources import source_for
from samordna.plandoc.figures.sheets.told import Beside
from samordna.plandoc.figures.titles import Said
from samordna.plandoc.figures.unit_words import same_unit

_NO_NAME = "Värde"


class Naming:
    """Keeps the names that it has made, for they come again in every row."""

    def __init__(self, layout: Layout, said: Beside, table: RawTable, contents: Contents) -> None:
        self._layout = layout
        self._said = said
        self._known: dict[tuple[int, tuple[str, ...], tuple[str, ...]], str] = {}
        self._contents = contents
        self._beside = " ".join([table.sheet.name, *(f"{line.key} {line.text}" for line in table.above)])
        self._sources: dict[str, str | None] = {}
        self._unit = _unit_of_all(said.unit or (layout.base.unit if layout.base else None), layout)

    @property
    def title_left_out(self) -> str:
        """What a line above the table says is counted, where none of the names made says it."""
        title = (self._said.title or self._said.general or Said()).name
        told = title.casefold()
        if not self._known or told not in self._beside.casefold():
            return ""
        return "" if any(told in name.casefold() for name in self._known.values()) else title

    def name(self, over: Over, row: RowSaid, group: Group) -> str:
        key = (over.column, row.names, group.names)
        if key not in self._known:
            names = self._names(over, row, group)
            kept = [name for name in names if not is_total(name)] or names[:1]
            self._known[key] = ", ".join(dict.fromkeys(kept)) or _NO_NAME
        return self._known[key]

    def _names(self, over: Over, row: RowSaid, group: Group) -> list[str]:
        """A title that names a measure comes first; one that names a report only where nothing else names one."""
        layout, nameless = self._layout, self._said.title or self._said.general
        base = layout.base if layout.base is self._said.title or not group.names else None
        names = [*([base.name] if base else []), *(() if layout.is_headed else group.names)]
        of_whom = all(map(only_divides, row.names)) and not all(map(only_divides, over.names))
        if (layout.measure is not None or layout.base) and not of_whom:
            return [*names, *row.names, *over.names]
        if not over.names and nameless and not layout.base:
            names.insert(0, nameless.name)
        return [*names, *over.names, *row.names]

    def source(self, name: str) -> str | None:
        """Of a measure, where nothing in its rows and columns tells it."""
        if name not in self._sources:
            source = self._contents.source_of_measure(name) or self._said.source
            self._sources[name] = source_for(source, f"{name} {self._beside}") if source else None
        return self._sources[name]

    def unit(self, cell: str | None, over: Over, row: RowSaid, group: Group) -> str | None:
        """The nearest that is told: in the cell, the row, over the column, over the rows, over the table."""
        if over.unit and cell == over.unit:
            return row.unit or over.unit
        return cell or row.unit or over.unit or group.unit or self._unit


def _unit_of_all(unit: str | None, layout: Layout) -> str | None:
    """The table's unit, unless it is that of some columns only: "Folkmängd och andel äldre (procent)"."""
    is_of_some = any(
        over.unit and unit and over.names and same_unit(unit, over.unit) for over in layout.values
    )
    return None if is_of_some else unit
