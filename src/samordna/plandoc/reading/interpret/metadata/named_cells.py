"""A cell of a table that tells of the plan, with its label and the facts in it."""

import re
from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.facts import Fact, bare_facts, facts_in, value_of
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.label_stems import stem_label
from samordna.plandoc.reading.interpret.metadata.labels import is_sure, label_of, leading_label
from samordna.plandoc.reading.interpret.metadata.moments import DAY
from samordna.plandoc.reading.interpret.metadata.segments import Segment
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow

ENOUGH = 0.6
"""How much of a table, or of a row, is labels where these are the plan's."""

_PAIR = 2
_KIND_OF_PLAN = lazily(r"handlingsplan|åtgärdsplan|program|strategi", re.IGNORECASE)
_PARAGRAPH = lazily(r"§\s*\d{1,4}")
_DAY = lazily(DAY, re.IGNORECASE)
_FIGURES = lazily(r"\d")


@dataclass(slots=True)
class Cell:
    """Words of a table that say something of the plan: with their label, if it stands in another cell. ``history`` says that
    it is the newest of several versions below each other, which the plan may have left behind."""

    text: str
    row: PieceRow
    label: Label | None
    named: str
    facts: list[Fact]
    history: bool = False


def label_in(name: str) -> Label | None:
    """What a cell means as a label, the kind of plan that of its name; one with figures in words of its own is a value:
    "Socialnämnden 2026-02-12, § 8"."""
    if _KIND_OF_PLAN.fullmatch(name.strip()):
        return Label.TITLE
    return label_of(name) or (None if _FIGURES.search(name) else stem_label(name))


def names_kind_of_plan(text: str) -> bool:
    return _KIND_OF_PLAN.search(text) is not None


def labelled_cell(value: str, row: PieceRow, name: str) -> Cell:
    label = label_in(name)
    facts = list(value_of(label, Segment(value, 0, label, name))) if label else []
    return Cell(value, row, label, name, facts)


def cell_with_label(text: str, row: PieceRow) -> Cell | None:
    """A cell that holds label and value, with a colon, a line break or nothing but room between; a paragraph is its own."""
    first, _, rest = text.partition("\n")
    if rest.strip() and label_of(first):
        return labelled_cell(" ".join(rest.split()), row, first)
    if is_paragraph(text):
        return labelled_cell(text, row, "§")
    name, at = leading_label(text) or ("", 0)
    if name and (led := labelled_cell(text[at:], row, name)).facts:
        return led
    facts = facts_in(text)
    labelled = any(fact.labelled for fact in facts)
    return Cell(text, row, None, text.partition(":")[0], facts) if labelled else None


def decided_on(text: str, row: PieceRow) -> Cell | None:
    """A cell that is nothing but a day, as that of the decision whose paragraph stands in a cell of its own."""
    return labelled_cell(text, row, "beslutsdatum") if _DAY.fullmatch(text) else None


def decided_beside(filled: list[str], row: PieceRow) -> list[Cell]:
    """Who decided and when, beside a label of any words: "Behandlad | Socialnämnden godkände planen 2032-09-21, § 96"."""
    if len(filled) != _PAIR:
        return []
    name, value = filled
    facts = [
        fact
        for fact in bare_facts(value)
        if fact.decided and fact.decided.body and fact.decided.date and fact.decided.approves
    ]
    return [Cell(value, row, Label.DECISION, name, facts)] if facts else []


def is_paragraph(text: str) -> bool:
    return _PARAGRAPH.fullmatch(text) is not None


def may_tell(row: PieceRow) -> bool:
    """Whether any cell of a row is a label, or has one before its own value."""
    filled = [cell.strip() for cell in row.cells if cell.strip()]
    return any(map(label_in, filled)) or any(cell_with_label(text, row) for text in filled)


def is_enough(cells: list[Cell], labelled: int, of: int) -> bool:
    """Whether the labels are the plan's: most of the table is labels, and some that nothing else has."""
    useful = [
        cell for cell in cells if cell.label not in (Label.ABOUT_FILE, Label.DATE) and is_sure(cell.named)
    ]
    return bool(useful) and (len(cells) > 1 or of <= 2) and labelled >= ENOUGH * of
