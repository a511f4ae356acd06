"""Services: named above a line with their functions, in tables, or in bullets."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.parts.service_words import (
    functions_in,
    is_named_service,
    level_in,
    parts_of,
)
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.rows_read import no_value
from samordna.plandoc.reading.interpret.tables.table_records import records_of
from samordna.plandoc.reading.interpret.words.ages import ages_in
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.schema import Service
from samordna.plandoc.vocabulary import Function, Level, SectionKind, Text

_IN_BRACKETS = lazily(r"^(?P<name>[^(–:]{3,80}?)\s*\((?P<functions>[^)]+)\)\s*[:.–-]?\s*(?P<text>.*)$")
_TARGET = lazily(
    r"(?:målgruppen är|vänder sig (?:direkt )?till|riktar sig till)\s+(?P<who>[^.]+)", re.IGNORECASE
)
_PARTNERS = lazily(
    r"(?:i (?:nära )?(?:samarbete|samverkan) (?:med|mellan)|samverkar med|samarbetar med|arbetar nära)\s+(?P<who>[^.]+)",
    re.IGNORECASE,
)
_LEVEL_OF_KIND = {SectionKind.PREVENTION: Level.PREVENTION, SectionKind.INTERVENTION: Level.INTERVENTION}
_SEVERAL_AGES = Text(
    "Texten nämner flera åldrar. Kontrollera vilken som gäller målgruppen.",
    "The text names several ages. Check which one is the target group's.",
)


class ServiceReader:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.services: list[Service] = []

    def take_chapter(self, chapter: Chapter) -> None:
        """Services of running text: a heading, a line with nothing but functions, then the description."""
        if chapter.kind is SectionKind.DEFINITIONS:
            return  # the functions themselves are defined there, each under its own name
        level = _LEVEL_OF_KIND.get(chapter.kind) or level_in(chapter.heading)
        index = 0
        while index < len(chapter.pieces):
            end = self._end(chapter.pieces, index)
            if end:
                self._take_passage(chapter.pieces[index:end], level)
            index = end or index + 1

    @staticmethod
    def _end(pieces: list[Piece], start: int) -> int:
        """Where the service that begins at ``start`` ends; 0 when none begins there."""
        if not is_named_service(pieces, start):
            return 0
        end = start + 2
        while end < len(pieces) and pieces[end].kind not in (
            BlockKind.HEADING,
            BlockKind.TABLE,
            BlockKind.FOOTNOTE,
        ):
            if is_named_service(pieces, end):
                break
            end += 1
        return end

    def _take_passage(self, pieces: list[Piece], level: Level | None) -> None:
        text = "\n\n".join(piece.text for piece in pieces[2:])
        spots = [spot for piece in pieces for spot in piece.spots]
        service = self._add(pieces[0].text, functions_in(pieces[1].text), level, text, spots, pieces[0])
        self._reading.note(service.id, "functions", pieces[1].text, pieces[1].place)

    def take_table(self, table: Table, chapter: Chapter) -> None:
        for record in records_of(table):
            name = record.get(Column.SERVICE)
            if name:
                self._take_record(name, record, _LEVEL_OF_KIND.get(chapter.kind) or level_in(chapter.heading))

    def _take_record(self, name: str, record: Record, level: Level | None) -> None:
        text = record.get(Column.DEFINITION) or record.get(Column.COMMENT) or ""
        piece = Piece(BlockKind.PARAGRAPH, name, spots=record.spots, place=record.place)
        function = record.get(Column.FUNCTION) or ""
        stated = level_in(record.get(Column.LEVEL) or "") or level
        service = self._add(name, functions_in(function), stated, text, record.spots, piece)
        target = record.get(Column.TARGET_GROUP)
        service.target_group = target
        service.owner = record.get(Column.RESPONSIBLE)
        service.partners = parts_of(record.get(Column.OTHERS) or "")
        ages = ages_in(record.get(Column.AGE) or "", bare=True) or ages_in(target or "", bare=True)
        service.age = ages[0] if ages else service.age
        self._note(service, record)

    def _note(self, service: Service, record: Record) -> None:
        """Note the words that became a level, functions or an age."""
        read = (
            ("level", Column.LEVEL, service.level),
            ("functions", Column.FUNCTION, service.functions),
            ("age", Column.AGE, service.age),
        )
        for name, column, value in read:
            words = record.get(column)
            if words and value:
                self._reading.note(service.id, name, words, record.place)
            elif words:
                self._reading.doubt(no_value(name, words), record.place, service.id)

    def take_bullets(self, chapter: Chapter) -> None:
        """Services listed as "Fältgruppen (upptäckande): text" or with their function told in a sentence."""
        level = _LEVEL_OF_KIND.get(chapter.kind) or level_in(chapter.heading)
        for piece in chapter.paragraphs():
            match = _IN_BRACKETS.match(piece.text)
            functions = functions_in(match["functions"]) if match else []
            if match and functions:
                stated = level or level_in(match["functions"])
                name = match["name"].strip()
                service = self._add(name, functions, stated, match["text"], piece.spots, piece)
                self._reading.note(service.id, "functions", match["functions"], piece.place)

    def _add(
        self,
        name: str,
        functions: list[Function],
        level: Level | None,
        text: str,
        spots: list[Spot],
        piece: Piece,
    ) -> Service:
        ages = ages_in(text)
        target, partners = _TARGET.search(text), _PARTNERS.search(text)
        service = Service(
            id=f"services-{len(self.services) + 1}",
            name=name,
            level=level,
            functions=functions,
            age=ages[0] if ages else None,
            target_group=target["who"].strip() if target else None,
            partners=parts_of(partners["who"]) if partners else [],
            text=text,
        )
        if len(ages) > 1:
            self._reading.doubt(_SEVERAL_AGES, piece.place, service.id)
        self._reading.origins[service.id] = spots
        self.services.append(service)
        return service
