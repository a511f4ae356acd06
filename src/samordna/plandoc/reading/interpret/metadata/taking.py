"""Lines and rows that are wholly in the plan's facts leave the text; of everything else only the facts are noted."""

from collections import Counter

from samordna.plandoc.reading.blocks import FilePlace, Why
from samordna.plandoc.reading.interpret.metadata.facts import Fact
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.lines import FirstPageLine, untold
from samordna.plandoc.reading.interpret.metadata.named_cells import Cell
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact
from samordna.plandoc.reading.interpret.pieces.claims import words_in
from samordna.plandoc.reading.interpret.pieces.origins import METADATA
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow, Reading

_OF_FILE: dict[str, Why] = {
    Label.ABOUT_FILE: Why.ABOUT_FILE,
    Label.DATE: Why.ABOUT_FILE,
    Label.HEADINGS: Why.HEADINGS,
}
TakenFacts = set[int]
"""The facts that became values of the plan, by identity."""


def take_line(line: FirstPageLine, taken: TakenFacts, reading: Reading) -> bool:
    """Whether a line is nothing but facts that were taken. Its words are noted then, each stretch with its fact."""
    known = [fact for fact in line.facts if id(fact) in taken or fact.field in _OF_FILE]
    if not known or untold(line.text, known):
        return False
    if line.label:
        reading.leave_out(line.label.text, line.label.place, Why.LABEL)
    _note(line.text, known, line.place, reading)
    return True


def _note(text: str, facts: list[Fact], place: FilePlace, reading: Reading) -> None:
    ordered = sorted(facts, key=lambda fact: fact.start)
    at = 0
    for fact, after in zip(ordered, [*ordered[1:], None], strict=True):
        end = fact.end if after else len(text)
        words = text[at:end].strip(" ·|,;.•\t")
        if why := _OF_FILE.get(fact.field):
            reading.leave_out(words, place, why)
        else:
            reading.note(METADATA, str(fact.field), words, place)
        at = end


def take_row(cells: list[Cell], row: PieceRow, taken: TakenFacts, reading: Reading) -> bool:
    """Whether a row of a table is nothing but labels and values that were taken."""
    own = [cell for cell in cells if cell.row is row]
    labels = {cell.named for cell in cells if cell.label and cell.named in row.cells}
    told = Counter(
        word for cell in own for word in words_in(f"{cell.named if cell.label else ''} {cell.text}")
    )
    told.update(word for name in labels for word in words_in(name))
    said = Counter(word for text in row.cells for word in words_in(text))
    if said - told or not (own or labels) or not all(_is_told(cell, taken) for cell in (own or cells)):
        return False
    for cell in own:
        beside = cell.label and any(cell.named in one for one in row.cells)
        words = f"{cell.named} | {cell.text}" if beside else cell.text
        first = next(fact for fact in cell.facts if id(fact) in taken or fact.field in _OF_FILE)
        if why := _OF_FILE.get(first.field):
            reading.leave_out(words, row.place, why)
        else:
            reading.note(METADATA, str(first.field), words, row.place)
    if not own:
        reading.leave_out(" | ".join(filter(None, row.cells)), row.place, Why.HEADINGS)
    return True


def _is_told(cell: Cell, taken: TakenFacts) -> bool:
    known = [fact for fact in cell.facts if id(fact) in taken or fact.field in _OF_FILE]
    return bool(known) and not untold(cell.text, known)


def note_rest(facts: list[FoundFact], reading: Reading) -> None:
    """The words of taken facts whose lines stay in the text, once each."""
    known = {(said.field, said.words) for said in reading.said.get(METADATA, [])}
    for fact in facts:
        if (
            fact.words
            and (fact.field, fact.words) not in known
            and not any(fact.words in words for _, words in known)
        ):
            known.add((fact.field, fact.words))
            reading.note(METADATA, fact.field, fact.words, fact.place)


def without(piece: Piece, lines: list[str]) -> bool:
    """Take ``lines`` away from a piece. Whether nothing is left of it."""
    left = [text for text in piece.text.split("\n") if text not in lines]
    piece.text = "\n".join(left)
    return not piece.text.strip()
