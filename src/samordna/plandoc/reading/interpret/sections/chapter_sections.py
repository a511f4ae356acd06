"""Chapters as sections. What became structured parts of the plan stands in the text as places where those are shown."""

import re
from collections import Counter

from samordna.plandoc.lazily import lazily
from samordna.plandoc.markup import escaped
from samordna.plandoc.places import TOLD, mark
from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.interpret.pieces.claims import Claim, Claims, beyond
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, PieceRow, Reading
from samordna.plandoc.reading.interpret.sections.section_text import joined, table_of, written
from samordna.plandoc.reading.interpret.sentences.told_sentences import told_sentences
from samordna.plandoc.schema import Section
from samordna.plandoc.vocabulary import Language, SectionKind, name_of

_SHOWN = {
    BlockKind.HEADING: (
        "services",
        "environments",
        "phenomena",
        "alarm_routes",
        "definitions",
        "function_definitions",
        "activities",
    ),
    BlockKind.PARAGRAPH: (
        *("services", "definitions", "function_definitions", "environments", "alarm_routes", "activities"),
        *("phenomena", "departments", "goals", "problems", "conditions", "lessons"),
    ),
}
"""The lists whose parts may stand instead of a heading or of running text. Instead of bullets and rows of tables any part may,
but those that only point into the text."""

_UNNAMED = lazily(r"(?:blad|sheet|ark|tabelle|feuil|arbetsblad|sida) ?\d{1,3}", re.IGNORECASE)
_SAYS_NOTHING = (SectionKind.OTHER, SectionKind.INTRODUCTION)
_NEVER = ("references", "guides")
_FIRST = ("activities", "previous_activities", "services")
"""Where several parts were read from one passage these are shown first: the others are mostly told by them."""


def sections_of(
    chapters: list[Chapter], claims: Claims, reading: Reading, language: Language
) -> list[Section]:
    writer = _Writer(claims)
    sections: list[Section] = []
    for chapter in chapters:
        text = writer.text_of(chapter)
        if not chapter.title and not text:
            continue
        unnamed = chapter.title is not None and _is_unnamed_sheet(chapter.title)
        if chapter.title and unnamed:
            reading.leave_out(chapter.heading, chapter.title.place, Why.ABOUT_FILE)
            if not text:
                continue
        says_who = chapter.title is not None and chapter.title.says_who and chapter.kind in _SAYS_NOTHING
        lists = (unnamed and chapter.kind is SectionKind.OTHER) or says_who
        lists = lists and mark("activities").rstrip("}") in text
        kind = SectionKind.ACTIVITIES if lists else chapter.kind
        section = Section(
            id=f"sections-{len(sections) + 1}",
            heading=name_of(kind, language) if unnamed or not chapter.heading else chapter.heading,
            kind=kind,
            level=chapter.level,
            text=text,
        )
        pieces = ([chapter.title] if chapter.title else []) + chapter.pieces
        reading.origins[section.id] = [spot for piece in pieces for spot in piece.spots]
        sections.append(section)
    writer.tell_the_others()
    return sections


def _is_unnamed_sheet(title: Piece) -> bool:
    """Whether a heading is what a program calls a sheet that nobody has named."""
    place = title.place
    return place.row is None and place.sheet == title.text and bool(_UNNAMED.fullmatch(title.text.strip()))


class _Writer:
    """Writes the chapters in order and gives the parts their places."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self._names: dict[str, int] = {}
        self._open: str | None = None
        self._lines: list[tuple[BlockKind | None, str]] = []

    def text_of(self, chapter: Chapter) -> str:
        self._lines, self._open = [], None
        for piece in chapter.pieces:
            if piece.kind is BlockKind.TABLE:
                self._table(piece)
            elif not self._becomes_place(piece):
                self._say(piece.kind, written(piece))
        return joined(self._lines)

    def tell_the_others(self) -> None:
        """A part without a place that was read from the file is told by the words it was read from."""
        for claim in self._claims.all:
            claim.item.place = claim.item.place or TOLD

    def _becomes_place(self, piece: Piece) -> bool:
        claims = self._claims.at(piece.spots)
        allowed = None if piece.taken else _SHOWN.get(piece.kind)
        shown = [c for c in claims if c.area not in _NEVER and (allowed is None or c.area in allowed)]
        rest = beyond([piece.text], shown)
        if shown and not self._claims.kept(rest, piece.place):
            self._show(shown, [piece.text], rest)
            if piece.taken and len(shown) == 1:
                shown[0].use([piece.text])
            return True
        parts = told_sentences(piece, shown)
        for text, told in parts:
            if told:
                self._show(told, [text], beyond([text], told))
            else:
                self._say(piece.kind, escaped(text))
        return bool(parts)

    def _table(self, piece: Piece) -> None:
        """Rows that are told whole by parts of the plan leave the table; what remains of it stands as it stood."""
        remaining: list[PieceRow] = []
        taken = False
        for row in piece.rows:
            shown = [claim for claim in self._claims.at(row.spots) if claim.area not in _NEVER]
            rest, left = beyond(row.cells, shown), self._claims.left_out(row.place)
            if self._claims.kept(rest, row.place):
                remaining.append(row)
            elif shown:
                self._show(shown, row.cells, rest + left if left else rest)
                if len(shown) == 1:
                    shown[0].use(row.cells)
            taken = taken or bool(shown)
        if remaining and (table := table_of(remaining if taken else piece.rows)):
            self._say(BlockKind.TABLE, table)

    def _show(self, claims: list[Claim], texts: list[str], rest: Counter[str]) -> None:
        """Let the parts stand where the passage they were read from stood: those of one list, and of others where it takes more
        to tell every word of the passage but the ``rest`` that none of them holds or that was left out."""
        told: list[Claim] = []
        for area in _in_order(claims):
            self._show_list(area, claims)
            told += [claim for claim in claims if claim.area == area]
            if len(told) == len(claims) or not beyond(texts, told) - rest:
                break

    def _show_list(self, area: str, claims: list[Claim]) -> None:
        if self._open is None or self._kind_of(self._open) != area:
            number = self._names.get(area, 0) + 1
            self._names[area] = number
            self._open = area if number == 1 else f"{area}-{number}"
            self._lines.append((None, mark(self._open)))
        for claim in claims:
            if claim.area == area and claim.item.place is None:
                claim.item.place = self._open

    @staticmethod
    def _kind_of(name: str) -> str:
        return name.split("-", maxsplit=1)[0]

    def _say(self, kind: BlockKind, text: str) -> None:
        self._open = None
        self._lines.append((kind, text))


def _in_order(claims: list[Claim]) -> list[str]:
    """The lists that the parts are in, those that tell most first."""
    areas = list(dict.fromkeys(claim.area for claim in claims))
    return sorted(areas, key=lambda area: _FIRST.index(area) if area in _FIRST else len(_FIRST))
