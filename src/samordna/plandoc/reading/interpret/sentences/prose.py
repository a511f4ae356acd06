"""Activities told in running text: "Rektor ska senast hösten 2022 utse kontaktpersoner på varje skola."."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, LeftOut, Why
from samordna.plandoc.reading.interpret.columns.actor_names import names_actor
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.pieces.headings_over import HeadingsOver, title_of_chapters
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.rows.bands import labelled_band
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.sentences.promise_sentences import Promise, promises_in
from samordna.plandoc.reading.interpret.times.title_years import only_year_in_title
from samordna.plandoc.reading.interpret.words.glances import has_figure
from samordna.plandoc.reading.interpret.words.measure_headings import says_activities
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import SectionKind

_MAY_TELL = (
    *(SectionKind.OTHER, SectionKind.PREVENTION, SectionKind.INTERVENTION, SectionKind.SITUATION),
    SectionKind.COMMUNICATION,
)
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
    in_named = [one for named, promises in told if named for one in promises]
    paragraphs = sum(1 for chapter in chapters for one in chapter if one.named and id(one.piece) not in taken)
    most = len(in_named) >= _FEWEST and 2 * len({id(piece) for piece, _ in in_named}) > paragraphs
    any_surely = most or any(promise.surely for _, promise in in_named)
    for named, promises in told:
        surely = (named and any_surely) or any(promise.surely for _, promise in promises)
        for piece, promise in promises:
            if promise.surely or surely:
                said = {column: text for column, text in promise.values.items() if text}
                record = Record(said, list(piece.spots), piece.place, sentence=promise.words)
                number = without_number(piece.text)[1]
                record.left += [LeftOut(number, piece.place, Why.NUMBERING)] if number else []
                yield piece, record


def _told_in(chapter: list[_Paragraph], taken: set[int], year: int | None) -> Iterator[tuple[Piece, Promise]]:
    """The promises of a chapter, each with the paragraph that tells it."""
    for one in chapter:
        if id(one.piece) in taken:
            continue
        for promise in promises_in(without_number(one.piece.text)[0], year, named=one.named):
            if not one.only_in_turn or (promise.words and has_figure(promise.values[Column.TIME])):
                yield one.piece, promise


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
