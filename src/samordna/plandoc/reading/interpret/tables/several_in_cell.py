"""Cells that hold several things to be done, one on each line: "• Utbilda lärare ⏎ • Ordna föräldramöten"."""

from collections.abc import Sequence
from dataclasses import replace

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.pieces.doubt_texts import SEVERAL
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.words.small_words import Column

_SIGN = lazily(r"^(?:[•·▪‣*–-]|\d{1,2}[.)])\s+")
_BULLET = lazily(r"^[•·▪‣]\s+(?=\S)")
_GOES_ON = (",", "-", " och", " samt", " eller")
_FEWEST = 2


def parted_rows(row: PieceRow, columns: Sequence[Column | None]) -> list[PieceRow]:
    """A row for each thing to be done in the row's cell. Cells with as many lines have one for each, others hold for them all."""
    told = (at for at, column in enumerate(columns) if column is Column.ACTION)
    at = next((at for at in told if at < len(row.cells) and row.cells[at]), None)
    lines = _deeds(row.cells[at]) if at is not None else []
    if at is None or len(lines) < _FEWEST:
        return [_without_bullet(row, at)] if at is not None else [row]
    return [
        replace(
            row,
            cells=[
                _part(cell, number, len(lines), lines if column == at else None)
                for column, cell in enumerate(row.cells)
            ],
            doubts=[*row.doubts, SEVERAL],
        )
        for number in range(len(lines))
    ]


def _without_bullet(row: PieceRow, at: int) -> PieceRow:
    """The row without the sign of lists before the one thing that its cell says."""
    cells = [_BULLET.sub("", cell) if column == at else cell for column, cell in enumerate(row.cells)]
    return replace(row, cells=cells)


def _part(cell: str, number: int, count: int, deeds: list[str] | None) -> str:
    lines = deeds or [_SIGN.sub("", line.strip()) for line in cell.split("\n") if line.strip()]
    return lines[number] if len(lines) == count else cell


def _deeds(cell: str) -> list[str]:
    """The things to be done in a cell: its lines where each has a sign of lists before it, or each begins a deed and none goes on
    on the next. Lines without a bullet go on with one that has it."""
    lines = _whole([line.strip() for line in cell.split("\n") if line.strip()])
    if len(lines) < _FEWEST:
        return []
    if all(map(_SIGN.match, lines)):
        return [_SIGN.sub("", line) for line in lines]
    deeds = all(Trait.DEED in traits_of(line) for line in lines)
    return lines if deeds and not any(line.endswith(_GOES_ON) for line in lines[:-1]) else []


def _whole(lines: list[str]) -> list[str]:
    """The lines, each bullet together with those below it that go on with it."""
    if not lines or not _BULLET.match(lines[0]):
        return lines
    whole: list[str] = []
    for line in lines:
        if _BULLET.match(line):
            whole.append(line)
        else:
            whole[-1] += f" {line}"
    return whole
