"""Minutes of a meeting that stand before the plan they adopt: their head says when and in which paragraph."""

import re
from collections.abc import Iterator

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.bodies import Body, bodies_in
from samordna.plandoc.reading.interpret.metadata.decisions import Decided
from samordna.plandoc.reading.interpret.metadata.moments import day_in
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.sentence_ends import sentences_of
from samordna.plandoc.vocabulary import Outcome

_FIRST_PIECES = 20
_LONGEST_HEAD = 120
_SECTION = re.compile(r"^§\s*(?P<number>\d{1,4})\b")
_MET = re.compile(r"^(?:sammanträdes?|mötes)(?:datum|dag|tid)?\b", re.IGNORECASE)
_ADOPTS = re.compile(
    r"\b(?:antar|fastställer|godkänner|beslutar\s+(?:att\s+)?(?:anta|fastställa|godkänna))\s+(?P<what>[^.]*)",
    re.IGNORECASE,
)
_DECIDES = re.compile(r"\bbeslutar(?:\s+följande)?(?:\s+att)?\s*:?$", re.IGNORECASE)
_PROPOSES = re.compile(r"\bföreslår\b", re.IGNORECASE)
_TO_ADOPT = re.compile(r"(?:att\s+)?(?:anta|fastställa|godkänna)\s+(?P<what>[^.]*)", re.IGNORECASE)
"""What is decided in a list below the one who decides."""

_PLAN = re.compile(r"\b\w*(?:plan|planen|program|programmet|strategi|strategin)\b", re.IGNORECASE)


def decision_of_minutes(pieces: list[Piece]) -> Iterator[FoundFact]:
    """The decision of the minutes a file opens with, when their paragraph adopts a plan.

    The date, the paragraph and what was decided stand in lines of their own there, so that none of them is a decision alone.
    """
    first = pieces[:_FIRST_PIECES]
    at = next((at for at, piece in enumerate(first) if _SECTION.match(piece.text)), None)
    if at is None or len(first[at].text) > _LONGEST_HEAD:
        return
    date = next((day_in(piece.text) for piece in first[:at] if _tells_when(piece.text)), None)
    body = _adopting(first[at + 1 :])
    number = _SECTION.match(first[at].text)
    if date and body and number:
        decided = Decided(0, len(first[at].text), "antar", body, date, number["number"], Outcome.APPROVED)
        yield FoundFact(
            "decision", "", Standing.LABELLED, first[at].text, first[at].place, first[at].spots, decided
        )


def _tells_when(text: str) -> bool:
    """Whether a line says when the meeting was: by a label, or behind the body that met."""
    body = next(bodies_in(text), None)
    met = _MET.match(text) or (body and body.start == 0 and len(text) <= _LONGEST_HEAD)
    return bool(met and day_in(text))


def _adopting(pieces: list[Piece]) -> Body | None:
    """Who adopts a plan in the paragraph; the next paragraph of the minutes is about something else."""
    deciding: Body | None = None
    for piece in pieces:
        if _SECTION.match(piece.text):
            return None
        for sentence in sentences_of(piece.text) if piece.kind is not BlockKind.TABLE else ():
            if _PROPOSES.search(sentence):
                deciding = None
                continue
            match = _ADOPTS.search(sentence)
            body = next((one for one in bodies_in(sentence) if match and one.end <= match.start()), None)
            if match and body and _PLAN.search(match["what"]):
                return body
            if deciding and (listed := _TO_ADOPT.match(sentence)) and _PLAN.search(listed["what"]):
                return deciding
            lead = _DECIDES.search(sentence)
            deciding = next(bodies_in(sentence), None) if lead else deciding
    return None
