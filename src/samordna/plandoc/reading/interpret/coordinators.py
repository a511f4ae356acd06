"""Coordinators, by function: told in a sentence, in a table, or only named (S1)."""

import re

from samordna.plandoc.reading.interpret.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.tables import Table, records_of
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.schema import Coordinator
from samordna.plandoc.vocabulary import Scope

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
_APPOINTED = re.compile(
    r"^(?P<who>[A-ZÅÄÖ][^.,]{2,60}?) är (?:kommunens |förvaltningens |stadens )?(?P<scope>lokal|"
    r"central|kommunövergripande) samordnare\b"
)
_DEPUTY = re.compile(
    r"(?P<who>[A-ZÅÄÖ][\wåäö -]{2,60}?) är (?:(?:hans|hennes|dennes|samordnarens) )?(?:ersättare|ställföreträdare)\b|"
    r"(?:ersättare|ställföreträdare)\s*(?:är|:)\s*(?P<named>[^.,;]+)",
)
_CENTRAL = re.compile(
    r"\bcentral\w*\s+samordnar\w+|kommunövergripande samordnar\w+|central coordinator", re.IGNORECASE
)
_LOCAL = re.compile(
    r"(?P<function>(?:[A-ZÅÄÖ]\w*(?:förvaltning|nämnd|kommun)\w*s\s+)?(?:lokala?\s+|gemensamma?\s+)?samordnare)\b(?!\s+mot)",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"samordnar\w*\s+(?:är placerad|finns|är organiserad)\s+(?:på|vid|i|under)\s+(?P<unit>[^.,]+)",
    re.IGNORECASE,
)


class CoordinatorReader:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.coordinators: list[Coordinator] = []

    def read(self, chapters: list[Chapter], tables: list[Table]) -> list[Coordinator]:
        pieces = [piece for chapter in chapters for piece in chapter.paragraphs()]
        self._take_tables(tables)
        self._take_appointments(pieces)
        for scope, pattern in ((Scope.CENTRAL, _CENTRAL), (Scope.LOCAL, _LOCAL)):
            if not any(coordinator.scope is scope for coordinator in self.coordinators):
                self._take_mentions(scope, pattern, pieces)
        return self.coordinators

    def _take_tables(self, tables: list[Table]) -> None:
        for table in tables:
            for record in (
                records_of(table) if table.has(Column.COORDINATOR) and not table.lists_activities else []
            ):
                function = record.get(Column.COORDINATOR)
                if function:
                    unit = record.extra[0][1] if record.extra else None
                    scope = Scope.CENTRAL if _CENTRAL.search(function) else Scope.LOCAL
                    self._add(scope, function, unit, record.get(Column.DEPUTY), record.spots)

    def _take_appointments(self, pieces: list[Piece]) -> None:
        """Who is said to be coordinator, and in the same passage who is the deputy."""
        for piece in pieces:
            deputy = _DEPUTY.search(piece.text)
            for sentence in _SENTENCE_END.split(piece.text):
                match = _APPOINTED.match(sentence)
                if match:
                    scope = Scope.LOCAL if match["scope"] == "lokal" else Scope.CENTRAL
                    named = (deputy["who"] or deputy["named"]).strip() if deputy else None
                    self._add(scope, match["who"], None, named, piece.spots)

    def _take_mentions(self, scope: Scope, pattern: re.Pattern[str], pieces: list[Piece]) -> None:
        """A coordinator that the text only speaks of, under the longest name it gives."""
        mentions = [piece for piece in pieces if pattern.search(piece.text)]
        if not mentions:
            return
        names = [match[0] for piece in mentions for match in pattern.finditer(piece.text)]
        name = max(names, key=len) if scope is Scope.LOCAL else "Central samordnare"
        units = [
            placed["unit"].strip()
            for piece in mentions
            for sentence in _SENTENCE_END.split(piece.text)
            if pattern.search(sentence) and (placed := _PLACED.search(sentence))
        ]
        self._add(scope, name[0].upper() + name[1:], units[0] if units else None, None, mentions[0].spots)

    def _add(
        self, scope: Scope, function: str, unit: str | None, deputy: str | None, spots: list[Spot]
    ) -> None:
        number = len(self.coordinators) + 1
        coordinator = Coordinator(
            id=f"coordinators-{number}", scope=scope, function=function, unit=unit, deputy=deputy
        )
        self._reading.origins[coordinator.id] = list(spots)
        self.coordinators.append(coordinator)
