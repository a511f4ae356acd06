"""Coordinators, by function: told in a sentence, in a table, or only named (S1)."""

import re
from itertools import zip_longest

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.rows_read import ItemRow, rows_of
from samordna.plandoc.reading.interpret.words.glances import has_any
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column, words_of
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.schema import Coordinator
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import Scope, Text

_CENTRALLY = r"(?:kommunens|stadens|kommungemensam|kommunövergripande|centrala?|strategiska?)"
_LOCALLY = r"(?:lokala?|förvaltningens|nämndens|stadsdelens|enhetens|bolagets)"
_FUNCTION = r"(?P<who>[A-ZÅÄÖ][\w/ -]{2,60}?(?:\s+(?:på|vid|i|för)\s+[\w -]{2,40}?)?)"
_APPOINTED = (
    lazily(
        rf"^{_FUNCTION}\s+(?:är|har utsetts till|är utsedd till|har uppdraget som)\s+"
        rf"(?P<how>(?:{_CENTRALLY}\s+|{_LOCALLY}\s+|också\s+|även\s+)*)samordnare\b"
    ),
    lazily(
        rf"^(?P<how>(?:(?:{_CENTRALLY}|{_LOCALLY})\s+)+)samordnare(?:n)?\s+"
        r"(?:är|i förvaltningen är|i kommunen är|för arbetet är)\s+(?!placerad|organiserad|en\b|ett\b|den som|ansvarig)"
        r"(?P<who>[^.,;]{3,60}?)(?=[.,;]|$)",
        re.IGNORECASE,
    ),
    lazily(
        rf"^(?P<how>(?:(?:{_CENTRALLY}|{_LOCALLY})\s+)+)samordnare(?:n)?\s*(?::|\s[–-]\s)\s*"
        r"(?!\s|se\b|utses|ska\b|den som|en\b|ett\b|vakant|tillsätts)(?P<who>[^.,;:()\n]{3,60}?)\s*(?=[.,;(\n]|$)",
        re.IGNORECASE,
    ),
)
_DEPUTY = lazily(
    r"(?P<who>(?:[A-ZÅÄÖ]|(?<=\boch )[a-zåäö])(?:(?! är )[\wåäö -]){2,60}?) är "
    r"(?:(?:hans|hennes|dennes|samordnarens|hens) )?(?:ersättare|ställföreträdare)\b|"
    r"(?:[Ee]rsättare|[Ss]tällföreträdare)(?:\s+för\s+[\wåäö ]{3,30}?)?\s*(?:är\s|:|[–-]\s)\s*(?P<named>[^.,;()\n]+)",
)
_CENTRAL = lazily(
    r"\bcentral\w*\s+samordnar\w+|kommunövergripande samordnar\w+|central coordinator", re.IGNORECASE
)
_LOCAL = lazily(
    r"(?<!centrala )(?<!central )(?<!övergripande )"
    r"(?P<function>(?:[A-ZÅÄÖ]\w*(?:förvaltning|nämnd|kommun)\w*s\s+(?:lokala?\s+|gemensamma?\s+)?|lokala?\s+|gemensamma?\s+)"
    r"samordnare)\b(?!\s+mot)",
    re.IGNORECASE,
)
_PLACED = lazily(
    r"samordnar\w*\s+(?:är placerad|finns|är organiserad)\s+(?:på|vid|i|under)\s+(?P<unit>[^.,]+)",
    re.IGNORECASE,
)
_PARTS = words_of("samordnar coordinator")
_SCOPES = {
    "central": Scope.CENTRAL,
    "centralt": Scope.CENTRAL,
    "lokal": Scope.LOCAL,
    "lokalt": Scope.LOCAL,
    "local": Scope.LOCAL,
}
_NO_SCOPE = Text(
    "Texten säger inte om samordnaren är kommunens eller förvaltningens. Kontrollera uppdraget.",
    "The text does not say whether the coordinator is the municipality's or the administration's. Check the mandate.",
)


