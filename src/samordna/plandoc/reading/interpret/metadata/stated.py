"""Tables that tell of the plan: labels beside their values, above them, or in the same cell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samordna.plandoc.reading.interpret.metadata.decision_tables import decisions_told
from samordna.plandoc.reading.interpret.metadata.facts import Fact, bare_facts, facts_in, value_of
from samordna.plandoc.reading.interpret.metadata.label_stems import stem_label
from samordna.plandoc.reading.interpret.metadata.labels import Label, is_sure, label_of
from samordna.plandoc.reading.interpret.metadata.segments import Segment
from samordna.plandoc.reading.interpret.pieces import Piece, Row

_ENOUGH = 0.6
_LONGEST_CELL = 120
_FIGURES = re.compile(r"\d+")


@dataclass(slots=True)
class Cell:
    """Words of a table that say something of the plan: with their label, if it stands in another cell. ``history`` says that
    it is the newest of several versions below each other, which the plan may have left behind."""

    text: str
    row: Row
    label: Label | None
    named: str
    facts: list[Fact]
    history: bool = False


def cells_of(piece: Piece) -> list[Cell]:
    """What a table tells of the plan; nothing when it is a table of something else."""
    if piece.columns is not None or not piece.rows:
        return []
    decided = [Cell(text, row, None, "", facts) for row, text, facts in decisions_told(piece)]
    return decided or max((_in_cells(piece), _above(piece), _beside(piece)), key=_told)


def tells_of_plan(piece: Piece) -> bool:
    return bool(cells_of(piece)) or _is_layout(piece)


def _told(cells: list[Cell]) -> int:
    return sum(len(cell.facts) for cell in cells)


def _is_layout(piece: Piece) -> bool:
    """A table that only holds lines of a cover side by side."""
    filled = [cell for row in piece.rows for cell in row.cells if cell.strip()]
    return piece.columns is None and bool(filled) and all(_is_fact(cell) for cell in filled)


def _is_fact(cell: str) -> bool:
    return len(cell) <= _LONGEST_CELL and bool(list(bare_facts(cell)))


def _beside(piece: Piece) -> list[Cell]:
    """Labels to the left of their values, one or more pairs in a row."""
    cells: list[Cell] = []
    filled_rows = [row for row in piece.rows if any(cell.strip() for cell in row.cells)]
    for row in filled_rows:
        filled = [cell.strip() for cell in row.cells if cell.strip()]
        cells += [_cell(value, row, name) for name, value in _pairs(filled)]
    labelled = len({id(cell.row) for cell in cells})
    return cells if _is_enough(cells, labelled, len(filled_rows)) else []


def _pairs(filled: list[str]) -> Iterator[tuple[str, str]]:
    """Labels with the value beside each, also behind a cell that is neither, as a title is."""
    at = 0
    while at < len(filled) - 1:
        name = filled[at]
        at += 1
        while _label(name) and at < len(filled) and not label_of(filled[at]):
            yield name, filled[at]
            at += 1


def _above(piece: Piece) -> list[Cell]:
    """Labels in one row and their values in the next. Of a history only the newest version can be the plan's."""
    if history := _versions(piece):
        row, name, words = max(history, key=lambda one: [int(part) for part in _FIGURES.findall(one[2])])
        newest = _cell(words, row, name)
        newest.history = True
        return [newest]
    cells: list[Cell] = []
    for above, row in zip(piece.rows, piece.rows[1:], strict=False):
        labels = [label_of(cell) for cell in above.cells]
        named = sum(1 for label in labels if label)
        if named < max(2, _ENOUGH * sum(1 for cell in above.cells if cell.strip())):
            continue
        cells += [
            _cell(value.strip(), row, name)
            for label, name, value in zip(labels, above.cells, row.cells, strict=False)
            if label and value.strip() and not label_of(value)
        ]
    return cells if _is_enough(cells, len(cells), len(cells)) and len(piece.rows) <= 2 * len(cells) else []


def _versions(piece: Piece) -> list[tuple[Row, str, str]]:
    """The versions that stand below their label, where several do and another label beside it says when or by whom: each with
    its row and the label."""
    head, *rows = piece.rows
    at = next((at for at, cell in enumerate(head.cells) if label_of(cell) is Label.VERSION), None)
    if at is None or sum(1 for cell in head.cells if label_of(cell)) < 2:
        return []
    below = [(row, head.cells[at], row.cells[at].strip()) for row in rows if at < len(row.cells)]
    found = [one for one in below if _FIGURES.search(one[2])]
    return found if len(found) > 1 else []


def _in_cells(piece: Piece) -> list[Cell]:
    """Label and value in one cell, with a colon or a line break between."""
    cells: list[Cell] = []
    filled = 0
    for row in piece.rows:
        for text in filter(None, (cell.strip() for cell in row.cells)):
            filled += 1
            first, _, rest = text.partition("\n")
            if rest.strip() and label_of(first):
                cells.append(_cell(" ".join(rest.split()), row, first))
            elif (facts := facts_in(text)) and any(fact.labelled for fact in facts):
                cells.append(Cell(text, row, None, _name_in(text), facts))
    return cells if _is_enough(cells, len(cells), filled) else []


def _name_in(text: str) -> str:
    return text.partition(":")[0]


def _label(name: str) -> Label | None:
    """What a cell means as a label; one with figures in words of its own is a value: "Socialnämnden 2026-02-12, § 8"."""
    return label_of(name) or (None if _FIGURES.search(name) else stem_label(name))


def _cell(value: str, row: Row, name: str) -> Cell:
    label = _label(name)
    facts = list(value_of(label, Segment(value, 0, label, name))) if label else []
    return Cell(value, row, label, name, facts)


def _is_enough(cells: list[Cell], labelled: int, of: int) -> bool:
    """Whether the labels are the plan's: most of the table is labels, and some that nothing else has."""
    useful = [
        cell for cell in cells if cell.label not in (Label.ABOUT_FILE, Label.DATE) and is_sure(cell.named)
    ]
    return bool(useful) and (len(cells) > 1 or of <= 2) and labelled >= _ENOUGH * of
