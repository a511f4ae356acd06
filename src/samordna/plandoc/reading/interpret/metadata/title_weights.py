"""What speaks for a line of the first page being the plan's title: its place and its look more than its words."""

import re
from collections import Counter

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, SourceFile
from samordna.plandoc.reading.interpret.metadata.facts import facts_in
from samordna.plandoc.reading.interpret.metadata.lines import is_only_facts
from samordna.plandoc.reading.interpret.metadata.papers import ON_PAPERS
from samordna.plandoc.reading.interpret.metadata.sheet_tops import SHEETS
from samordna.plandoc.reading.interpret.metadata.stated import tells_of_plan
from samordna.plandoc.reading.interpret.metadata.title_signs import (
    SUBJECT,
    addresses,
    addresses_in_table,
    named_elsewhere,
    names_plan,
    plain,
)
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.rows.bands import labelled_band
from samordna.plandoc.reading.interpret.words.registry_numbers import numbers_in
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.vocabulary import SectionKind

ENOUGH = 3.0
SURE = 4.0
_HIGHEST = 1
_MOST_WORDS_OF_SECTION = 4
_ALONE = 3.5
"""What the file itself makes its one highest heading says more than any place of a line."""

_ASKS = lazily(r"(?:varför|vad|hur|vem|när|vilka|why|what|how)\b", re.IGNORECASE)
_SPEAKS = lazily(rf"{_ASKS.pattern}|(?:därför|så|här|nedan)\s", re.IGNORECASE)
"""The beginning of a heading that speaks of the plan rather than names it."""

_SENDER = lazily(
    r"(?:Region|Landstinget|Länsstyrelsen|Polisregion|(?:Lokalp|P)olisområde|Räddningstjänsten|[A-ZÅÄÖ][a-zåäö]*förbundet)"
    r"(?:\si)?(?:\s[A-ZÅÄÖ][\wåäö-]+){1,3}(?:\slän)?|"
    r"(?:[A-ZÅÄÖ][\wåäö-]+\s){1,2}[a-zåäö]*(?:förbund|räddningstjänst)"
)
"""A line that is nothing but who sends the plan."""

_PART = lazily(r"(?:del|bilaga|kapitel|avsnitt)\s+(?:\d+|[A-ZIVX]+)\b", re.IGNORECASE)


