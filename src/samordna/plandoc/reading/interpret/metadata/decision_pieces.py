"""A decision whose day, paragraph and body stand apart at the beginning of a file, each on a line of its own or in any order
of a sentence: the head of minutes, "Vid sammanträdet den 22 januari (§ 155) gav socialnämnden i uppdrag …"."""

import re
from collections.abc import Iterator, Sequence

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.about_itself import tells_of_other
from samordna.plandoc.reading.interpret.metadata.bare import bare_facts
from samordna.plandoc.reading.interpret.metadata.decision_words import Kind, Token, tokens_of
from samordna.plandoc.reading.interpret.metadata.decisions import Decided, says_decided
from samordna.plandoc.reading.interpret.metadata.fact import Fact
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.lines import is_running
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing, found
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.vocabulary import Outcome

_SECTION = lazily(r"(?:paragraf|§)\s*(?P<number>\d{1,4}(?:[:/]\d+)?)", re.IGNORECASE)
_PASSED_ON = lazily(r"\b(?:remiss|samråd|yttrande|förslag|budget|föreslå)\w*\b", re.IGNORECASE)
_WHOLE = (Kind.BODY, Kind.DAY, Kind.SECTION)
_OF_SOMETHING_ELSE = ("period", "next_revision", Label.ABOUT_FILE)


def decision_in_pieces(front: Sequence[Piece]) -> FoundFact | None:
    """The decision that one sentence tells of, or all the lines of the head together, where each of its words comes once and
    nothing says that something else was decided."""
    for piece in front:
        for sentence in sentences_of(piece.text):
            if not (tells_of_other(sentence) or _PASSED_ON.search(sentence)):
                tokens = _tokens(sentence)
                if len(tokens) >= len(_WHOLE) and (decided := _whole(tokens)):
                    return _told(decided, sentence, piece)
    if any(says_decided(piece.text) for piece in front):
        return None
    lines = [(line, piece) for piece in front for line in piece.text.split("\n") if not is_running(line)]
    tokens = [token for line, _ in lines for token in _tokens(line)]
    decided = _whole(tokens)
    at = next(((line, piece) for line, piece in lines if _SECTION.search(line)), None) if decided else None
    return _told(decided, *at) if decided and at else None


def lone_section(front: Sequence[Piece]) -> FoundFact | None:
    """The one paragraph that stands on a line of its own."""
    alone = [
        (match, line, piece)
        for piece in front
        if piece.kind is not BlockKind.FOOTNOTE
        for line in piece.text.split("\n")
        if (match := _SECTION.fullmatch(line.strip(" .")))
    ]
    if len(alone) != 1:
        return None
    match, line, piece = alone[0]
    fact = Fact(Label.SECTION, match["number"], 0, len(line))
    return found(fact, line, Standing.GUESSED, piece.place, piece.spots)


def _tokens(line: str) -> list[Token]:
    """The words of a decision in a line, but for days that are those of something else."""
    others = [fact for fact in bare_facts(line) if fact.field in _OF_SOMETHING_ELSE]
    return [
        token
        for token in tokens_of(line)
        if not (
            token.kind is Kind.DAY
            and any(one.start <= token.start and token.end <= one.end for one in others)
        )
    ]


def _whole(tokens: Sequence[Token]) -> Decided | None:
    said = {kind: list(_distinct(tokens, kind)) for kind in _WHOLE}
    if any(len(said[kind]) != 1 for kind in _WHOLE):
        return None
    body, day, section = (said[kind][0] for kind in _WHOLE)
    date = parse_swedish(day.words)
    if not date or not body.body or body.body.bare:
        return None
    return Decided(0, 0, "", body.body, date, section.words, Outcome.APPROVED)


def _distinct(tokens: Sequence[Token], kind: Kind) -> Iterator[Token]:
    told: set[str] = set()
    for token in tokens:
        if token.kind is kind and token.words.lower() not in told:
            told.add(token.words.lower())
            yield token


def _told(decided: Decided, words: str, piece: Piece) -> FoundFact:
    decided.end = len(words)
    fact = Fact("decision", "", 0, len(words), decided=decided)
    return found(fact, words, Standing.GUESSED, piece.place, piece.spots)
