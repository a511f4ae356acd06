"""Tables that hold the head of a paper: who sends it, its kind, day, number and pages side by side, in any order."""

from samordna.plandoc.reading.interpret.metadata.fact import Fact
from samordna.plandoc.reading.interpret.metadata.facts import bare_facts, facts_in
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.papers import is_of_paper
from samordna.plandoc.reading.interpret.pieces import Piece

_LONGEST_CELL = 120
_MOST_ROWS = 6
_FEWEST_CELLS = 3
_MOST = 0.6


def is_layout(piece: Piece) -> bool:
    """Whether a table only holds lines of a cover side by side, or the head of a paper."""
    filled = [cell for row in piece.rows for cell in row.cells if cell.strip()]
    lines = bool(filled) and all(len(one) <= _LONGEST_CELL and any(bare_facts(one)) for one in filled)
    return piece.columns is None and (lines or is_letterhead(piece))


def is_letterhead(piece: Piece) -> bool:
    """Whether most cells of a small table tell of the plan or of its paper, and one what only a plan's paper has."""
    filled = [cell.strip() for row in piece.rows for cell in row.cells if cell.strip()]
    if len(piece.rows) > _MOST_ROWS or len(filled) < _FEWEST_CELLS or max(map(len, filled)) > _LONGEST_CELL:
        return False
    facts = [facts_on_paper(cell) for cell in filled]
    return sum(1 for one in facts if one) >= _MOST * len(filled) and any(map(_is_sure, facts))


def facts_on_paper(text: str) -> list[Fact]:
    """The facts of a cell, or that it tells of the paper."""
    return [Fact(Label.ABOUT_FILE, text, 0, len(text))] if is_of_paper(text) else facts_in(text)


def _is_sure(facts: list[Fact]) -> bool:
    decided = (one.decided for one in facts if one.decided)
    return any(one.body and (one.date or one.section) for one in decided) or any(
        one.field == Label.REGISTRY_NUMBER for one in facts
    )
