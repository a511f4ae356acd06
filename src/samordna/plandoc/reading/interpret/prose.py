"""Activities told in running text: "Rektor ska senast hösten 2022 utse kontaktpersoner på varje skola."."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, LeftOut, Why
from samordna.plandoc.reading.interpret.actor_names import names_actor
from samordna.plandoc.reading.interpret.bands import labelled_band
from samordna.plandoc.reading.interpret.glances import has_figure
from samordna.plandoc.reading.interpret.headings_over import HeadingsOver, title_of_chapters
from samordna.plandoc.reading.interpret.measure_headings import says_activities
from samordna.plandoc.reading.interpret.metadata.about_itself import names_plan
from samordna.plandoc.reading.interpret.named_paragraphs import told_in_brackets
from samordna.plandoc.reading.interpret.openers import TO_SIGN, without_number
from samordna.plandoc.reading.interpret.passives import is_done_to_something, who_answers
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.section_kinds import kind_of
from samordna.plandoc.reading.interpret.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.sentences import Told, answers, told_in
from samordna.plandoc.reading.interpret.subjects import doer_before_verb, doer_in
from samordna.plandoc.reading.interpret.times import is_recurring
from samordna.plandoc.reading.interpret.title_years import only_year_in_title
from samordna.plandoc.reading.interpret.told_in_turn import told_in_turn
from samordna.plandoc.reading.interpret.told_roles import tells_follow_up
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import SectionKind

_GOES_ON = lazily(
    r"^(?:Det|Detta|Den|Arbetet|Uppdraget|Insatsen|Åtgärden|Åtagandet|Resultatet|Ansvar\w*)\b", re.IGNORECASE
)
_OF_PLAN = lazily(
    r"\b(?:\w*plan(?:en)?|program(?:met)?|strategi(?:n)?|överenskommelsen|dokumentet)\b", re.IGNORECASE
)
_LEADS = lazily(
    r"(?<!under )(?<!inom )\bföljande\b(?=\s*[.:]?$|"
    r"\s+(?:\w*åtgärd|\w*insats|\w*aktivitet|\w*åtagande|löfte|saker|under|för|inom|i|till))",
    re.IGNORECASE,
)
"""What says that promises follow, and is none itself: "Parterna åtar sig följande under avtalets tid."."""

_MAY_TELL = (
    *(SectionKind.OTHER, SectionKind.PREVENTION, SectionKind.INTERVENTION, SectionKind.SITUATION),
    SectionKind.COMMUNICATION,
)
_FOLLOWS_PLAN = lazily(
    r"\b(?:följ(?:er|a|s|as)\s+(?:årligen\s+|löpande\s+)?upp|utvärder\w+|revider\w+|redovis\w+|uppdater\w+|s(?:er|e|es)\s+över|"
    r"aktualitetspröva\w*)\s+(?:(?:hela|hur)\s+)?"
    r"(?:denna\s+|detta\s+)?(?:\w*planen|programmet|strategin|dokumentet|överenskommelsen)\b",
    re.IGNORECASE,
)
"""That the plan itself is followed up, which is no measure of it: "Kommunstyrelsen följer upp programmet årligen"."""

_COSTS = lazily(
    r"^(?:(?:Den (?:totala )?)?[Kk]ostnad(?:en|erna)|[Dd]et|Åtgärden|Insatsen|Arbetet|Satsningen|Utbildningen|"
    r"Finansiering(?:en)?)\b"
    r"[^.;]*?\b(?:kosta[rdt]*|beräknas|uppskattas|bedöms|uppgår|är|finansieras|ryms|tas|sker|täcks)\b[^;]*"
    r"(?:\d\s*(?:kronor|kr|tkr|mkr|mnkr|miljoner|tusen)\b|\b(?:ram|budget|anslag|statsbidrag|medel)\w*)[^;]*$"
)
"""A sentence that says no more than what that before it costs: "Kostnaden beräknas till 640 000 kronor."."""

_UNDERTAKEN = lazily(r"\b(?:lovar|åtar\s+sig|förbinder\s+sig)\s+att\b")
_FEWEST = 2


@dataclass(slots=True)
class Prose:
    """Sentences that say who is to do what, in the chapters about activities."""

    pieces: list[Piece]
    records: list[Record]
    taken_as: TakenAs = TakenAs.ACTIVITIES

    def undertaken(self, among: Callable[[Piece], bool], shared: Callable[[Piece], bool]) -> "Prose | None":
        """What sentences undertake outright ``among`` the paragraphs, "Polisen lovar att …", or at all in ``shared`` ones."""
        told = [
            (piece, record)
            for piece, record in zip(self.pieces, self.records, strict=True)
            if shared(piece) or (_UNDERTAKEN.search(record.values[Column.ACTION]) and among(piece))
        ]
        return Prose([one for one, _ in told], [one for _, one in told]) if len(told) >= _FEWEST else None


class _Promise(NamedTuple):
    """What is promised, by column, and the ``words`` of it where they are more; one that is not told ``surely`` goes on without
    any time, and is something to be done where others that have one are."""

    values: dict[Column, str]
    surely: bool = True
    words: str = ""


class _Paragraph(NamedTuple):
    """A paragraph that may tell of activities: the number of its chapter, and whether the heading says that it does. Below a goal
    of its own any chapter may; one of collaboration may tell ``only_in_turn`` who answers for what, by a date."""

    piece: Piece
    chapter: int
    named: bool
    only_in_turn: bool = False


def prose_of(pieces: list[Piece], taken: set[int], assigned: list[tuple[Piece, Record]]) -> Prose | None:
    """The activities of running text, those that are ``assigned`` before what only is told.

    One sentence alone is taken for what it is, a sentence."""
    year = only_year_in_title(pieces)
    found = assigned or list(_told(pieces, taken, year))
    if len(found) < _FEWEST:
        return None
    return Prose([piece for piece, _ in found], [record for _, record in found])


def _told(pieces: list[Piece], taken: set[int], year: int | None) -> Iterator[tuple[Piece, Record]]:
    chapters = [list(chapter) for _, chapter in groupby(_paragraphs(pieces), lambda one: one.chapter)]
    told = [(chapter[0].named, list(_told_in(chapter, taken, year))) for chapter in chapters]
    any_surely = any(promise.surely for named, promises in told if named for _, promise in promises)
    for named, promises in told:
        surely = (named and any_surely) or any(promise.surely for _, promise in promises)
        for piece, promise in promises:
            if promise.surely or surely:
                said = {column: text for column, text in promise.values.items() if text}
                record = Record(said, list(piece.spots), piece.place, sentence=promise.words)
                number = without_number(piece.text)[1]
                record.left += [LeftOut(number, piece.place, Why.NUMBERING)] if number else []
                yield piece, record


def _told_in(
    chapter: list[_Paragraph], taken: set[int], year: int | None
) -> Iterator[tuple[Piece, _Promise]]:
    """The promises of a chapter, each with the paragraph that tells it."""
    for one in chapter:
        if id(one.piece) in taken:
            continue
        for promise in _promises(without_number(one.piece.text)[0], year, named=one.named):
            if not one.only_in_turn or (promise.words and has_figure(promise.values[Column.TIME])):
                yield one.piece, promise


def _promises(text: str, year: int | None, *, named: bool) -> Iterator[_Promise]:
    """The sentences that say who is to do what, each with the one after it that only says when or who of the same. Where no
    heading has ``named`` activities a sentence must say all three, and nothing of the plan itself. ``year`` is its months'."""
    sentences = sentences_of(text)
    follow_up = ""
    done = 0
    for at, sentence in enumerate(sentences):
        if turn := told_in_turn(sentences[at:]):
            done = at + 1 + turn.after
            yield _Promise(turn.values, words=turn.words)
        if (
            at < done
            or sentence.endswith(":")
            or sentence == follow_up
            or _LEADS.search(sentence)
            or TO_SIGN.search(sentence)
            or _FOLLOWS_PLAN.search(sentence)
        ):
            continue
        more, behind = _with_more(sentence, sentences[at + 1 : at + 4])
        doer, told = doer_in(sentence), told_in(more, year)
        dated = bool(told.starts or told.ends)
        surely = True
        if told_in_brackets(sentence):
            promised = True
        elif not named:
            promised = doer is not None and dated and not _OF_PLAN.search(sentence)
            goes_on = doer is not None and doer.promised and told.ongoing and not at
            again = doer is not None and is_recurring(sentence) and who_answers(sentence) is not None
            promised = promised or (again and not names_plan(sentence))
            surely = promised or not goes_on
            promised = promised or (goes_on and not names_plan(sentence))
        elif doer:
            promised = doer.promised or dated or told.ongoing or is_recurring(sentence)
        else:
            surely = dated and told.responsible is not None
            promised = (surely or (not at and _may_be_done(sentence, told))) and not _GOES_ON.match(sentence)
        if promised:
            follow_up = behind if tells_follow_up(behind) and not _OF_PLAN.search(behind) else ""
            cost = behind if _COSTS.match(behind) else ""
            told_by = {Column.ACTION: more, Column.FOLLOW_UP: follow_up, Column.COST: cost}
            yield _Promise({column: words.rstrip(".") for column, words in told_by.items()}, surely)


