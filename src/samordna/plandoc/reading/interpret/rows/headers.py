"""Which rows at the top of a table are headings: those that are unlike the rows below them."""

from collections.abc import Sequence
from dataclasses import dataclass

from samordna.plandoc.reading.interpret.columns.contents import Contents, contents_of
from samordna.plandoc.reading.interpret.columns.headings import meanings_of, names_column
from samordna.plandoc.reading.interpret.columns.marks import is_mark
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.rows.bands import band_in_cells
from samordna.plandoc.reading.interpret.times.time_cells import is_part_of_year

_WITHIN = 6
_DEEPEST = 3
_BODY = 30
_MOST_TITLE_CELLS = 1
_MOST_OF_BODY = 0.6
_TYPICAL = (
    *(Trait.TIME, Trait.STATUS, Trait.COST, Trait.SHARE, Trait.DEED, Trait.ROLE, Trait.PARTNER),
    *(Trait.MEASURE, Trait.OCCASION, Trait.NUMBER, Trait.AGE),
)
_LONGEST = 60
_SAYS = 0.5
_UNLIKE, _LIKE = 1.5, -2.0
_SAME, _LONG, _STOP, _TYPED, _SMALL = -2.5, -3.0, -1.5, -2.0, -1.0
_SAID_BY_FILE = 6.0
_ENOUGH = 2.0
_FEWEST_DIVIDED = 2
_SHORT = 12
_FEWEST_NAMES = 2
_FEWEST_PARTS = 3
_ENOUGH_BELOW = 1.5


@dataclass(frozen=True, slots=True)
class Head:
    """The heading rows of a table: ``depth`` rows from ``start``; rows above them are a title. ``headings`` are their words by
    column, those of the row above first where a heading stands over several."""

    start: int
    depth: int
    headings: tuple[str, ...]


def head_of(rows: Sequence[Sequence[str]], said: int | None) -> Head:
    """The head of a table's rows. ``said`` is how many heading rows the file itself claims, None where it claims nothing."""
    width = len(rows[0]) if rows else 0
    start = next(
        (
            at
            for at, row in enumerate(rows[:_WITHIN])
            if _filled(row) > _MOST_TITLE_CELLS and not band_in_cells(row)
        ),
        0,
    )
    if width == 1:
        start = 0
    depth = 0
    told, rows = rows, [*map(_said_once, rows[:_WITHIN]), *rows[_WITHIN:]]
    while depth < _DEEPEST and start + depth < len(rows) - 1:
        at = start + depth
        weight = _weight(rows[at], _columns(rows[at + 1 : at + 1 + _BODY], width))
        weight += _SAID_BY_FILE if said and at < said < len(rows) else 0.0
        if depth and _divides(rows[at - 1], rows[at]):
            depth += 1
            continue
        if weight < (_ENOUGH if not depth else _ENOUGH_BELOW) or (
            depth and not _completes(rows[at - 1], rows[at], said, at)
        ):
            break
        depth += 1
    heads = (rows if depth > 1 else told)[start : start + depth]
    return Head(start if depth else 0, depth, headings_over(heads, width))


def _said_once(row: Sequence[str]) -> list[str]:
    """A row whose cells that say the same as the one to the left are empty, as those below a heading over several columns are."""
    return [cell if not at or cell != row[at - 1] else "" for at, cell in enumerate(row)]


