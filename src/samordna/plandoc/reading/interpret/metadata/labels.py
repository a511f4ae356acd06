"""Labels and their values on the first pages: "Diarienummer: KS 2020/12", a table of labels, labels above values."""

import re
from dataclasses import dataclass
from enum import StrEnum

from samordna.plandoc.reading.blocks import BlockKind, Place
from samordna.plandoc.reading.interpret.columns import columns_of, is_header
from samordna.plandoc.reading.interpret.pieces import Piece, Row
from samordna.plandoc.reading.result import Spot


class Label(StrEnum):
    TITLE = "title"
    MUNICIPALITY = "municipality"
    BOARD = "board"
    ADMINISTRATION = "administration"
    REGISTRY_NUMBER = "registry_number"
    VERSION = "version"
    ADOPTED = "adopted"
    PERIOD = "period"
    FROM = "from"
    UNTIL = "until"
    REVISION = "revision"
    RESPONSIBLE = "responsible"
    DECISION = "decision"
    SECTION = "section"
    PUBLIC = "public"
    KNOWN = "known"


_WORDS: dict[Label, str] = {
    Label.TITLE: "dokumentnamn|dokumentets namn|titel|dokumenttitel|namn|title|document title",
    Label.MUNICIPALITY: "kommun|municipality|council",
    Label.BOARD: "nämnd|ansvarig nämnd|styrelse/nämnd|board|committee",
    Label.ADMINISTRATION: "förvaltning|ansvarig förvaltning|förvaltning/avdelning|department|administration",
    Label.REGISTRY_NUMBER: (
        "dnr|diarienummer|diarienr|diariefört|ärendenummer|ärendenr|dokumentnummer|registry number|reference"
    ),
    Label.VERSION: "version|utgåva|versionsnummer|version nr",
    Label.ADOPTED: (
        "beslutsdatum|datum för beslut|antagningsdatum|fastställelsedatum|datum för fastställande|date "
        "adopted|adopted"
    ),
    Label.PERIOD: (
        "giltighetstid|giltighet|gäller|gäller för|period|planperiod|gäller år|gäller period|valid|"
        "period of validity"
    ),
    Label.FROM: "gäller från|giltig från|gäller fr.o.m.|gäller fr o m|gäller från och med|valid from",
    Label.UNTIL: (
        "gäller till|giltig till|gäller t.o.m.|gäller t o m|gäller till och med|giltig t.o.m.|giltig "
        "till och med|valid until|valid to"
    ),
    Label.REVISION: (
        "nästa revidering|revideras|revidering|revideras senast|aktualitetsprövas|nästa översyn|next "
        "revision|next review|review date"
    ),
    Label.RESPONSIBLE: (
        "ansvarig för revidering|dokumentansvarig|ansvarig för dokumentet|dokumentägare|ansvarig|"
        "ansvarig för uppföljning och revidering|"
        "ansvarig för uppföljning|document owner|owner|responsible for revision"
    ),
    Label.DECISION: (
        "fastställt|fastställd|fastställt av|fastställd av|antagen|antaget|antagen av|antaget av|"
        "beslutad|beslutad av|beslutat av|"
        "beslutsinstans|beslut|godkänd|godkänd av|beslutande organ|adopted by|approved by|approved"
    ),
    Label.SECTION: "paragraf|§|beslutsparagraf",
    Label.PUBLIC: "publicerad|webbadress|finns på|tillgänglig version|published at",
    Label.KNOWN: "dokumenttyp|typ av dokument|målgrupp|gäller för verksamhet|upprättad av|upprättad|handläggare|reviderad|"
    "senast reviderad|document type|status|publiceras|diarieplan|sekretess|dokument gäller för|kontaktperson",
}
_LABELS = {word: label for label, words in _WORDS.items() for word in words.split("|")}
_LINE = re.compile(r"^(?P<label>[A-Za-zÅÄÖåäö§][\w.§/ -]{1,40}?)\s*:\s*(?P<value>\S.*)$", re.DOTALL)
_BARE = re.compile(
    r"^(?P<label>dnr|diarienummer|diarienr|version|giltig till|gäller till)\.?\s+(?P<value>\S.{0,40})$",
    re.IGNORECASE,
)
_FIRST_PIECES = 40
_HEADER_WITHIN = 4


