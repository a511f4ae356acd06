"""Tables whose rows and columns are understood: what they are, where their heads are, and their rows as records."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from samordna.plandoc.reading.blocks import BlockKind, LeftOut, Why
from samordna.plandoc.reading.interpret.bands import Band
from samordna.plandoc.reading.interpret.beside import beside_each_other
from samordna.plandoc.reading.interpret.columns import column_of, meanings_of
from samordna.plandoc.reading.interpret.contents import Contents, contents_of
from samordna.plandoc.reading.interpret.deed_columns import deed_columns
from samordna.plandoc.reading.interpret.deeds import is_before_the_plan, is_over
from samordna.plandoc.reading.interpret.headers import head_of
from samordna.plandoc.reading.interpret.holding import Group
from samordna.plandoc.reading.interpret.marks import Marks, marks_in
from samordna.plandoc.reading.interpret.openers import without_number
from samordna.plandoc.reading.interpret.pieces import Piece, Row
from samordna.plandoc.reading.interpret.records import Record, read_records
from samordna.plandoc.reading.interpret.role_letters import Letters, letters_in
from samordna.plandoc.reading.interpret.rows import join_broken
from samordna.plandoc.reading.interpret.table_kinds import Context, Verdict, judge, of_columns
from samordna.plandoc.reading.interpret.table_parts import Part, parts_of
from samordna.plandoc.reading.interpret.title_years import year_in_title
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.reading.takes import TakenAs
from samordna.plandoc.vocabulary import Text

__all__ = ["Record", "Table", "records_of", "understood"]

_FAR = 3
_FEWEST_NUMBERED = 2
_TOP = 60
_BEYOND_DOUBT = 0.95
_DEEDS = "Åtgärd"


@dataclass(slots=True)
class Table:
    """A table, or the part of one under a head of its own. ``rows`` are those below the head, ``heads`` the head and its
    repetitions; ``nothing`` are the columns somebody says are nothing; ``above`` is the table it goes on with after a page
    break; ``first`` is its first column among those of the file's table; ``records`` are kept once they have been read."""

    piece: Piece
    taken_as: TakenAs
    columns: list[Column | None]
    headings: list[str]
    rows: list[Row]
    heads: list[Row] = field(default_factory=list)
    titles: list[Row] = field(default_factory=list)
    first: int = 0
    marks: Marks = field(default_factory=dict)
    sure: float = 1.0
    sure_of: tuple[float, ...] = ()
    context: Context = field(default_factory=Context)
    above: "Table | None" = None
    nothing: set[int] = field(default_factory=set)
    bands: list[tuple[Band, Row]] = field(default_factory=list)
    group: Group = field(default_factory=Group)
    letters: dict[int, Letters] = field(default_factory=dict)
    asked: list[Text] = field(default_factory=list)
    records: "list[Record] | None" = None

    def has(self, *columns: Column) -> bool:
        return any(column in self.columns for column in columns)

    @property
    def guessed(self) -> list[str]:
        """The headings that do not say what their columns were taken for, where the cells do not leave it beyond doubt."""
        return [
            heading
            for heading, column, sure in zip(self.headings, self.columns, self.sure_of, strict=False)
            if heading and column and column not in meanings_of(heading) and sure < _BEYOND_DOUBT
        ]

    @property
    def lists_activities(self) -> bool:
        return self.taken_as is TakenAs.ACTIVITIES


def records_of(table: Table) -> list[Record]:
    """The filled rows of a table as records.

    A goal or problem written once for several rows is given to each: one in a row of its own above them, or in a cell to the
    left of the activities, as merged cells are. To the right of them an empty cell is just empty, unless it is merged.
    """
    if table.records is None:
        if table.above:
            records_of(table.above)
            table.group.values = table.above.group.values | table.group.values
        table.records = list(read_records(table))
        _leave_out_numbers(table.records)
    return table.records


def _leave_out_numbers(records: list[Record]) -> None:
    """Running numbers before what is done, where every row has one, are no words of it."""
    told = [without_number(record.values.get(Column.ACTION, "")) for record in records]
    if len(told) < _FEWEST_NUMBERED or not all(number for _, number in told):
        return
    for record, (text, number) in zip(records, told, strict=True):
        record.values[Column.ACTION] = text
        record.left.append(LeftOut(number, record.place, Why.NUMBERING))


def understood(pieces: list[Piece]) -> list[Table]:
    """The tables of a document whose rows mean something to us, in order."""
    tables: list[Table] = []
    headings: list[Piece] = []
    last_at = -_FAR
    plan_year = year_in_title(pieces)
    for index, piece in enumerate(pieces):
        if piece.kind is BlockKind.HEADING:
            headings = [*(h for h in headings if 0 < h.level < piece.level), piece]
        if piece.kind is not BlockKind.TABLE or not piece.rows:
            continue
        above = pieces[index - 1].text if index and pieces[index - 1].kind is BlockKind.PARAGRAPH else ""
        context = Context([heading.text for heading in headings], above, plan_year)
        near = tables[-1] if tables and index - last_at < _FAR else None
        found = tables_in(piece, context, near)
        if found:
            tables += found
            last_at = index
    return tables