def is_head(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a row in the middle of a table is a new head for those below it: several of its cells name columns, and none
    is a time."""
    if not below or sum(1 for cell in row if names_column(cell)) < _FEWEST_NAMES or any(map(_is_dated, row)):
        return False
    return _weight(row, _columns(below[:_BODY], len(row))) > 2 * _ENOUGH


def _is_dated(cell: str) -> bool:
    return any(map(str.isdigit, cell)) and Trait.TIME in traits_of(" ".join(cell.split()))


def _filled(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell.strip())


def _columns(rows: Sequence[Sequence[str]], width: int) -> list[tuple[Contents, frozenset[str]]]:
    """For each column what its cells are like, and the cells themselves."""
    columns = [[row[column] for row in rows if column < len(row)] for column in range(width)]
    return [(contents_of(cells), frozenset(filter(None, cells))) for cells in columns]


def _weight(row: Sequence[str], columns: list[tuple[Contents, frozenset[str]]]) -> float:
    """How much a row looks like a head. Where the table has crosses, or the row names columns beside some that stay empty, an
    empty column is one that nothing chose."""
    crossed = any(map(_is_crossed, (contents for contents, _ in columns)))
    named = sum(map(names_column, row)) >= _FEWEST_NAMES
    parts = sum(map(is_part_of_year, row)) >= _FEWEST_PARTS
    return sum(
        _cell_weight(
            " ".join(cell.split()),
            contents,
            cells,
            chosen=crossed or named,
            in_turn=parts and is_part_of_year(cell),
        )
        for cell, (contents, cells) in zip(row, columns, strict=False)
        if cell.strip()
    )


def _is_crossed(contents: Contents) -> bool:
    return bool(contents.filled) and contents.share(Trait.MARK) >= _MOST_OF_BODY


def _cell_weight(
    cell: str, contents: Contents, below: frozenset[str], *, chosen: bool, in_turn: bool
) -> float:
    """How much a cell looks like a heading of those below it; ``chosen`` says that an empty column is one that nothing chose,
    ``in_turn`` that the cell is one of several parts of a year beside each other."""
    traits = traits_of(cell)
    weight = _SAYS * max(meanings_of(cell).values(), default=0.0) - 0.1
    weight += _SAME if cell in below else 0.0
    weight += _SMALL if cell[0].islower() and Trait.TIME not in traits else 0.0
    weight += _LONG if len(cell) > _LONGEST else 0.0
    weight += _STOP if cell.endswith((".", ";")) and len(cell.split()) > 2 else 0.0
    if _is_crossed(contents):
        return weight + (_UNLIKE if Trait.MARK not in traits else _LIKE)
    if chosen and not contents.filled:
        return weight
    over_deeds = contents.share(Trait.DEED) >= _MOST_OF_BODY and Trait.COST not in traits
    typed = traits & {Trait.TIME, Trait.COST} and not names_column(cell)
    weight += _TYPED if typed and not (over_deeds or in_turn) else 0.0
    for trait in _TYPICAL:
        if contents.filled and contents.share(trait) >= _MOST_OF_BODY:
            alike = trait in traits and not names_column(cell)
            weight += _LIKE if alike else _UNLIKE * contents.filled / (contents.filled + 1)
    return weight


def _completes(above: Sequence[str], row: Sequence[str], said: int | None, at: int) -> bool:
    """Whether a second heading row stands under the first: it says more where that is empty or spans, and less elsewhere; a
    whole row of names stands under a row that only names some of them together. A row with a cross says something of itself."""
    if said and at < said:
        return True
    if _filled(row) < _FEWEST_DIVIDED or any(map(is_mark, row)):
        return False
    below_empty = sum(1 for a, b in zip(above, row, strict=False) if b.strip() and not a.strip())
    sparse = 2 * _filled(above) <= len(row) and 2 * sum(1 for cell in row if meanings_of(cell)) > len(row)
    return (_filled(row) < len(row) or sparse) and below_empty > 0


def _divides(above: Sequence[str], row: Sequence[str]) -> bool:
    """Whether a row says nothing but short words below one heading that spans them all: "S", "K" and "S x K" below "Risk"."""
    filled = [at for at, cell in enumerate(row) if cell.strip()]
    if len(filled) < _FEWEST_DIVIDED or filled[-1] - filled[0] != len(filled) - 1:
        return False
    first, *rest = filled
    spans = bool(above[first].strip()) and not any(above[at].strip() for at in rest)
    ends = filled[-1] + 1 == len(above) or above[filled[-1] + 1].strip()
    words = [row[at] for at in filled]
    short = len({*words}) == len(words) and all(len(word) <= _SHORT and word[0].isalpha() for word in words)
    return bool(spans and ends and short and not any(any(map(str.isdigit, word)) for word in words))


def headings_over(rows: Sequence[Sequence[str]], width: int) -> tuple[str, ...]:
    """The words over each column. A heading above empty places stands over these too where the next row divides it."""
    headings = [""] * width
    for number, row in enumerate(rows):
        over = ""
        divided = rows[number + 1] if number + 1 < len(rows) else None
        for column, cell in enumerate(row[:width]):
            text = " ".join(cell.split())
            over = text or (over if divided and divided[column].strip() else "")
            word = over if divided else text
            if word and word not in headings[column].split(": "):
                headings[column] = f"{headings[column]}: {word}" if headings[column] else word
    return tuple(headings)
