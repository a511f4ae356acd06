"""The tables of a document whose rows and columns mean something to us: what each is, and where its heads are."""

from collections.abc import Sequence, Set

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.contents import Contents, contents_of
from samordna.plandoc.reading.interpret.columns.deeds import is_before_the_plan, is_over
from samordna.plandoc.reading.interpret.columns.double_columns import is_area
from samordna.plandoc.reading.interpret.columns.filled_columns import where_filled
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_one_column
from samordna.plandoc.reading.interpret.columns.judged_columns import contents_by_column, judged
from samordna.plandoc.reading.interpret.columns.marks import (
    asks_for_colours,
    explains_signs,
    marks_in,
    with_parts_of_year,
    with_words_as_crosses,
)
from samordna.plandoc.reading.interpret.columns.overtaken import overtaken
from samordna.plandoc.reading.interpret.columns.past_columns import deeds_before
from samordna.plandoc.reading.interpret.columns.role_letters import key_of, letters_in
from samordna.plandoc.reading.interpret.columns.table_kinds import Context, Verdict, judge, of_columns
from samordna.plandoc.reading.interpret.columns.traits import Trait
from samordna.plandoc.reading.interpret.metadata.letters import heads_letter
from samordna.plandoc.reading.interpret.metadata.stated import has_labels_again
from samordna.plandoc.reading.interpret.metadata.version_tables import tells_versions
from samordna.plandoc.reading.interpret.pieces.doubt_texts import named_areas
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.rows.heads_alike import (
    ContentsByHead,
    contents_by_head,
    parts_by_table,
)
from samordna.plandoc.reading.interpret.rows.rows import join_broken
from samordna.plandoc.reading.interpret.rows.sums import counts_status, only_sums
from samordna.plandoc.reading.interpret.rows.table_parts import Part
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.followed_up import is_follow_up
from samordna.plandoc.reading.interpret.tables.numbered_rows import with_numbers
from samordna.plandoc.reading.interpret.tables.party_columns import parties_in, with_parties
from samordna.plandoc.reading.interpret.times.title_years import year_in_title
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import Text

_FAR = 3
_MOST = 0.5


def understood(pieces: list[Piece], about: Set[int]) -> list[Table]:
    """The tables of a document whose rows mean something to us, in order, but those (by id) that are ``about`` the plan. Where a
    file that follows up a plan lists nothing still to be done, the plan's own activities are what it tells of."""
    tables = _understood(pieces, about, follows_up=False)
    kinds = {table.taken_as for table in tables}
    back = TakenAs.PREVIOUS_ACTIVITIES in kinds and TakenAs.ACTIVITIES not in kinds
    return _understood(pieces, about, follows_up=True) if back and is_follow_up(pieces) else tables


def _understood(pieces: list[Piece], about: Set[int], *, follows_up: bool) -> list[Table]:
    tables: list[Table] = []
    parts = parts_by_table(pieces)
    alike = contents_by_head(parts.values())
    headings: list[Piece] = []
    last_at = -_FAR
    plan_year = year_in_title(pieces)
    letters = next((key for piece in pieces if (key := key_of(piece))), {})
    for index, piece in enumerate(pieces):
        if piece.kind is BlockKind.HEADING:
            headings = [*(h for h in headings if 0 < h.level < piece.level), piece]
        if (
            piece.kind is not BlockKind.TABLE
            or not piece.rows
            or has_labels_again(piece)
            or any(names_one_column(row.cells) for row in piece.rows)
            or id(piece) in about
            or explains_signs(piece)
            or heads_letter(piece)
            or tells_versions(piece, headings[-1].text if headings else "")
        ):
            continue
        above = pieces[index - 1].text if index and pieces[index - 1].kind is BlockKind.PARAGRAPH else ""
        context = Context([heading.text for heading in headings], above, plan_year, follows_up, letters)
        near = tables[-1] if tables and index - last_at < _FAR else None
        found = _tables_in(piece, parts.get(id(piece), []), context, near, alike)
        if found:
            tables += found
            last_at = index
    return tables


