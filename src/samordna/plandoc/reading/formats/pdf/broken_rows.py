"""Whether the first row of a page is the end of the last row of the page before."""

from enum import Enum, auto

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.formats.pdf.found_table import FoundTable
from samordna.plandoc.reading.formats.pdf.lines import PdfLine
from samordna.plandoc.reading.formats.pdf.passages import broken_on_purpose

_USUALLY = 0.6
_HALF = 0.5
_PADDING = 1.2
_GOES_ON = lazily(r"[a-zåäöéü),.;:]")
_OPEN = ("-", ",", "\u00ad")


class Broken(Enum):
    NO = auto()
    YES = auto()
    MAYBE = auto()


def broken(above: FoundTable, below: FoundTable, at_foot: bool) -> Broken:
    """Sure where the lines above were all full and a cell goes on in small letters, or few cells have words at all.

    In doubt where only some of that is so. Only a row ``at_foot`` of its page is broken by it, unless a cell moved as a whole.
    """
    filled = [column for column in range(below.columns) if below.cells.get((0, column))]
    missing = [column for column in _usual(above) if column not in filled]
    last = above.rows - 1
    if _complete_each_other(above, below):
        return Broken.YES
    if not at_foot:
        return Broken.NO
    pairs = [(above.cells.get((last, column)), below.cells[0, column], column) for column in filled]
    if any(not upper for upper, _, _ in pairs):
        return Broken.NO
    goes_on = [_goes_on(upper[-1], lower[0]) for upper, lower, _ in pairs if upper]
    full = [_is_full(above, below, column) for _, _, column in pairs]
    surely = [on and line for on, line in zip(goes_on, full, strict=True)]
    few = len(missing) >= max(1.0, _HALF * len(_usual(above)))
    if all(full) and (few or any(surely) if missing else all(surely)):
        return Broken.YES
    return Broken.MAYBE if few or any(surely) else Broken.NO


def _complete_each_other(above: FoundTable, below: FoundTable) -> bool:
    """Whether each row lacks just what the other has."""
    upper, lower = (
        {column for column in range(table.columns) if table.cells.get((row, column))}
        for table, row in ((above, above.rows - 1), (below, 0))
    )
    usual = set(_usual(above))
    return (
        not upper & lower
        and bool(lower)
        and usual <= upper | lower
        and bool(usual - upper)
        and bool(usual - lower)
    )


def _usual(table: FoundTable) -> list[int]:
    """The columns that most rows have words in."""
    rows = range(table.header_rows or 0, table.rows)
    return [
        column
        for column in range(table.columns)
        if sum(bool(table.cells.get((row, column))) for row in rows) >= _USUALLY * len(rows)
    ]


def _goes_on(above: PdfLine, below: PdfLine) -> bool:
    return above.text.endswith(_OPEN) or _GOES_ON.match(below.text) is not None


def _is_full(above: FoundTable, below: FoundTable, column: int) -> bool:
    """Whether the last line above had no room for the next word."""
    last, first = above.cells[above.rows - 1, column][-1], below.cells[0, column][0]
    ends = [*above.lefts[1:], above.box[2]]
    return not broken_on_purpose(last, first, max(ends[column] - _PADDING * last.size, last.x1))