class Signs:
    """Weighs the lines of a first page against each other. ``candidates`` are those that may be titles."""

    def __init__(self, pieces: list[Piece], source: SourceFile, candidates: list[Piece]) -> None:
        self._pieces = pieces
        self._in_sheet = source.format in SHEETS
        self._candidates = candidates
        names = [piece for piece in candidates if not _is_no_name(piece)]
        alone = not any(names_plan(piece.text) for piece in names)
        self._of_sheets = [piece for piece in candidates if alone and _repeats_sheet(piece)]
        self._first = next(iter([*self._of_sheets, *names]), None)
        self._known = {plain(text) for text in named_elsewhere(source)}
        headings = [piece.level for piece in pieces if piece.kind is BlockKind.HEADING and piece.level]
        self._levels = Counter(headings)

    def weight(self, index: int) -> float:
        """How much speaks for the piece at ``index``."""
        piece = self._pieces[index]
        named = names_plan(piece.text) and not _SPEAKS.match(piece.text.strip())
        weight = 3.0 * named + 3.0 * (plain(piece.text) in self._known) + self._by_look(piece)
        weight += self._by_place(index) + 3.0 * bool(SUBJECT.match(piece.text))
        if not (named or self._is_only(piece)) and self._names_section(piece):
            weight -= 3.0
        weight -= 3.0 * self._is_said_above(index)
        weight -= 2.0 * bool(_PART.match(piece.text))
        weight -= 2.0 * self._is_no_name(piece) + 2.0 * any(numbers_in(piece.text))
        return weight - 3.0 * self._is_said_better(index)

    def is_first(self, index: int) -> bool:
        """Whether a line stands first, at the top, and says more than a word or a label: the title where nothing else is."""
        piece = self._pieces[index]
        alone = piece is self._first and index < len(self._pieces) - 1 and index <= _HIGHEST
        higher = piece.kind is BlockKind.HEADING and self._levels[piece.level] == 1
        high = higher or piece.place.sheet is not None
        return alone and high and len(piece.text.split()) > 1 and ":" not in piece.text

    def _is_no_name(self, piece: Piece) -> bool:
        return _is_no_name(piece) and not any(piece is one for one in self._of_sheets)

    def _names_section(self, piece: Piece) -> bool:
        """Whether a line reads like the heading of a section, which is short or a question, or stands below something else and is
        not the one highest heading."""
        below = piece is not self._first and self._by_look(piece) < _ALONE
        short = len(piece.text.split()) <= _MOST_WORDS_OF_SECTION or below
        said = kind_of(piece.text) is not SectionKind.OTHER
        return (said and short) or _ASKS.match(piece.text.strip()) is not None

    def _by_look(self, piece: Piece) -> float:
        """A heading that no other is as high as."""
        if piece.kind is not BlockKind.HEADING:
            return 0.0
        highest = piece.level > 0 and self._levels[piece.level] == 1 and min(self._levels) == piece.level
        alone = highest and (len(self._levels) > 1 or self._is_only(piece))
        return _ALONE if alone else 1.0

    def _is_only(self, piece: Piece) -> bool:
        """The one heading of the file, above all its text, and no goal's."""
        first = piece is self._pieces[0] and self._levels.total() == 1
        return first and piece.kind is BlockKind.HEADING and labelled_band(piece.text) is None

    def _by_place(self, index: int) -> float:
        """The first line that is more than facts, right below whom it is to, or right above what the plan says of itself, another
        heading, or nothing but the table of a sheet."""
        first = self._pieces[index] is self._first
        after = self._pieces[index + 1] if index + 1 < len(self._pieces) else None
        if not first:
            return 0.0
        above = self._pieces[index - 1] if index else None
        if above and (addresses(above.text) or addresses_in_table(above)):
            return 3.0
        if after is None:
            return 3.0 if self._in_sheet else 1.0
        if tells_of_plan(after) if after.kind is BlockKind.TABLE else _tells(after):
            return 3.0
        return 2.0 if after.kind is BlockKind.HEADING else 1.0

    def _is_said_above(self, index: int) -> bool:
        """Whether a line above begins with the same words and says more: then this is the heading of what it names."""
        said = f"{plain(self._pieces[index].text)} "
        return any(
            plain(one.text).startswith(said)
            for one in self._candidates
            if any(one is piece for piece in self._pieces[:index])
        )

    def _is_said_better(self, index: int) -> bool:
        """Whether a single word such as "Plan", or the name of a sheet, stands above a line that says which plan."""
        piece, after = self._pieces[index], self._pieces[index + 1 : index + 2]
        better = [
            one for one in self._candidates if after and one is after[0] and len(one.text) > len(piece.text)
        ]
        if piece.text.strip() == piece.place.sheet:
            return bool(better)
        return len(piece.text.split()) == 1 and any(
            names_plan(one.text) or not names_plan(piece.text) for one in better
        )


def _is_no_name(piece: Piece) -> bool:
    """Whether a line only says which kind of paper this is or who sends it, or is the name of a sheet."""
    text = piece.text.strip()
    return (
        text == piece.place.sheet or ON_PAPERS.match(text) is not None or _SENDER.fullmatch(text) is not None
    )


def _repeats_sheet(piece: Piece) -> bool:
    """Whether a cell calls the plan what its sheet is called."""
    return (
        piece.kind is BlockKind.PARAGRAPH
        and piece.text.strip() == piece.place.sheet
        and names_plan(piece.text)
    )


def _tells(piece: Piece) -> bool:
    """Whether a line says nothing but facts of the plan, or a paragraph begins with a sentence that does."""
    return any(is_only_facts(one, facts_in(one)) for one in (piece.text, *sentences_of(piece.text)[:1]))
