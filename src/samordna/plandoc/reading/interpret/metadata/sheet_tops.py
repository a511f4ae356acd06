"""What a sheet says of the plan in the cells above its table, as lines: several beside each other, with no empty row below."""

from dataclasses import replace

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.metadata.decision_tables import decisions_told
from samordna.plandoc.reading.interpret.metadata.facts import facts_in
from samordna.plandoc.reading.interpret.metadata.label_stems import stem_label
from samordna.plandoc.reading.interpret.metadata.labels import label_of
from samordna.plandoc.reading.interpret.metadata.lines import is_only_facts
from samordna.plandoc.reading.interpret.metadata.named_cells import may_tell
from samordna.plandoc.reading.interpret.metadata.stated import cells_of
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow

SHEETS = frozenset({"xlsx", "ods", "csv"})
_FIRST_PIECES = 8
_MOST_ROWS = 6
_SAMPLE = 30


def tops_apart(pieces: list[Piece], *, sheet: bool) -> list[Piece]:
    """``pieces`` with the rows above the first table that tell of the plan, each cell with its label a line of its own. Only in
    a ``sheet`` do all kinds of words stand there; in a text such rows are told by their labels, above a head."""
    at = next((at for at, one in enumerate(pieces[:_FIRST_PIECES]) if one.kind is BlockKind.TABLE), None)
    if at is None or _is_labels(pieces[at]):
        return pieces
    table = pieces[at]
    below = _width(pieces[at + 1 : at + 2])
    count = _rows_above(table.rows, below) if sheet else _labelled_above(table.rows)
    lines = [
        Piece(BlockKind.PARAGRAPH, text, spots=list(row.spots), place=row.place)
        for row in table.rows[:count]
        for text in _lines_of(row)
    ]
    said = None if table.header_rows is None else max(0, table.header_rows - count) or None
    rest = [replace(table, rows=table.rows[count:], header_rows=said)] if table.rows[count:] else []
    return [*pieces[:at], *lines, *rest, *pieces[at + 1 :]] if count else pieces


def _is_labels(table: Piece) -> bool:
    """Whether every row has labels of the plan, which are read as they stand. The first rows of most tables show that they do
    not, however long these are; labels above their values never stand above the first of them."""
    filled = [row for row in table.rows if _filled(row)]
    if not all(map(may_tell, filled)) and not decisions_told(table):
        return False
    if any(_decision_in([cell for cell in row.cells if cell]) for row in filled):
        return False
    told = {id(cell.row) for cell in cells_of(table)}
    return bool(told) and all(id(row) in told for row in filled)


def _width(pieces: list[Piece]) -> int:
    """How many cells the fullest row of a table has; 0 where the piece is none."""
    rows = [row for piece in pieces if piece.kind is BlockKind.TABLE for row in piece.rows[:_SAMPLE]]
    return max(map(_filled, rows), default=0)


def _rows_above(rows: list[PieceRow], below: int) -> int:
    """How many rows stand above the table: far narrower than it, or nothing but facts. All of them do where they are few and
    stand above a table of their own, whose width is ``below``."""
    if below and len(rows) <= _MOST_ROWS and not any(map(_names_columns, rows)):
        narrow = any(map(_tells, rows)) and all(2 * _filled(row) < below for row in rows)
        if narrow or all(map(_tells, rows)):
            return len(rows)
    width = max((_filled(row) for row in rows[:_SAMPLE]), default=0)
    head = next((at for at, row in enumerate(rows[: _MOST_ROWS + 1]) if _names_columns(row)), 0)
    over = [row for row in rows[:head] if _filled(row)]
    if (
        2 * _filled(rows[head]) > width
        and all(2 * _filled(row) <= width for row in over)
        and any(map(_tells, over))
    ):
        return head
    count = 0
    for row in rows[:_MOST_ROWS]:
        narrow = 2 * _filled(row) <= width
        above = _is_told(row) or (narrow and (_tells(row) or (count and _filled(row) == 1)))
        if not above or _names_columns(row):
            break
        count += 1
    return count if count < len(rows) else 0


def _labelled_above(rows: list[PieceRow]) -> int:
    """How many rows of labels stand above the head of a table in a text."""
    count = next((at for at, row in enumerate(rows[: _MOST_ROWS + 1]) if not _is_labelled(row)), 0)
    named = sum(1 for cell in rows[count].cells if cell and column_of(cell))
    return count if 0 < count < len(rows) - 1 and 2 * named > _filled(rows[count]) else 0


def _is_labelled(row: PieceRow) -> bool:
    """Whether every cell of a row tells of the plan under a label of its own."""
    told = [(text, facts_in(text)) for text in _lines_of(row)]
    return bool(told) and all(is_only_facts(text, facts) and facts[0].labelled for text, facts in told)


def _filled(row: PieceRow) -> int:
    return sum(1 for cell in row.cells if cell)


def _names_columns(row: PieceRow) -> bool:
    return 2 * sum(1 for cell in row.cells if names_column(cell)) > _filled(row)


def _tells(row: PieceRow) -> bool:
    return any(facts_in(text) for text in _lines_of(row))


def _is_told(row: PieceRow) -> bool:
    """Whether a row holds nothing but facts; a title may stand before those that a label tells."""
    first, *rest = _lines_of(row)
    facts = [(text, facts_in(text)) for text in rest]
    labelled = any(fact.labelled for _, found in facts for fact in found)
    told = bool(rest) and all(is_only_facts(text, found) for text, found in facts)
    return told and (labelled or is_only_facts(first, facts_in(first)))


def _lines_of(row: PieceRow) -> list[str]:
    """The cells of a row, a label together with the value beside it."""
    cells = [" ".join(cell.split()) for cell in row.cells if cell]
    if whole := _decision_in(cells):
        return [whole]
    lines: list[str] = []
    label = ""
    for cell in cells:
        names = not label and cell is not cells[-1] and bool(label_of(cell) or stem_label(cell))
        if names and not facts_in(cell):
            label = cell.rstrip(" :")
            continue
        lines.append(f"{label}: {cell}" if label else cell)
        label = ""
    return lines


def _decision_in(cells: list[str]) -> str:
    """Who decided, when and in which paragraph, where each stands in a cell of its own."""
    whole = ", ".join(cells)
    facts = facts_in(whole) if len(cells) > 1 and not label_of(cells[0]) else []
    decided = [fact.decided for fact in facts if fact.decided and fact.decided.body]
    return whole if decided and len(facts) == 1 and is_only_facts(whole, facts) else ""
