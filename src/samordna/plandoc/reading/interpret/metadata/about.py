"""All that a file says of its plan, brought together."""

import re
from dataclasses import dataclass

from samordna.plandoc.reading.blocks import BlockKind, Place, Why
from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in
from samordna.plandoc.reading.interpret.metadata.choosing import Chosen, choose
from samordna.plandoc.reading.interpret.metadata.decided import deciding_boards, decisions_of
from samordna.plandoc.reading.interpret.metadata.facts import Fact, bare_facts, facts_in
from samordna.plandoc.reading.interpret.metadata.lines import (
    Line,
    front_of,
    is_only_facts,
    label_groups,
    lines_of,
)
from samordna.plandoc.reading.interpret.metadata.prose import said_in
from samordna.plandoc.reading.interpret.metadata.senders import senders_of
from samordna.plandoc.reading.interpret.metadata.standing import Found, Standing, found
from samordna.plandoc.reading.interpret.metadata.stated import Cell, cells_of
from samordna.plandoc.reading.interpret.metadata.taking import note_rest, take_line, take_row, without
from samordna.plandoc.reading.interpret.metadata.title import made_up, title_elsewhere, title_of, title_pieces
from samordna.plandoc.reading.interpret.origins import METADATA
from samordna.plandoc.reading.interpret.pieces import Piece, Reading
from samordna.plandoc.schema import Decision, Metadata
from samordna.plandoc.vocabulary import Text

_MADE_UP = Text(
    "Dokumentet har ingen titel. Den här är satt efter vad texten handlar om. Kontrollera den.",
    "The document has no title. This one is set from what the text is about. Check it.",
)
_YEAR = re.compile(r"(?<![\d:/(-])20\d\d(?![\d:/-])")


@dataclass(slots=True)
class AboutPlan:
    """The plan's own facts, the pieces that are left as its text, and what each field was chosen among."""

    metadata: Metadata
    decisions: list[Decision]
    pieces: list[Piece]
    equals: dict[str, list[Found]]


def about_plan(pieces: list[Piece], reading: Reading) -> AboutPlan:
    return _Reader(pieces, reading).read()


