"""Minutes of a meeting that stand before the plan they adopt: their head says when and in which paragraph."""

import re
from collections.abc import Iterator
from itertools import takewhile

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.bodies import Body, bodies_in
from samordna.plandoc.reading.interpret.metadata.decisions import Decided
from samordna.plandoc.reading.interpret.metadata.lines import is_running
from samordna.plandoc.reading.interpret.metadata.moments import day_in
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing
from samordna.plandoc.reading.interpret.metadata.title_signs import may_be_title, names_plan
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.vocabulary import Outcome

_FIRST_PIECES = 20
_LONGEST_HEAD = 120
_SECTION = lazily(r"^(?:[A-ZÅÄÖ]{2,5}\s+)?§\s*(?P<number>\d{1,4})\b")
_NAMED_SECTION = lazily(
    r"(?P<number>(?:[A-ZÅÄÖ]{2,5}\s+)?§\s*\d{1,4})\s+[–—-]?\s*(?P<name>[A-ZÅÄÖ]\S+\s\S.*)", re.DOTALL
)
_OF_MEETING = lazily(r"sammanträd|\bprotokoll|\bmötes(?:datum|dag)", re.IGNORECASE)
_NEAR = 3
_MET = lazily(r"(?:^|protokoll\s+)(?:sammanträdes?|mötes)(?:datum|dag|tid)?\b", re.IGNORECASE)
_ADOPTS = lazily(
    r"\b(?:antar|fastställer|godkänner|beslutar\s+(?:att\s+)?(?:anta|fastställa|godkänna))\s+(?P<what>[^.]*)",
    re.IGNORECASE,
)
_ASSIGNS = lazily(
    r"\b(?:i|ett)\s+uppdrag(?:et)?\s+att\b|^(?:\W*\d*\W*att\s+)?uppdra\s+(?:åt|till)\b", re.IGNORECASE
)
_DECISION = lazily(r"(?:^|ens\s|ets\s|s\s)beslut:?$", re.IGNORECASE)
_IS_ADOPTED = lazily(r"^(?P<what>[^.]*)\s(?:antas|fastställs|godkänns)\b", re.IGNORECASE)
_DAY = lazily(r"20\d\d-\d\d-\d\d|(?:den )?\d{1,2} [a-zåäö]+ 20\d\d", re.IGNORECASE)
_DECIDES = lazily(r"\bbeslutar(?:\s+följande)?(?:\s+att)?\s*:?$", re.IGNORECASE)
_PROPOSES = lazily(r"\bföreslår\b", re.IGNORECASE)
_ITSELF = lazily(r"(?:nämnden|utskottet|styrelsen|beredningen)\s", re.IGNORECASE)
"""How minutes call the body whose they are."""

_TO_ADOPT = lazily(r"(?:att\s+)?(?:anta|fastställa|godkänna)\s+(?P<what>[^.]*)", re.IGNORECASE)
"""What is decided in a list below the one who decides."""

_PLAN = lazily(r"\b\w*(?:plan|planen|program|programmet|strategi|strategin)\b", re.IGNORECASE)


def decision_of_minutes(pieces: list[Piece]) -> Iterator[FoundFact]:
    """The decision of the minutes a file opens with, when their paragraph adopts a plan.

    The date, the paragraph and what was decided stand in lines of their own there, so that none of them is a decision alone.
    """
    first = pieces[:_FIRST_PIECES]
    at = next((at for at, piece in enumerate(first) if _SECTION.match(piece.text)), None)
    if at is None or len(first[at].text) > _LONGEST_HEAD:
        return
    date = next((day_in(piece.text) for piece in first[:at] if _tells_when(piece.text)), None)
    met = any(_OF_MEETING.search(piece.text) for piece in first[:at])
    date = date or next((day for piece in first[:at] if met and (day := _only_day(piece.text))), None)
    body = _adopting(
        first[at + 1 :], next((one for piece in first[:at] for one in bodies_in(piece.text)), None)
    )
    number = _SECTION.match(first[at].text)
    if date and body and number:
        decided = Decided(0, len(first[at].text), "antar", body, date, number["number"], Outcome.APPROVED)
        yield FoundFact(
            "decision", "", Standing.LABELLED, first[at].text, first[at].place, first[at].spots, decided
        )


def title_in_minutes(pieces: list[Piece]) -> list[Piece]:
    """The line that names what a paragraph of the minutes is about: right below its number."""
    first = pieces[:_FIRST_PIECES]
    at = next((at for at, piece in enumerate(first) if _SECTION.match(piece.text)), None)
    if at is None or not _is_met(first[: at + 1]):
        return []
    if any(names_plan(piece.text) and may_be_title(piece.text) for piece in first[:at]):
        return []
    below = [piece for piece in first[at + 1 : at + 1 + _NEAR] if piece.kind is not BlockKind.TABLE]
    return [piece for piece in below if may_be_title(piece.text) and not is_running(piece.text)][:1]


def sections_apart(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with the number of a paragraph of minutes apart from what it is about: "§ 22 Handlingsplan mot våld"."""
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        match = _NAMED_SECTION.fullmatch(piece.text.strip()) if at < _FIRST_PIECES else None
        met = match and _is_met(pieces[: at + 1])
        is_plan = match and (names_plan(match["name"]) or _gives(pieces[at + 1 :]))
        texts = (match["number"], match["name"]) if match and met and is_plan else (piece.text,)
        parts = [Piece(piece.kind, text, piece.level, list(piece.spots), piece.place) for text in texts]
        found += parts if len(parts) > 1 else [piece]
    return found


def _is_met(above: list[Piece]) -> bool:
    """Whether lines are the head of minutes: they name the meeting, or the body that met and the day."""
    if any(_OF_MEETING.search(one.text) for one in above):
        return True
    return _tells_when(" ".join(word for one in above[:-1] for word in one.text.split()))


def _gives(below: list[Piece]) -> bool:
    """Whether what is decided in a paragraph of minutes gives somebody something to do."""
    own = takewhile(lambda piece: not _SECTION.match(piece.text), below)
    return any(_ASSIGNS.search(piece.text) for piece in own)


def _tells_when(text: str) -> bool:
    """Whether a line says when the meeting was: by a label, or behind the body that met."""
    body = next(bodies_in(text), None)
    met = _MET.search(text) or (body and body.start == 0 and len(text) <= _LONGEST_HEAD)
    return bool(met and day_in(text))


def _only_day(text: str) -> str | None:
    """The day that a line is nothing but."""
    return parse_swedish(text) if _DAY.fullmatch(text.strip()) else None


def _adopting(pieces: list[Piece], met: Body | None) -> Body | None:
    """Who adopts a plan in the paragraph, ``met`` where it is said to be adopted below "Beslut"; the next paragraph of the
    minutes is about something else."""
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
            body = body or (met if _ITSELF.match(sentence) else None)
            if match and body and _PLAN.search(match["what"]):
                return body
            listed = _TO_ADOPT.match(sentence) if deciding else None
            if deciding and ((listed and _PLAN.search(listed["what"])) or _ASSIGNS.search(sentence)):
                return deciding
            if _DECISION.search(sentence) and len(sentence) <= _LONGEST_HEAD:
                deciding = met
            if deciding and (passive := _IS_ADOPTED.search(sentence)) and _PLAN.search(passive["what"]):
                return deciding
            lead = _DECIDES.search(sentence)
            deciding = (next(bodies_in(sentence), None) or met) if lead else deciding
    return None
