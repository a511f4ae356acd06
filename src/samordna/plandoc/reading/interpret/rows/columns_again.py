"""Tables that hold several measures beside each other in each row, as forms that are answered give them: "Åtgärd 1 | Ansvarig 1 |
Åtgärd 2 | Ansvarig 2". Each becomes a row of its own, with the columns that hold for them all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.interpret.columns.headings import column_of, meanings_of
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow, Reading
from samordna.plandoc.reading.interpret.words.small_words import Column

_FEWEST_HEADINGS = 4
_MOST_TITLES = 2
_ORDINALS = ("första", "andra", "tredje", "fjärde", "femte", "sjätte")
_NUMBER = lazily(
    r"(?<![\w.:/-])\(?(?:nr\.?\s*|#\s*)?(?P<number>[1-9]|1[0-2])\)?(?![\w/]|[.:-]\d)[.)]?"
    rf"|\b(?P<ordinal>{'|'.join(_ORDINALS)})\b",
    re.IGNORECASE,
)
_PART_OF_YEAR = lazily(
    r"(?:kvartal|kv|tertial|halvår|termin|vecka|v|år|läsår|delår)\.?\s*\(?$", re.IGNORECASE
)
_SIGN = lazily(r"\s*(?:[–—-]|:|\.|/)\s+")
_WHO_OR_WHEN = frozenset({Column.RESPONSIBLE, Column.TIME, Column.START, Column.END})

Groups = list[list[int]]
"""The columns of each measure in turn."""


def measures_beside_apart(pieces: list[Piece], reading: Reading) -> list[Piece]:
    """``pieces`` with such tables as tables of a row for each measure."""
    return [_apart(piece, reading) for piece in pieces]


def _apart(piece: Piece, reading: Reading) -> Piece:
    if piece.kind is not BlockKind.TABLE or piece.columns is not None or any(row.held for row in piece.rows):
        return piece
    at = next((at for at, row in enumerate(piece.rows[: _MOST_TITLES + 1]) if _heads(row)), None)
    if at is None:
        return piece
    head = piece.rows[at]
    names = [_numbered(cell) for cell in head.cells]
    groups = _by_number(names) or _in_turn([name for _, name in names])
    if not groups:
        return piece
    every = {column for group in groups for column in group}
    shared = [column for column in range(len(head.cells)) if column not in every]
    first, *others = groups
    for group in others:
        reading.empty(" | ".join(head.cells[column] for column in group), head.place, Why.REPEATED)
    own = [head.cells[column] for column in shared] + [names[column][1] for column in first]
    said = " ".join(_words_left(head.cells[column], names[column][1]) for column in first)
    reading.empty(said, head.place, Why.REPEATED)
    below = [part for row in piece.rows[at + 1 :] for part in _measures(row, shared, groups)]
    titles = [_narrowed(row, len(own)) for row in piece.rows[:at]]
    return replace(piece, rows=[*titles, replace(head, cells=own), *below])


def _heads(row: PieceRow) -> bool:
    return sum(map(bool, row.cells)) >= _FEWEST_HEADINGS


def _numbered(heading: str) -> tuple[int, str]:
    """The number of the measure that a heading is of, 0 where it says none, and what it says besides: "Åtgärd 2 - vem gör det?"
    asks who."""
    match = next(
        (one for one in _NUMBER.finditer(heading) if not _PART_OF_YEAR.search(heading[: one.start()])), None
    )
    if match is None:
        return 0, heading
    number = int(match["number"] or _ORDINALS.index(match["ordinal"].lower()) + 1)
    before, after = heading[: match.start()].strip(), heading[match.end() :].strip()
    sign = _SIGN.match(f" {after}") if after else None
    rest = f" {after}"[sign.end() :] if sign else ""
    named = rest and (not before or Column.ACTION in meanings_of(before))
    return number, rest if named else " ".join(filter(None, (before, after)))


def _by_number(names: Sequence[tuple[int, str]]) -> Groups:
    """The columns of each number, where they are alike and tell of measures."""
    highest = max(number for number, _ in names)
    groups = [[at for at, (number, _) in enumerate(names) if number == one] for one in range(1, highest + 1)]
    told = [[names[at][1].casefold() for at in group] for group in groups]
    alike = len(groups) > 1 and all(one == told[0] for one in told)
    return groups if alike and _tell_of_measures([names[at][1] for at in groups[0]]) else []


def _in_turn(headings: Sequence[str]) -> Groups:
    """The columns of headings that come again in the same order without any between them, where they tell of measures."""
    plain = [heading.casefold() for heading in headings]
    for start, heading in enumerate(plain):
        again = [at for at in range(start + 1, len(plain)) if heading and plain[at] == heading]
        width = again[0] - start if again else 0
        groups = [
            [*range(at, at + width)] for at in range(start, len(plain) - width + 1, width or len(plain))
        ]
        alike = [group for group in groups if [plain[at] for at in group] == plain[start : start + width]]
        if width and len(alike) > 1 and alike == groups[: len(alike)]:
            return alike if _tell_of_measures(headings[start : start + width]) else []
    return []


def _tell_of_measures(headings: Sequence[str]) -> bool:
    """Whether headings are of what is done and of who does it or when."""
    columns = {column_of(heading) for heading in headings}
    done = any(Column.ACTION in meanings_of(heading) for heading in headings)
    return len(headings) > 1 and len({*headings}) == len(headings) and done and bool(columns & _WHO_OR_WHEN)


def _measures(row: PieceRow, shared: Sequence[int], groups: Groups) -> Iterator[PieceRow]:
    """A row for each measure that a row tells; the row as it is where it tells none."""
    told = [group for group in groups if any(row.cells[column] for column in group)] or groups[:1]
    for group in told:
        yield replace(row, cells=[row.cells[column] for column in (*shared, *group)])


def _narrowed(row: PieceRow, width: int) -> PieceRow:
    """A title as wide as the table is then."""
    filled = [cell for cell in row.cells if cell]
    return replace(row, cells=[*filled[:width], *[""] * (width - len(filled))])


def _words_left(heading: str, name: str) -> str:
    """The words of a heading that its name is without."""
    before, _, after = heading.partition(name)
    return f"{before} {after}".strip() if name in heading else _number_in(heading)


def _number_in(heading: str) -> str:
    match = _NUMBER.search(heading)
    return match[0] if match else ""