class _Reader:
    def __init__(self, pieces: list[Piece], reading: Reading) -> None:
        self._pieces = pieces
        self._reading = reading
        self._title = title_pieces(pieces, reading.source)
        front = front_of(pieces, self._title)
        own = [piece for piece in front if not _among(piece, self._title)]
        beyond = [piece for piece in pieces if not _among(piece, front)]
        self._lines: list[Line] = lines_of(own)
        for group in label_groups(beyond):
            self._lines += lines_of(group)
        self._cells: list[tuple[Piece, list[Cell]]] = []
        for piece in pieces:
            if piece.kind is BlockKind.TABLE and (cells := cells_of(piece) or _layout(piece, front)):
                self._cells.append((piece, cells))
        self._pairs: list[tuple[Fact, Found]] = []

    def read(self) -> AboutPlan:
        self._take_front()
        self._take_margins()
        title = self._title_text()
        facts = self._of_title(title) + [one for _, one in self._pairs]
        telling = [line.piece for line in self._lines if is_only_facts(line.text, line.facts)]
        prose = [piece for piece in self._pieces if not _among(piece, [*telling, *self._title])]
        facts += said_in(prose)
        facts += deciding_boards(facts)
        office = next((fact.value for fact in facts if fact.field == "administration"), None)
        facts += senders_of([piece for piece in self._pieces if not _among(piece, self._title)], office)
        chosen = Chosen()
        choose(facts, chosen, self._reading)
        decisions = decisions_of(facts, chosen, self._reading)
        self._name(title, chosen)
        pieces = self._without_told(chosen)
        note_rest(chosen.taken, self._reading)
        return AboutPlan(chosen.metadata, decisions, pieces, chosen.equals)

    def _take_front(self) -> None:
        for line in self._lines:
            whole = is_only_facts(line.text, line.facts)
            if not whole and line.text.rstrip().endswith("."):
                continue
            for fact in line.facts:
                if whole or fact.labelled or fact.field != "period":
                    standing = Standing.COVER if whole else Standing.MENTIONED_IN_FRONT
                    self._add(fact, line.text, Standing.LABELLED if fact.labelled else standing, line.piece)
        for _, cells in self._cells:
            for cell in cells:
                for fact in cell.facts:
                    standing = Standing.LABELLED if fact.labelled else Standing.COVER
                    self._pairs.append(
                        (fact, found(fact, cell.text, standing, cell.row.place, cell.row.spots))
                    )

    def _add(self, fact: Fact, text: str, standing: Standing, piece: Piece) -> None:
        self._pairs.append((fact, found(fact, text, standing, piece.place, piece.spots)))

    def _take_margins(self) -> None:
        for block in self._reading.source.margins:
            for line in block.text.split("\n"):
                facts = facts_in(line)
                for fact in facts:
                    if fact.labelled or fact.field != "period" or is_only_facts(line, facts):
                        standing = Standing.LABELLED_MARGIN if fact.labelled else Standing.MARGIN
                        self._pairs.append((fact, found(fact, line, standing, block.place, [])))

    def _of_title(self, title: str) -> list[Found]:
        first = self._title[0] if self._title else Piece(BlockKind.PARAGRAPH)
        facts = [fact for fact in facts_in(title) if fact.field in ("period", "municipality", "version")]
        years = _YEAR.findall(title)
        if len(years) == 1 and not any(fact.field == "period" for fact in facts):
            facts.append(
                Fact("period", f"{years[0]}/{years[0]}", title.index(years[0]), title.index(years[0]) + 4)
            )
        facts += [
            Fact("board", body.name, body.start, body.end) for body in bodies_in(title) if not body.bare
        ]
        return [found(fact, title, Standing.TITLE, first.place, first.spots) for fact in facts]

    def _title_text(self) -> str:
        labelled = next((one.value for _, one in self._pairs if one.field == "title"), "")
        return title_of(self._title) or labelled or title_elsewhere(self._reading.source)

    def _name(self, title: str, chosen: Chosen) -> None:
        chosen.metadata.title = title or made_up(self._pieces)
        if not title:
            self._reading.doubt(_MADE_UP)
        chosen.taken += [one for _, one in self._pairs if one.field == "title" and one.value == title]
        if not self._title and title == title_elsewhere(self._reading.source):
            chosen.taken.append(Found("title", title, Standing.MARGIN, title, Place(), []))

    def _without_told(self, chosen: Chosen) -> list[Piece]:
        """The pieces without the title and without the lines and rows that are told."""
        told = {id(one) for one in chosen.taken}
        taken = {id(fact) for fact, one in self._pairs if id(one) in told}
        gone = list(self._title)
        for piece in self._title:
            self._reading.note(METADATA, "title", piece.text, piece.place)
        gone += self._said_again(chosen.metadata.title)
        for line in self._lines:
            if take_line(line, taken, self._reading):
                gone += [line.label] if line.label else []
                gone += [line.piece] if without(line.piece, [line.text]) else []
        for piece, cells in self._cells:
            piece.rows = [row for row in piece.rows if not take_row(cells, row, taken, self._reading)]
            if not any(any(row.cells) for row in piece.rows):
                gone.append(piece)
        return [piece for piece in self._pieces if not _among(piece, gone)]

    def _said_again(self, title: str) -> list[Piece]:
        """The title as it stands once more, above the text."""
        again = [
            piece
            for piece in self._pieces
            if piece.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
            and not _among(piece, self._title)
            and len(title.split()) > 1
            and piece.text.casefold().split() == title.casefold().split()
        ]
        for piece in again:
            self._reading.leave_out(piece.text, piece.place, Why.SAID_ELSEWHERE)
        return again


def _layout(piece: Piece, front: list[Piece]) -> list[Cell]:
    """The cells of a table on the first page that only holds lines side by side."""
    if piece.columns is not None or not _among(piece, front):
        return []
    return [
        Cell(text, row, None, "", list(bare_facts(text)))
        for row in piece.rows
        for text in (cell.strip() for cell in row.cells)
        if text
    ]


def _among(piece: Piece, pieces: list[Piece]) -> bool:
    return any(piece is one for one in pieces)
