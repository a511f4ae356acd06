"""All that a file says of its plan, brought together."""

from dataclasses import dataclass

from samordna.plandoc.reading.blocks import BlockKind, FilePlace, Why
from samordna.plandoc.reading.interpret.metadata.choosing import Chosen, choose
from samordna.plandoc.reading.interpret.metadata.cover_sheets import of_cover
from samordna.plandoc.reading.interpret.metadata.decided import decisions_of
from samordna.plandoc.reading.interpret.metadata.deciding_boards import deciding_boards, without_advisers
from samordna.plandoc.reading.interpret.metadata.first_page import FirstPage, among
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.last_resorts import last_resorts
from samordna.plandoc.reading.interpret.metadata.letter_signs import says_sent
from samordna.plandoc.reading.interpret.metadata.lines import is_only_facts
from samordna.plandoc.reading.interpret.metadata.minutes import decision_of_minutes
from samordna.plandoc.reading.interpret.metadata.moments import day_in
from samordna.plandoc.reading.interpret.metadata.prose import only_number, said_in
from samordna.plandoc.reading.interpret.metadata.senders import senders_of
from samordna.plandoc.reading.interpret.metadata.short_names import doubt_of, spelled_out
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing
from samordna.plandoc.reading.interpret.metadata.taking import note_rest, take_line, take_row, without
from samordna.plandoc.reading.interpret.metadata.title import (
    is_only_by_place,
    made_up,
    title_elsewhere,
    title_of,
)
from samordna.plandoc.reading.interpret.metadata.title_signs import names_plan
from samordna.plandoc.reading.interpret.pieces.origins import METADATA
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading
from samordna.plandoc.schema import Decision, Metadata
from samordna.plandoc.vocabulary import Text

_MADE_UP = Text(
    "Dokumentet har ingen titel. Den här är satt efter vad texten handlar om. Kontrollera den.",
    "The document has no title. This one is set from what the text is about. Check it.",
)
_BY_PLACE = Text(
    "Titeln är tagen efter sin plats överst i dokumentet. Kontrollera den.",
    "The title is taken by its place at the top of the document. Check it.",
)


@dataclass(slots=True)
class AboutPlan:
    """The plan's own facts, the pieces that are left as its text, and what each field was chosen among."""

    metadata: Metadata
    decisions: list[Decision]
    pieces: list[Piece]
    equals: dict[str, list[FoundFact]]


def about_plan(pieces: list[Piece], reading: Reading) -> AboutPlan:
    return _Reader(pieces, reading).read()


class _Reader:
    def __init__(self, pieces: list[Piece], reading: Reading) -> None:
        self._pieces = pieces
        self._reading = reading
        self._page = FirstPage(pieces, reading.source, reading.letter)

    def read(self) -> AboutPlan:
        title = self._title_text()
        facts = self._page.of_title(title) + [one for _, one in self._page.pairs]
        telling = [line.piece for line in self._page.lines if is_only_facts(line.text, line.facts)]
        prose = [piece for piece in self._pieces if not among(piece, [*telling, *self._page.title])]
        facts += decision_of_minutes(self._pieces)
        facts += said_in(prose, title, _written(facts, self._reading.letter))
        facts += only_number(facts)
        facts += last_resorts(facts, self._pieces, title, self._reading.source, self._reading)
        facts = of_cover(facts, self._pieces)
        decided = deciding_boards(facts)
        facts = without_advisers(facts, decided) + decided
        office = next((fact.value for fact in facts if fact.field == "administration"), None)
        senders = [piece for piece in self._pieces if not among(piece, self._page.title)]
        facts += senders_of([*senders, *self._reading.letter], office)
        written = list(facts)
        facts = spelled_out(written, (piece.text for piece in self._pieces))
        chosen = Chosen()
        choose(facts, chosen, self._reading)
        if doubt := doubt_of(chosen.metadata.board, written):
            self._reading.doubt(doubt, item=METADATA)
        decisions = decisions_of(facts, chosen, self._reading)
        self._name(title, chosen)
        pieces = self._without_told(chosen)
        note_rest(chosen.taken, self._reading)
        return AboutPlan(chosen.metadata, decisions, pieces, chosen.equals)

    def _title_text(self) -> str:
        labelled = next((one.value for _, one in self._page.pairs if one.field == "title"), "")
        own = title_of(self._page.title)
        says_more = len(own.split()) == 1 < len(labelled.split())
        if labelled and (says_more or (names_plan(labelled) and not names_plan(own))):
            return labelled
        return own or labelled or title_elsewhere(self._reading.source)

    def _name(self, title: str, chosen: Chosen) -> None:
        chosen.metadata.title = title or made_up(self._pieces)
        if not title:
            if chosen.metadata.title:
                self._reading.doubt(_MADE_UP, item=METADATA)
        elif is_only_by_place(self._page.title, self._pieces, self._reading.source):
            self._reading.doubt(_BY_PLACE, self._page.title[0].place, METADATA)
        chosen.taken += [one for _, one in self._page.pairs if one.field == "title" and one.value == title]
        if not self._page.title and title == title_elsewhere(self._reading.source):
            chosen.taken.append(FoundFact("title", title, Standing.MARGIN, title, FilePlace(), []))

    def _without_told(self, chosen: Chosen) -> list[Piece]:
        """The pieces without the title and without the lines and rows that are told."""
        told = {id(one) for one in chosen.taken}
        taken = {id(fact) for fact, one in self._page.pairs if id(one) in told}
        gone = list(self._page.title)
        for piece in self._page.title:
            self._reading.note(METADATA, "title", piece.text, piece.place)
        gone += self._said_again(chosen.metadata.title)
        for line in self._page.lines:
            if take_line(line, taken, self._reading):
                gone += [line.label] if line.label else []
                gone += [line.piece] if without(line.piece, [line.text]) else []
        for piece, cells in self._page.cells:
            piece.rows = [row for row in piece.rows if not take_row(cells, row, taken, self._reading)]
            if not any(any(row.cells) for row in piece.rows):
                gone.append(piece)
        return [piece for piece in self._pieces if not among(piece, gone)]

    def _said_again(self, title: str) -> list[Piece]:
        """The title as it stands once more, above the text."""
        again = [
            piece
            for piece in self._pieces
            if piece.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
            and not among(piece, self._page.title)
            and len(title.split()) > 1
            and piece.text.casefold().split() == title.casefold().split()
        ]
        for piece in again:
            self._reading.leave_out(piece.text, piece.place, Why.SAID_ELSEWHERE)
        return again


def _written(facts: list[FoundFact], letter: list[Piece]) -> str | None:
    """The day that the file says it was written or sent."""
    told = [fact.words for fact in facts if fact.field in (Label.DATE, Label.ABOUT_FILE)]
    sent = [line.text for line in letter if says_sent(line.text)]
    return next(filter(None, map(day_in, [*sent, *told])), None)
