"""Finding a flat table among the lines: its header, where it ends, and its rows."""

from dataclasses import dataclass, replace

from samordna.plandoc.reading.blocks import BlockKind, FilePlace
from samordna.plandoc.reading.interpret.columns.headings import begins_column, flat_header, is_activity_header
from samordna.plandoc.reading.interpret.flat.cells import SURE, rows_of, score_of
from samordna.plandoc.reading.interpret.flat.headings import heading_shape
from samordna.plandoc.reading.interpret.flat.joining import Joiner
from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.flat.segmentation import Stretch
from samordna.plandoc.reading.interpret.flat.units import Unit, units_of
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.words.evidence import is_actor_word
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.vocabulary import SectionKind, Text

_MOST_HEADER_LINES = 12
_FEWEST_COLUMNS = 3
_LONGEST_HEADING = 40
_NARROW = 0.45
_FIRST_LINES = 9
_LINES_OF_LAST_ROW = 30
_MOST_HEADING_LINES = 2
_KNOWN_HEADING = 4.0
_CLEAR_GAIN = 1.5


@dataclass(frozen=True, slots=True)
class Header:
    """A table's header: the lines ``start`` to ``end`` and the columns they name, with their own words."""

    start: int
    end: int
    columns: tuple[tuple[str, Column], ...]


def find_header(lines: list[FlatLine], start: int) -> Header | None:
    """The longest header that begins on line ``start``: one line, or several when its cells were wrapped."""
    found = None
    first = flat_header([lines[start].text]) if len(lines[start].text) < 120 else None
    if first is None and not _may_begin(lines[start].text):
        return None
    for end in range(start + 1, min(start + _MOST_HEADER_LINES, len(lines)) + 1):
        columns = flat_header([line.text for line in lines[start:end]])
        kinds = [column for _, column in columns or []]
        if columns and len(columns) >= _FEWEST_COLUMNS and is_activity_header(list(kinds)):
            found = Header(start, end, tuple(columns))
    return found


def _may_begin(text: str) -> bool:
    return len(text) < _LONGEST_HEADING and text[0].isupper() and begins_column(text)


def end_of_table(lines: list[FlatLine], header: Header, width: int) -> int:
    """The first line after the table: where its cells are narrow, the first line as wide as running text;
    where whole rows stand on a line, the first wide line without a date or an occasion."""
    narrow = _is_narrow(lines[header.end : header.end + _FIRST_LINES], width)
    index = header.end
    while index < len(lines) and not _ends_table(lines[index], width, narrow=narrow):
        index += 1
    return index


def _is_narrow(lines: list[FlatLine], width: int) -> bool:
    lengths = sorted(len(line.text) for line in lines)
    return not lengths or lengths[len(lengths) // 2] < _NARROW * width


def _ends_table(line: FlatLine, width: int, *, narrow: bool) -> bool:
    if line.kind in (BlockKind.HEADING, BlockKind.TABLE):
        return True
    if len(line.text) <= _NARROW * width or flat_header([line.text]):
        return False
    return narrow or not any(unit.typed for unit in units_of([line])) or line.text.endswith((".", ":"))


def read_table(
    lines: list[FlatLine],
    header: Header,
    end: int,
    width: int,
    joiner: Joiner,
    place_of: dict[int, FilePlace],
) -> tuple[Piece, int]:
    """The table as a piece, and the line after it: a heading that was taken for a last row is given back."""
    gone = {at for one in repeated(lines[:end], header) for at in range(one.start, one.end)}
    body = [lines[at] for at in range(header.end, end) if at not in gone]
    columns = [column for _, column in header.columns]
    if body and not _is_narrow(body[:_FIRST_LINES], width):
        body = [replace(line, packed=True) for line in body]
    taken, doubt = _heading_lines(body, columns) if end < len(lines) else (0, None)
    end -= taken
    units = units_of([line for line in body if line.number < lines[end].number] if end < len(lines) else body)
    rows = rows_of(units, columns)
    piece = Piece(
        BlockKind.TABLE,
        spots=[(line.block, None) for line in lines[header.start : end]],
        place=place_of[lines[header.start].block],
        columns=list(columns),
    )
    piece.rows = [_row(row, units, header, joiner, place_of) for row in rows]
    if doubt and piece.rows:
        piece.rows[-1].doubts.append(doubt)
    return piece, end


def repeated(lines: list[FlatLine], header: Header) -> list[Header]:
    """A table's header where it stands once more below itself, as it does on a new page."""
    found: list[Header] = []
    index = header.end
    while index < len(lines):
        again = find_header(lines, index) if lines[index].text[0].isupper() else None
        if again and again.columns == header.columns:
            found.append(again)
        index = found[-1].end if found and found[-1].end > index else index + 1
    return found


def _heading_lines(body: list[FlatLine], columns: list[Column]) -> tuple[int, Text | None]:
    """How many of the last lines are a heading of what follows: those without which the rest reads better.

    With a doubt when either reading is nearly as good.
    """
    last_cells = body[-_LINES_OF_LAST_ROW:]
    doubt = None
    for count in range(1, min(_MOST_HEADING_LINES, len(last_cells) - 1) + 1):
        heading = " ".join(line.text for line in last_cells[-count:])
        if not heading_shape(heading):
            continue
        whole, shorter = (
            score_of(units_of(last_cells), columns),
            score_of(units_of(last_cells[:-count]), columns),
        )
        gain = shorter + _likelihood(heading) - whole
        doubt = _heading_or_cell(heading) if abs(gain) < _CLEAR_GAIN else doubt
        if gain > 0:
            return count, doubt
    return 0, doubt


def _likelihood(heading: str) -> float:
    """How much more likely a line is a heading for what it says: one that plans use as heading, and no actor."""
    known = kind_of(heading) is not SectionKind.OTHER and not any(map(is_actor_word, heading.split()))
    return _KNOWN_HEADING if known else 0.0


def _heading_or_cell(text: str) -> Text:
    return Text(
        f"Det är oklart om ”{text}” är en rubrik eller hör till tabellens sista rad.",
        f"It is not clear whether “{text}” is a heading or belongs to the last row of the table.",
    )


def _row(
    row: list[Stretch], units: list[Unit], header: Header, joiner: Joiner, place_of: dict[int, FilePlace]
) -> PieceRow:
    cells = [""] * len(header.columns)
    for cell in row:
        cells[cell.label] = joiner.join([unit.text for unit in units[cell.start : cell.end]])
    blocks = sorted({unit.line.block for cell in row for unit in units[cell.start : cell.end]})
    unsure = [header.columns[cell.label][0] for cell in row if cell.probability < SURE]
    return PieceRow(
        cells,
        [(block, None) for block in blocks],
        place_of[blocks[0]],
        [_lost_border(unsure)] if unsure else [],
    )


def _lost_border(columns: list[str]) -> Text:
    names = ", ".join(f"”{name}”" for name in columns)
    return Text(
        f"Gränsen mellan cellerna har gått förlorad i texten. Kontrollera {names}.",
        f"The text has lost the border between cells. Check {names}.",
    )