class CoordinatorReader:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.coordinators: list[Coordinator] = []

    def read(self, chapters: list[Chapter], tables: list[Table]) -> list[Coordinator]:
        pieces = [piece for chapter in chapters for piece in chapter.paragraphs()]
        for row in rows_of(tables, TakenAs.COORDINATORS, "coordinators", self._reading):
            self.coordinators.append(_of_row(row))
        self._take_appointments(pieces)
        appointed = bool(self.coordinators)
        for scope, pattern in ((Scope.CENTRAL, _CENTRAL), (Scope.LOCAL, _LOCAL)):
            known = any(coordinator.scope is scope for coordinator in self.coordinators)
            if not known and (scope is Scope.CENTRAL or not appointed or _is_local(pieces)):
                self._take_mentions(scope, pattern, pieces)
        return self.coordinators

    def _take_appointments(self, pieces: list[Piece]) -> None:
        """Who is said to be coordinator, and in the same passage, or the line right below, who is the deputy."""
        for piece, below in zip_longest(pieces, pieces[1:]):
            deputy = _DEPUTY.search(piece.text) or (_DEPUTY.match(below.text) if below else None)
            for sentence in sentences_of(piece.text):
                match = next((found for shape in _APPOINTED if (found := shape.match(sentence))), None)
                if match:
                    named = (deputy["who"] or deputy["named"]).strip() if deputy else None
                    scope = _scope_of(match["how"])
                    who = match["who"][0].upper() + match["who"][1:]
                    self._add(scope or Scope.LOCAL, who, None, named, piece.spots)
                    if scope is None:
                        self._reading.doubt(_NO_SCOPE, piece.place, self.coordinators[-1].id)

    def _take_mentions(self, scope: Scope, pattern: re.Pattern[str], pieces: list[Piece]) -> None:
        """A coordinator that the text only speaks of, under the longest name it gives."""
        spoken_of = (piece for piece in pieces if has_any(piece.text, _PARTS))
        mentions = [piece for piece in spoken_of if pattern.search(piece.text)]
        if not mentions:
            return
        names = [match[0] for piece in mentions for match in pattern.finditer(piece.text)]
        name = max(names, key=len) if scope is Scope.LOCAL else "Central samordnare"
        units = [
            placed["unit"].strip()
            for piece in mentions
            for sentence in sentences_of(piece.text)
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


def _is_local(pieces: list[Piece]) -> bool:
    """Whether the text speaks of a local coordinator as such; "samordnaren" alone is the one already named."""
    return any(
        re.search(r"\blokal\w*\s+samordnar|(?:förvaltning|nämnd)\w*s\s+samordnar", piece.text, re.IGNORECASE)
        for piece in pieces
    )


def _scope_of(words: str) -> Scope | None:
    """A local word weighs more: "kommunens lokala samordnare" is one of several."""
    if re.search(rf"\b{_LOCALLY}\b", words, re.IGNORECASE):
        return Scope.LOCAL
    return Scope.CENTRAL if re.search(rf"\b{_CENTRALLY}\b", words, re.IGNORECASE) else None


def _of_row(row: ItemRow) -> Coordinator:
    function = row.text(Column.COORDINATOR) or ""
    stated = row.text(Column.ACTION) or ""
    scope = _SCOPES.get(stated.lower())
    if scope:
        row.note("scope", stated)
    elif not _CENTRAL.search(stated):
        row.unread("scope", stated)
    extra = [text for _, text in row.record.extra]
    unit = row.text(Column.UNIT) or (extra[0] if extra else None)
    scope = scope or (Scope.CENTRAL if _CENTRAL.search(f"{function} {stated}") else Scope.LOCAL)
    return Coordinator(id=row.item, scope=scope, function=function, unit=unit, deputy=row.text(Column.DEPUTY))