def _tables_in(
    piece: Piece, parts: list[Part], context: Context, near: Table | None, alike: ContentsByHead
) -> list[Table]:
    """What a table of the file is: one table, or several where new heads stand in the middle of it.

    ``near`` is a table shortly above, which one without a head of its own may go on with.
    """
    if piece.columns is not None:
        return _ready(piece, context)
    found = [table for part in parts if (table := _table(piece, part, context, near, alike))]
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


def _table(
    piece: Piece, part: Part, context: Context, near: Table | None, alike: ContentsByHead
) -> Table | None:
    if near and not part.heads and all(counts_status(row, near.rows, near.columns) for row in part.rows):
        return None
    together = alike.get(tuple(part.headings)) if part.heads else None
    contents = contents_by_column(part.rows) if together is None else together
    width = len(part.headings) or len(part.rows[0].cells)
    headings = with_parts_of_year(part.headings) if part.heads else [""] * width
    contents = with_words_as_crosses(headings, contents)
    named = with_numbers(headings, part.rows)
    before = deeds_before(headings, context.plan_year)
    verdict = _judged(named, contents, context, before) if contents else None
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
    if near and rows and (goes_on or _begins_page(rows[0], part, near)):
        rows = _with_rest(near, rows)
    marks = marks_in(headings, contents)
    letters, asked = letters_in(headings, rows, context.above, context.letters)
    columns = [
        None if at in marks or at in letters else column or _more(headings[at])
        for at, column in enumerate(columns)
    ]
    columns = where_filled(columns, headings, contents, {*marks, *letters})
    columns, earlier = overtaken(columns, headings, contents)
    cells = [row.cells for row in rows]
    lists = verdict.taken_as is TakenAs.ACTIVITIES
    if lists and (colours := asks_for_colours(headings, contents)):
        asked = [*asked, colours]
    if lists and (areas := _asks_for_areas(headings, columns, contents)):
        asked = [*asked, areas]
    deeds = {at for at, column in enumerate(columns) if column is Column.ACTION}
    parties = parties_in(headings, contents, {*marks, *letters, *deeds}) if lists else []
    columns = with_parties(columns, parties)
    over = (lists and not context.follows_up) and (
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
        parties=parties,
        overtaken=earlier,
    )


def _judged(
    headings: Sequence[str], contents: Sequence[Contents], context: Context, before: Set[int]
) -> Verdict | None:
    """What a table is, whatever stands in the columns of what was done ``before``."""
    named = ["" if at in before else heading for at, heading in enumerate(headings)]
    told = [contents_of([]) if at in before else cells for at, cells in enumerate(contents)]
    return judged(named, told, context)


def _asks_for_areas(
    headings: Sequence[str], columns: Sequence[Column | None], contents: Sequence[Contents]
) -> Text | None:
    """What a person is asked where a column that names areas is read as the goals, and its cells state none."""
    return next(
        (
            named_areas(heading)
            for heading, column, cells in zip(headings, columns, contents, strict=False)
            if column is Column.GOAL and is_area(heading) and cells.share(Trait.AIM) < _MOST
        ),
        None,
    )


def _begins_page(row: PieceRow, part: Part, near: Table) -> bool:
    """Whether a table goes on with the one above on the next page, under the same head."""
    page, before = row.place.page, near.rows[-1].place.page if near.rows else None
    return bool(part.heads and part.headings == near.headings and page and before and page > before)


def _more(heading: str) -> Column | None:
    """A column whose heading says that it holds more words, where another one is the comment already."""
    return Column.COMMENT if column_of(heading) is Column.COMMENT else None


def _with_rest(near: Table, rows: list[PieceRow]) -> list[PieceRow]:
    """The rows without the first where that is the end of the last row of the table before, cut by a page break, or only adds up
    its rows."""
    if near.rows and only_sums(rows[0]):
        near.rows.append(rows[0])
        return rows[1:]
    together = join_broken([near.rows[-1], rows[0]], near.columns, {1}) if near.rows else []
    if len(together) != 1:
        return rows
    near.rows[-1] = together[0]
    return rows[1:]
