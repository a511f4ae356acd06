"""Alarm routes: who calls whom, who decides, what only an extraordinary event sets going (S16)."""

import re
from collections.abc import Iterable

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.labels.part_labels import ROUTE, TRIGGER, field_of, labelled
from samordna.plandoc.reading.interpret.parts.alarm_steps import abbreviations, note_on, step_of
from samordna.plandoc.reading.interpret.parts.alarm_tables import steps_in
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.schema import AlarmRoute
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import SectionKind, name_of

_NAMED = lazily(
    r"^(?:larmväg(?:en)?|larmkedja(?:n)?|larmrutin(?:en)?|alarm route)\b\s*\d*\s*[:–-]?\s*(?P<name>\S.*)?$",
    re.IGNORECASE,
)
_RULE = lazily(r"^(?:om|när|vid)\b.*\bextraordinär", re.IGNORECASE)
_LONGEST_NAME = 100


def alarm_routes_of(chapters: list[Chapter], tables: list[Table], reading: Reading) -> list[AlarmRoute]:
    reader = _Reader(chapters, reading)
    for chapter in chapters:
        reader.take(chapter, tables)
    return [route for route in reader.routes if route.steps]


class _Reader:
    """Goes through the chapters with the route that is open, if any."""

    def __init__(self, chapters: list[Chapter], reading: Reading) -> None:
        self.routes: list[AlarmRoute] = []
        self._reading = reading
        self._short = abbreviations(chapters)
        self._route: AlarmRoute | None = None
        self._field: str | None = None

    def take(self, chapter: Chapter, tables: list[Table]) -> None:
        acute = chapter.kind is SectionKind.ACUTE
        self._route = self._open(chapter.title, named=acute) if chapter.title else None
        self._field = None
        for piece in chapter.pieces:
            if piece.kind is BlockKind.TABLE or piece.taken:
                self._take_table([table for table in tables if table.piece is piece], chapter)
            elif piece.kind is BlockKind.HEADING and self._route and field_of(piece.text) in ROUTE:
                self._field = field_of(piece.text)
                self._hold(piece, self._field or "", piece.text)
            elif opened := self._opens(piece, named=acute and piece.kind is BlockKind.HEADING):
                self._route, self._field = opened, None
            elif piece.kind is BlockKind.HEADING:
                self._route = None
            elif self._route:
                self._take_line(self._route, piece)

    def _opens(self, piece: Piece, *, named: bool) -> AlarmRoute | None:
        short = piece.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and len(piece.text) < _LONGEST_NAME
        return self._open(piece, named=named) if short else None

    def _open(self, piece: Piece, *, named: bool) -> AlarmRoute | None:
        match = TRIGGER.match(piece.text)
        name = (match["name"] or piece.text) if match else None
        if name is None and named and (headed := _NAMED.match(piece.text)) and headed["name"]:
            name = headed["name"]
        if name is None:
            return None
        route = AlarmRoute(
            id=f"alarm_routes-{len(self.routes) + 1}",
            name=name.strip(" :"),
            trigger=piece.text.strip(" :") if match and not _NAMED.match(piece.text) else None,
        )
        self._reading.origins[route.id] = list(piece.spots)
        self._reading.note(route.id, "name", piece.text, piece.place)
        self.routes.append(route)
        return route

    def _take_line(self, route: AlarmRoute, piece: Piece) -> None:
        """A step, something about the latest step, or something about the route."""
        if self._field and piece.kind is not BlockKind.BULLET:
            self._set(self._field, piece.text, piece)
            return
        self._field = None
        found = labelled(piece.text)
        if piece.kind is BlockKind.BULLET:
            route.steps.append(step_of(piece.text, route.steps, self._short))
            self._hold(piece, "steps", piece.text)
        elif found and found[0] in ROUTE:
            self._set(found[0], found[2], piece)
        elif route.steps and note_on(route.steps[-1], piece.text):
            self._hold(piece, "steps", piece.text)
        elif route.steps and _RULE.match(piece.text):
            route.rule = piece.text
            self._hold(piece, "rule", piece.text)

    def _set(self, field: str, value: str, piece: Piece) -> None:
        if self._route is None:
            return
        if field == "tested":
            self._route.tested = parse_swedish(value.strip(" ."))
        else:
            setattr(self._route, field, value)
        self._hold(piece, field, piece.text)

    def _hold(self, piece: Piece, field: str, words: str) -> None:
        if self._route:
            self._reading.origins[self._route.id] += piece.spots
            self._reading.note(self._route.id, field, words, piece.place)

    def _take_table(self, tables: Iterable[Table], chapter: Chapter) -> None:
        """A table of steps; it is a route of its own unless one is open without steps."""
        for table in tables:
            if table.taken_as is not TakenAs.ALARM_ROUTES:
                continue
            if self._route is None or self._route.steps:
                number = len(self.routes) + 1
                name = chapter.heading or name_of(chapter.kind)
                self._route = AlarmRoute(id=f"alarm_routes-{number}", name=name)
                self._reading.origins[self._route.id] = []
                self.routes.append(self._route)
            for step, record in steps_in(table, self._route.id, self._reading):
                self._route.steps.append(step)
                self._reading.origins[self._route.id] += record.spots