def _may_be_done(sentence: str, told: Told) -> bool:
    """Whether a sentence among others that promise may do so too, of what is not known to act: "Fältgruppen utökas …"."""
    if _OF_PLAN.search(sentence):
        return False
    done = is_done_to_something(sentence) and bool(told.starts or told.ends)
    timed = told.starts or told.ends or told.ongoing
    return done or (bool(timed) and doer_before_verb(sentence) is not None)


def _with_more(sentence: str, following: list[str]) -> tuple[str, str]:
    """A sentence with those after it that only say when or who of the same, and the one behind them."""
    after, last, behind = [*following, "", "", ""][:3]
    if tells_follow_up(after) and not answers(after):
        return sentence, after
    if not ((_GOES_ON.match(after) or answers(after)) and _adds(sentence, after)):
        return sentence, after
    more = f"{sentence} {after}"
    return (f"{more} {last}", behind) if answers(last) and not answers(after) else (more, last)


def _adds(sentence: str, after: str) -> bool:
    """Whether a sentence says who or when of the one before it, which does not."""
    told, more = told_in(sentence), told_in(after)
    dated = bool(told.starts or told.ends)
    goes_on = more.ongoing and not told.ongoing and not ((doer := doer_in(sentence)) and doer.promised)
    when = (more.starts or more.ends or goes_on) and not dated
    return bool(when or (more.responsible and (answers(after) or not told.responsible)))


def _paragraphs(pieces: list[Piece]) -> Iterator[_Paragraph]:
    named, may, chapter = False, False, 0
    naming, kind = 0, SectionKind.OTHER
    over = HeadingsOver(title_of_chapters(pieces))
    for piece in pieces:
        over.see(piece)
        if piece.kind is BlockKind.HEADING:
            chapter += 1
            kind = kind_of(piece.text)
            within = 0 < naming < piece.level or (not piece.level and over.within)
            named = kind is SectionKind.ACTIVITIES or says_activities(piece.text)
            naming = naming if within else piece.level * named
            may = named or kind in _MAY_TELL
            may = may or (kind is SectionKind.TRAINING and names_actor(piece.text))
            named = named or (within and may)
            continue
        band = labelled_band(piece.text) if piece.kind is BlockKind.PARAGRAPH else None
        may = may or (band is not None and band.column is Column.GOAL)
        if piece.kind is BlockKind.PARAGRAPH and (may or kind is SectionKind.COLLABORATION):
            yield _Paragraph(piece, chapter, named, only_in_turn=not may)
