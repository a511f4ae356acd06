"""Tables that hold the head of a paper: who sends it, its kind, day, number and pages side by side, in any order."""

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.fact import Fact
from samordna.plandoc.reading.interpret.metadata.facts import bare_facts, facts_in
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.papers import is_of_paper
from samordna.plandoc.reading.interpret.pieces.pieces import Piece

_LONGEST_CELL = 120
_MOST_ROWS = 6
_FEWEST_CELLS = 3
_MOST = 0.6
_LINES = lazily(r"[^\n]+")


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
    """The facts of a cell, or that it, or one of its lines, tells of the paper."""
    if is_of_paper(text):
        return [Fact(Label.ABOUT_FILE, text, 0, len(text))]
    return facts_in(text) + [
        Fact(Label.ABOUT_FILE, text[start:end], start, end)
        for start, end in _lines_in(text)
        if is_of_paper(text[start:end])
    ]


def _lines_in(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _LINES.finditer(text)] if "\n" in text else []


def _is_sure(facts: list[Fact]) -> bool:
    decided = (one.decided for one in facts if one.decided)
    return any(one.body and (one.date or one.section) for one in decided) or any(
        one.field == Label.REGISTRY_NUMBER for one in facts
    )
