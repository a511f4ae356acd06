"""Activities told in running text: "Rektor ska senast hösten 2022 utse kontaktpersoner på varje skola."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.measure_headings import says_activities
from samordna.plandoc.reading.interpret.named_paragraphs import told_in_brackets
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.section_kinds import kind_of
from samordna.plandoc.reading.interpret.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.sentences import answers, told_in
from samordna.plandoc.reading.interpret.subjects import doer_in
from samordna.plandoc.reading.interpret.times import is_recurring
from samordna.plandoc.reading.interpret.title_years import only_year_in_title
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import SectionKind

_GOES_ON = re.compile(
    r"^(?:Det|Detta|Den|Arbetet|Uppdraget|Insatsen|Åtgärden|Åtagandet|Resultatet|Ansvar\w*)\b", re.IGNORECASE
)
_OF_PLAN = re.compile(
    r"\b(?:\w*plan(?:en)?|program(?:met)?|strategi(?:n)?|överenskommelsen|dokumentet)\b", re.IGNORECASE
)
_MAY_TELL = (SectionKind.OTHER, SectionKind.PREVENTION, SectionKind.INTERVENTION, SectionKind.SITUATION)
_FEWEST = 2


@dataclass(slots=True)
class Prose:
    """Sentences that say who is to do what, in the chapters about activities."""

    pieces: list[Piece]
    records: list[Record]
    taken_as: TakenAs = TakenAs.ACTIVITIES


def prose_of(pieces: list[Piece], taken: set[int], assigned: list[tuple[Piece, Record]]) -> Prose | None:
    """The activities of running text, those that are ``assigned`` before what only is told.

    One sentence alone is taken for what it is, a sentence."""
    year = only_year_in_title(pieces)
    found = assigned or [
        (piece, Record({Column.ACTION: sentence.rstrip(".")}, list(piece.spots), piece.place))
        for piece, named in _paragraphs(pieces)
        if id(piece) not in taken
        for sentence in _promises(piece.text, year, named=named)
    ]
    if len(found) < _FEWEST:
        return None
    return Prose([piece for piece, _ in found], [record for _, record in found])


def _promises(text: str, year: int | None, *, named: bool) -> Iterator[str]:
    """The sentences that say who is to do what, each with the one after it that only says when or who of the same. Where no
    heading has ``named`` activities a sentence must say all three, and nothing of the plan itself. ``year`` is its months'."""
    sentences = sentences_of(text)
    for at, sentence in enumerate(sentences):
        after = sentences[at + 1] if at + 1 < len(sentences) else ""
        goes_on = _GOES_ON.match(after) or answers(after)
        more = f"{sentence} {after}" if goes_on and _adds(sentence, after) else sentence
        last = sentences[at + 2] if more != sentence and at + 2 < len(sentences) else ""
        more = f"{more} {last}" if last and answers(last) and not answers(after) else more
        if sentence.endswith(":"):
            continue
        doer, told = doer_in(sentence), told_in(more, year)
        dated = bool(told.starts or told.ends)
        if told_in_brackets(sentence):
            promised = True
        elif not named:
            promised = doer is not None and dated and not _OF_PLAN.search(sentence)
        elif doer:
            promised = doer.promised or dated or told.ongoing or is_recurring(sentence)
        else:
            promised = dated and told.responsible is not None and not _GOES_ON.match(sentence)
        if promised:
            yield more


def _adds(sentence: str, after: str) -> bool:
    """Whether a sentence says who or when of the one before it, which does not."""
    told, more = told_in(sentence), told_in(after)
    when = (more.starts or more.ends) and not (told.starts or told.ends)
    return bool(when or (more.responsible and (answers(after) or not told.responsible)))


def _paragraphs(pieces: list[Piece]) -> Iterator[tuple[Piece, bool]]:
    """The paragraphs that may tell of activities, and whether their heading says that they do."""
    named, may = False, False
    for piece in pieces:
        if piece.kind is BlockKind.HEADING:
            kind = kind_of(piece.text)
            named = kind is SectionKind.ACTIVITIES or says_activities(piece.text)
            may = named or kind in _MAY_TELL
        elif may and piece.kind is BlockKind.PARAGRAPH:
            yield piece, named
