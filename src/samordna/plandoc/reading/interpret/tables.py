"""Tables to records: which row is the header, which rows continue the one above, what merged cells hold."""

from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import BlockKind, Place
from samordna.plandoc.reading.interpret.columns import column_of, columns_of, is_header
from samordna.plandoc.reading.interpret.pieces import Piece, Row
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.vocabulary import Text

_HEADER_WITHIN = 6
_MERGED = (Column.GOAL, Column.PROBLEM)
_EMPTY = ("-", "–", "—")


@dataclass(slots=True)
class Record:
    """One row by column. ``extra`` holds what stood under headings that mean nothing to us, with the heading."""

    values: dict[Column, str]
    spots: list[Spot]
    place: Place
    extra: list[tuple[str, str]] = field(default_factory=list)
    doubts: list[Text] = field(default_factory=list)

    def get(self, column: Column) -> str | None:
        return self.values.get(column) or None


@dataclass(slots=True)
class Table:
    """A table whose header is understood. ``before`` are rows above the header (a title, a note);
    ``above`` is the table it goes on with after a page break; ``records`` are kept once they have been read."""

    piece: Piece
    columns: list[Column | None]
    headings: list[str]
    rows: list[Row]
    before: list[Row] = field(default_factory=list)
    above: "Table | None" = None
    records: "list[Record] | None" = None

    def has(self, *columns: Column) -> bool:
        return any(column in self.columns for column in columns)

    @property
    def lists_activities(self) -> bool:
        """Whether its rows are activities. Function, level and age are written of roles and services, not of activities."""
        return self.has(Column.ACTION) and not self.has(
            Column.FUNCTION, Column.LEVEL, Column.AGE, Column.COORDINATOR
        )


def understood(pieces: list[Piece]) -> list[Table]:
    """The tables of a document that name their columns. One without header goes on with the columns of the one before."""
    tables: list[Table] = []
    last_at = -2
    for index, piece in enumerate(pieces):
        if piece.kind is not BlockKind.TABLE or not piece.rows:
            continue
        table = _with_own_header(piece)
        if table is None and tables and index - last_at <= 2 and _same_width(tables[-1], piece):
            table = Table(piece, tables[-1].columns, tables[-1].headings, piece.rows)
            table.rows = _continuing(tables[-1], table.rows)
        if table:
            follows = bool(tables) and index - last_at == 1 and table.columns == tables[-1].columns
            table.above = tables[-1] if follows else None
            tables.append(table)
            last_at = index
    return tables


def _same_width(table: Table, piece: Piece) -> bool:
    return len(table.columns) == len(piece.rows[0].cells)


def _with_own_header(piece: Piece) -> Table | None:
    if piece.columns is not None:
        return Table(
            piece, piece.columns, [column.value if column else "" for column in piece.columns], piece.rows
        )
    for index, row in enumerate(piece.rows[:_HEADER_WITHIN]):
        if is_header(row.cells):
            columns = columns_of(row.cells)
            rows = [other for other in piece.rows[index + 1 :] if other.cells != row.cells]
            return Table(piece, columns, row.cells, rows, piece.rows[:index])
    return None


def _continuing(table: Table, rows: list[Row]) -> list[Row]:
    """Rows after a page break. A first row that begins in lower case is the end of the last row of the page before."""
    if rows and table.rows and _is_rest(rows[0], table.columns):
        last = table.rows[-1]
        last.cells = [_joined(a, b) for a, b in zip(last.cells, rows[0].cells, strict=True)]
        last.spots = sorted({*last.spots, *rows[0].spots})
        return rows[1:]
    return rows


def _joined(cell: str, rest: str) -> str:
    if cell.endswith("-") and rest[:1].islower():
        return cell[:-1] + rest
    return f"{cell} {rest}".strip()


def _is_rest(row: Row, columns: list[Column | None]) -> bool:
    filled = [cell for cell in row.cells if cell]
    action = columns.index(Column.ACTION) if Column.ACTION in columns else 0
    return (
        bool(filled)
        and (not row.cells[action] or row.cells[action][0].islower())
        and any(cell[0].islower() for cell in filled)
    )


def records_of(table: Table) -> list[Record]:
    """The filled rows as records.

    A goal or problem written once for several rows is given to each: one in a row of its own above them, or in a cell to the
    left of the activities, as merged cells are. To the right of them an empty cell is just empty.
    """
    if table.records is None:
        table.records = _read_records(table)
    return table.records


def _read_records(table: Table) -> list[Record]:
    records: list[Record] = []
    merged = _merged_columns(table)
    group = _last_merged(table.above) if table.above else {}
    for row in table.rows:
        if not any(row.cells):
            continue
        record = _record(table, row)
        lone = _group_heading(record, table)
        if lone:
            group = {lone: next(iter(record.values.values()))}
            continue
        for column in _MERGED:
            if record.get(column):
                if column in merged:
                    group[column] = record.values[column]
            elif column in group:
                record.values[column] = group[column]
        records.append(record)
    return records


def _merged_columns(table: Table) -> set[Column]:
    """The columns whose cells may hold for several rows."""
    action = table.columns.index(Column.ACTION) if Column.ACTION in table.columns else len(table.columns)
    return {column for column in table.columns[:action] if column in _MERGED}


def _last_merged(table: Table) -> dict[Column, str]:
    """What the merged columns of a table hold in its last row."""
    records = records_of(table)
    merged = _merged_columns(table)
    return {column: text for column in merged if records and (text := records[-1].get(column))}


def _record(table: Table, row: Row) -> Record:
    record = Record({}, row.spots, row.place, doubts=list(row.doubts))
    for column, heading, cell in zip(table.columns, table.headings, row.cells, strict=False):
        text = " ".join(cell.split()) if cell.strip() not in _EMPTY else ""
        if not text:
            continue
        if column is None:
            record.extra.append((heading, text))
        elif column in record.values:
            record.values[column] += f"\n{text}"
        else:
            record.values[column] = text
    return record


def _group_heading(record: Record, table: Table) -> Column | None:
    """The column a row alone in its width is about: "Mål 1: Trygga skolor" above the rows it holds for."""
    if len(record.values) != 1 or record.extra or len(table.columns) < 3:
        return None
    text = next(iter(record.values.values()))
    column = column_of(text.split(":")[0].rstrip(" 0123456789."))
    return column if column in _MERGED else None


def labelled(piece: Piece) -> list[Record]:
    """Records of a table that stands on its side: labels in the first column, each label again for the next record."""
    pairs = [(column_of(row.cells[0]), row) for row in piece.rows if len(row.cells) >= 2 and row.cells[0]]
    if not pairs or sum(1 for column, _ in pairs if column) < max(3, 0.6 * len(pairs)):
        return []
    records: list[Record] = []
    for column, row in pairs:
        if not records or (column and column in records[-1].values):
            records.append(Record({}, row.spots, row.place))
        value = " ".join(" ".join(row.cells[1:]).split())
        if column and value:
            records[-1].values[column] = value
        elif value:
            records[-1].extra.append((row.cells[0], value))
    return records
