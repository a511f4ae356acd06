"""Two versions of a plan side by side, as they are read: paragraph by paragraph, row by row, word by word (S3)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from samordna.plandoc.diff.laid_lines import LaidLine, lines_of
from samordna.plandoc.diff.likeness import likest_in_order
from samordna.plandoc.lazily import lazily
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.order import Order

_WORD = lazily(r"\w+|\s+|[^\w\s]")
_ENOUGH_IN_COMMON = 0.25
"""Of the words of a cell: below it the old words and the new ones are told apart whole, and not mixed."""


class PairKind(StrEnum):
    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line; ``differs`` says that the other version does not have them."""

    text: str
    differs: bool = False


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class LinePair:
    """A line of the old version and the one that it became; one of them is None where it is new or gone.

    ``old`` and ``new`` are the words of each cell, in the columns of either table; a paragraph has one cell.
    """

    kind: PairKind
    before: LaidLine | None
    after: LaidLine | None
    columns: tuple[str, ...]
    old: tuple[Pieces, ...] = ()
    new: tuple[Pieces, ...] = ()

    @property
    def line(self) -> LaidLine:
        """The line as it is now, or as it was when it is gone."""
        line = self.after or self.before
        if line is None:
            raise ValueError("a pair has at least one line")
        return line


def side_by_side(before: PlanDocument, after: PlanDocument, order: Order) -> list[LinePair]:
    """Every line of either version, in the order of reading; what is gone stands where it stood."""
    return list(_paired(lines_of(before, order), lines_of(after, order)))


def _paired(before: Sequence[LaidLine], after: Sequence[LaidLine]) -> Iterator[LinePair]:
    matcher = SequenceMatcher(a=[one.said for one in before], b=[one.said for one in after], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield from map(_same, before[i1:i2], after[j1:j2])
        else:
            yield from _between(before[i1:i2], after[j1:j2])


def _between(before: Sequence[LaidLine], after: Sequence[LaidLine]) -> Iterator[LinePair]:
    """Lines of which none is the same: the likest go together, in their order."""
    i = j = 0
    for old, new in [*likest_in_order(before, after), (len(before), len(after))]:
        yield from map(_removed, before[i:old])
        yield from map(_added, after[j:new])
        if old < len(before):
            yield _changed(before[old], after[new])
        i, j = old + 1, new + 1


def _same(before: LaidLine, after: LaidLine) -> LinePair:
    return LinePair(PairKind.SAME, before, after, after.columns, _whole(before), _whole(after))


def _removed(before: LaidLine) -> LinePair:
    return LinePair(PairKind.REMOVED, before, None, before.columns, _whole(before, differs=True))


def _added(after: LaidLine) -> LinePair:
    return LinePair(PairKind.ADDED, None, after, after.columns, (), _whole(after, differs=True))


def _whole(line: LaidLine, *, differs: bool = False) -> tuple[Pieces, ...]:
    return tuple((Piece(cell, differs),) if cell else () for cell in line.cells)


def _changed(before: LaidLine, after: LaidLine) -> LinePair:
    columns = _joined(before.columns, after.columns)
    cells = [_words(*both) for both in zip(_in(columns, before), _in(columns, after), strict=True)]
    old, new = tuple(one for one, _ in cells), tuple(one for _, one in cells)
    differs = any(piece.differs for cell in (*old, *new) for piece in cell)
    return LinePair(PairKind.CHANGED if differs else PairKind.SAME, before, after, columns, old, new)


def _joined(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    """The columns of both tables, those that are gone where they stood."""
    columns = list(after)
    for place, column in enumerate(before):
        if column not in columns:
            columns.insert(place, column)
    return tuple(columns)


def _in(columns: tuple[str, ...], line: LaidLine) -> list[str]:
    """The cells of the line, each in its column."""
    cells = dict(zip(line.columns, line.cells, strict=False))
    return [cells.get(column, "") for column in columns] if columns else [*line.cells]


def _words(before: str, after: str) -> tuple[Pieces, Pieces]:
    """The words of both, with those that only one of them has marked."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    if matcher.ratio() < _ENOUGH_IN_COMMON:
        return _piece(old, differs=True), _piece(new, differs=True)
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        left += _piece(old[i1:i2], differs=tag != "equal")
        right += _piece(new[j1:j2], differs=tag != "equal")
    return tuple(left), tuple(right)


def _piece(words: Sequence[str], *, differs: bool) -> Pieces:
    return (Piece("".join(words), differs),) if words else ()