def tables_in(piece: Piece, context: Context, near: Table | None) -> list[Table]:
    """What a table of the file is: one table, or several where new heads stand in the middle of it.

    ``near`` is a table shortly above, which one without a head of its own may go on with.
    """
    if piece.columns is not None:
        return _ready(piece, context)
    head = head_of([row.cells for row in piece.rows[:_TOP]], piece.header_rows)
    parts = [part for beside in beside_each_other(piece.rows, head) for part in parts_of(beside)]
    found = [table for part in parts if (table := _table(piece, part, context, near))]
    for table in found:
        goes_on = near and table.columns == near.columns and table.piece is not near.piece
        table.above = near if near and goes_on and (not table.heads or near.piece is not piece) else None
        near = table
    return found


def _ready(piece: Piece, context: Context) -> list[Table]:
    """A table of flat text, whose columns were found by their headings."""
    columns = piece.columns or []
    headings = [column.value if column else "" for column in columns]
    kind = of_columns(columns)
    return [Table(piece, kind, list(columns), headings, piece.rows, context=context)] if kind else []


def _table(piece: Piece, part: Part, context: Context, near: Table | None) -> Table | None:
    contents = _contents(part.rows)
    width = len(part.headings) or len(part.rows[0].cells)
    headings = part.headings if part.heads else [""] * width
    verdict = _judged(headings, contents, context) if contents else None
    goes_on = near is not None and not part.heads and len(near.columns) == width and bool(contents)
    if (
        goes_on
        and near
        and (own := judge(near.headings, contents, context))
        and own.taken_as is near.taken_as
    ):
        verdict = Verdict(near.taken_as, own.match, own.sure)
        headings, part.breaks = near.headings, {0}
        columns = list(near.columns)
    elif verdict:
        columns = list(verdict.match.columns)
    else:
        return None
    rows = part.rows
    if goes_on and near and rows:
        rows = _with_rest(near, rows)
    marks = marks_in(headings, contents)
    letters, asked = letters_in(headings, rows, context.above)
    columns = [
        None if at in marks or at in letters else column or _more(headings[at])
        for at, column in enumerate(columns)
    ]
    cells = [row.cells for row in rows]
    over = verdict.taken_as is TakenAs.ACTIVITIES and (
        is_over(columns, cells, context.past_year) or is_before_the_plan(columns, cells, context.plan_year)
    )
    return Table(
        piece,
        TakenAs.PREVIOUS_ACTIVITIES if over else verdict.taken_as,
        columns,
        headings,
        join_broken(rows, columns, part.breaks),
        part.heads,
        part.titles,
        part.first,
        marks,
        verdict.sure,
        verdict.match.sure,
        context,
        letters=letters,
        asked=asked,
    )


def _judged(headings: Sequence[str], contents: Sequence[Contents], context: Context) -> Verdict | None:
    """What a table is. Columns that each hold things to be done are looked at as one, under a heading that says so."""
    first, *others = deed_columns(headings, contents) or [None]
    if first is None:
        return judge(headings, contents, context)
    kept = [at for at in range(len(contents)) if at not in others]
    named = [_DEEDS if at == first else headings[at] for at in kept]
    verdict = judge(named, [contents[at] for at in kept], context)
    if not verdict or verdict.match.columns[kept.index(first)] is not Column.ACTION:
        return judge(headings, contents, context)
    at = [kept.index(first if column in others else column) for column in range(len(contents))]
    found = verdict.match
    columns, sure = (tuple(told[one] for one in at) for told in (found.columns, found.sure))
    return replace(verdict, match=replace(found, columns=columns, sure=sure))


def _more(heading: str) -> Column | None:
    """A column whose heading says that it holds more words, where another one is the comment already."""
    return Column.COMMENT if column_of(heading) is Column.COMMENT else None


def _with_rest(near: Table, rows: list[Row]) -> list[Row]:
    """The rows without the first where that is the end of the last row of the table before, cut by a page break."""
    together = join_broken([near.rows[-1], rows[0]], near.columns, {1}) if near.rows else []
    return rows[1:] if len(together) == 1 else rows


def _contents(rows: list[Row]) -> list[Contents]:
    """What each column is like, from the rows that are more than a band."""
    full = [row for row in rows if sum(1 for cell in row.cells if cell) > 1] or rows
    width = len(rows[0].cells) if rows else 0
    return [contents_of(row.cells[column] for row in full) for column in range(width)]
