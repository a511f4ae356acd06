"""What the beginning of a file says of the plan in passing, where nothing says it outright: each value with a flag."""

import re
from collections.abc import Iterator, Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, SourceFile
from samordna.plandoc.reading.interpret.metadata.about_itself import tells_of_other
from samordna.plandoc.reading.interpret.metadata.decision_pieces import decision_in_pieces, lone_section
from samordna.plandoc.reading.interpret.metadata.decisions import Decided, decisions_in
from samordna.plandoc.reading.interpret.metadata.fact import Fact
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.lines import is_running
from samordna.plandoc.reading.interpret.metadata.passing_periods import period_in_passing
from samordna.plandoc.reading.interpret.metadata.signing import signed_day
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing, found
from samordna.plandoc.reading.interpret.pieces.origins import METADATA
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.words.registry_numbers import numbers_in
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.vocabulary import Outcome, SectionKind, Text

_FIRST_PIECES = 14
_OPENING = (SectionKind.OTHER, SectionKind.INTRODUCTION)
_OF_SOMETHING = lazily(r"[\s,)]*att\s+(?!anta|fastställa|godkänna|ge\b|genomföra|följande)", re.IGNORECASE)
_PASSED_ON = lazily(r"\b(?:remiss|samråd|yttrande|förslag|budget)\w*\b", re.IGNORECASE)
_IN_PASSING = Text(
    "Beslut, giltighetstid eller diarienummer står inte utsagt. Värdet är taget ur dokumentets början. Kontrollera det.",
    "Decision, period or registry number is not stated. The value is taken from the beginning of the document. Check it.",
)


def last_resorts(
    facts: Sequence[FoundFact], pieces: Sequence[Piece], title: str, source: SourceFile, reading: Reading
) -> Iterator[FoundFact]:
    """The decision, the period and the registry number where no other fact tells them."""
    told = {fact.field for fact in facts}
    front = _front(pieces)
    if not told & {"decision", Label.ADOPTED}:
        decision = (
            _decision(front, _day_beside(facts)) or decision_in_pieces(front) or signed_day(pieces, title)
        )
        yield from _telling(decision, reading)
    elif Label.SECTION not in told and not any(one.decided and one.decided.section for one in facts):
        yield from _telling(lone_section(front), reading)
    if "period" not in told:
        revised = next((fact.value for fact in facts if fact.field == Label.REVISION), "")
        yield from _telling(period_in_passing(front, pieces, revised), reading)
    if "registry_number" not in told:
        yield from _telling(_number(pieces, source), reading)


def _telling(fact: FoundFact | None, reading: Reading) -> Iterator[FoundFact]:
    if fact:
        reading.doubt(_IN_PASSING, fact.place, METADATA)
        yield fact


def _front(pieces: Sequence[Piece]) -> list[Piece]:
    """The first lines and paragraphs, before anything is listed."""
    front: list[Piece] = []
    for piece in pieces[:_FIRST_PIECES]:
        heading = piece.kind is BlockKind.HEADING and any(one.kind is BlockKind.HEADING for one in front)
        if piece.kind is BlockKind.BULLET or (heading and kind_of(piece.text) not in _OPENING):
            break
        front += [] if piece.kind is BlockKind.TABLE else [piece]
    return front


def _day_beside(facts: Sequence[FoundFact]) -> FoundFact | None:
    """The one day of the file, where a paragraph stands under a label of its own beside it."""
    days = [fact for fact in facts if fact.field == Label.DATE]
    return days[0] if len(days) == 1 and any(fact.field == Label.SECTION for fact in facts) else None


def _decision(front: Sequence[Piece], day: FoundFact | None) -> FoundFact | None:
    """The day beside a paragraph, else the first that a body decided, with day and paragraph, or with a word for it."""
    if day:
        return FoundFact(Label.ADOPTED, day.value, Standing.GUESSED, day.words, day.place, day.spots)
    told = [
        (decided, sentence, piece)
        for piece in front
        for sentence in sentences_of(piece.text)
        if not (tells_of_other(sentence) or _PASSED_ON.search(sentence))
        for decided in decisions_in(sentence)
        if _may_be_of_plan(decided, sentence)
    ]
    best = next((one for one in told if one[0].section), told[0] if told else None)
    return _decided(*best) if best else None


def _may_be_of_plan(decided: Decided, sentence: str) -> bool:
    whole = decided.body and decided.date and (decided.section or decided.verb)
    of_another = decided.prepares or decided.revises or _OF_SOMETHING.match(sentence[decided.end :])
    return bool(whole) and not of_another


def _decided(decided: Decided, sentence: str, piece: Piece) -> FoundFact:
    decided.outcome = decided.outcome or Outcome.APPROVED
    fact = Fact("decision", "", decided.start, decided.end, decided=decided)
    return found(fact, sentence, Standing.GUESSED, piece.place, piece.spots)


def _number(pieces: Sequence[Piece], source: SourceFile) -> FoundFact | None:
    """The one number of the form of a registry number that stands at the beginning or in a running head."""
    first = [one for one in pieces[:_FIRST_PIECES] if one.kind is not BlockKind.FOOTNOTE]
    texts = [(text, piece) for piece in first for text in _texts(piece)]
    texts += [
        (block.text, Piece(BlockKind.PARAGRAPH, block.text, place=block.place)) for block in source.margins
    ]
    named = [
        (number, text, piece)
        for text, piece in texts
        if not (tells_of_other(text) or is_running(text) or text.endswith("."))
        for number in numbers_in(text)
    ]
    if len({number.value for number, *_ in named}) != 1:
        return None
    number, text, piece = named[0]
    fact = Fact("registry_number", number.value, number.start, number.end, number.labelled)
    return found(fact, text, Standing.GUESSED, piece.place, piece.spots)


def _texts(piece: Piece) -> list[str]:
    return [cell for row in piece.rows for cell in row.cells] if piece.rows else [piece.text]