@dataclass(frozen=True, slots=True)
class Stated:
    """A label with its value and where it stands."""

    label: Label
    value: str
    place: Place
    spots: list[Spot]


def label_of(text: str) -> Label | None:
    return _LABELS.get(" ".join(text.lower().split()).strip(" :."))


def labels_of(pieces: list[Piece]) -> tuple[list[Stated], list[Piece]]:
    """The labels of the first pieces, and the pieces that are not only labels."""
    found: list[Stated] = []
    rest: list[Piece] = []
    for index, piece in enumerate(pieces):
        stated = _stated(piece) if index < _FIRST_PIECES else []
        found += stated
        if not stated or (piece.kind is not BlockKind.TABLE and len(piece.text) > 120):
            rest.append(piece)
    return found, rest


def _stated(piece: Piece) -> list[Stated]:
    if piece.kind is BlockKind.TABLE:
        other = piece.columns is not None or any(map(_names_columns, piece.rows[:_HEADER_WITHIN]))
        return [] if other else _in_table(piece)
    if piece.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return []
    stated = [_in_line(line, piece) for line in re.split(r"\n|\s{3,}|(?<=\w),\s(?=\w+\s*:)", piece.text)]
    return [one for one in stated if one and one.label is not Label.KNOWN] if all(stated) else []


def _names_columns(row: Row) -> bool:
    """Whether a row is the header of another table: it names more columns than it has labels."""
    columns = [column for column in columns_of(row.cells) if column]
    return is_header(row.cells) and len(columns) > sum(1 for cell in row.cells if label_of(cell))


def _in_line(text: str, piece: Piece) -> Stated | None:
    match = _LINE.match(text.strip()) or _BARE.match(text.strip())
    label = label_of(match["label"]) if match else None
    return Stated(label, match["value"].strip(), piece.place, piece.spots) if match and label else None


def _in_table(piece: Piece) -> list[Stated]:
    """Labels beside their values, above them, or in the same cell."""
    found: list[Stated] = []
    for above, row in zip([None, *piece.rows], piece.rows, strict=False):
        found += _beside(row) or _within(row) or (_under(above, row) if above else [])
    useful = [stated for stated in found if stated.label is not Label.KNOWN]
    return found if len(found) >= 2 or (useful and len(piece.rows) <= 2) else []


def _beside(row: Row) -> list[Stated]:
    cells = [cell.strip() for cell in row.cells if cell.strip()]
    pairs = list(zip(cells[::2], cells[1::2], strict=False))
    return [
        Stated(label, " ".join(value.split()), row.place, row.spots)
        for cell, value in pairs
        if (label := label_of(cell)) and label_of(value) is None
    ]


def _within(row: Row) -> list[Stated]:
    found = []
    for cell in row.cells:
        first, _, rest = cell.strip().partition("\n")
        match = _LINE.match(cell.strip())
        name, value = (
            (first, rest)
            if rest and label_of(first)
            else (match["label"], match["value"])
            if match
            else ("", "")
        )
        label = label_of(name)
        if label and value.strip():
            found.append(Stated(label, " ".join(value.split()), row.place, row.spots))
    return found


def _under(above: Row, row: Row) -> list[Stated]:
    labels = [label_of(cell) for cell in above.cells]
    if sum(1 for label in labels if label) < 2:
        return []
    return [
        Stated(label, " ".join(cell.split()), row.place, row.spots)
        for label, cell in zip(labels, row.cells, strict=False)
        if label and cell.strip()
    ]
