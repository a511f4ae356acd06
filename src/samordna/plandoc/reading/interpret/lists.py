"""Lists: the bullets of a document, each with its labels, and whether they are activities."""

import re
from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import BlockKind, LeftOut, Why
from samordna.plandoc.reading.interpret.contents import Trait, traits_of
from samordna.plandoc.reading.interpret.labelled import Labelled, fields_of, labelled
from samordna.plandoc.reading.interpret.openers import without_number
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.table_kinds import Context
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.vocabulary import SectionKind

_LISTS_ACTIVITIES = re.compile(
    r"aktivitet|åtgärd|insats|åtagande|"
    r"\bvad (?:gör|ska|skall) (?:vi|kommunen)|(?:det|detta) här gör vi|action|measure|what we will do",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"(?:den här |denna )?\w*(?:planen|programmet|strategin|dokumentet|syftet|arbetet)\b", re.IGNORECASE
)
_SUMMARY = re.compile(r"sammanfatt|i korthet|kortfattat|summary|innehåll", re.IGNORECASE)
_NOT_BULLETS = (
    SectionKind.FOLLOW_UP,
    SectionKind.DEFINITIONS,
    SectionKind.ENVIRONMENTS,
    SectionKind.SITUATION,
    SectionKind.GUIDE,
    SectionKind.ACUTE,
)
_PARTNERS = frozenset({Column.RESPONSIBLE, Column.START, Column.END, Column.TIME})
_MOST = 0.5


def says_activities(heading: str) -> bool:
    """Whether a heading or a line says that what stands below it is to be done."""
    return bool(_LISTS_ACTIVITIES.search(heading))


@dataclass(slots=True)
class BulletList:
    """Bullets that follow each other, as records; ``lead`` is the line above them."""

    pieces: list[Piece]
    lead: Piece | None
    context: Context
    records: list[Record] = field(default_factory=list)

    @property
    def is_summary(self) -> bool:
        texts = (*self.context.headings[-1:], self.lead.text if self.lead else "")
        return any(_SUMMARY.search(text) for text in texts)

    @property
    def says_who_or_when(self) -> bool:
        """Whether most of the bullets name somebody responsible or a time, as activities do."""
        said = sum(1 for record in self.records if record.values.keys() & _PARTNERS)
        return said > _MOST * len(self.records)

    @property
    def lists_activities(self) -> bool:
        if self.context.tells_of_the_past:
            return False
        if self.context.kind in _NOT_BULLETS:
            return self.says_who_or_when and self._are_deeds
        if self.says_who_or_when and (self._says_who or self._are_deeds):
            return True
        lead = self.lead.text if self.lead else ""
        led = lead.endswith((":", "?"))
        under = self.context.kind is SectionKind.ACTIVITIES or any(
            _LISTS_ACTIVITIES.search(text) for text in self.context.headings[-1:]
        )
        if under or (led and _LISTS_ACTIVITIES.search(lead)):
            return True
        return (
            led
            and self.context.kind is not SectionKind.INTRODUCTION
            and self._are_deeds
            and not _PLAN.match(lead)
        )

    @property
    def _says_who(self) -> bool:
        return sum(1 for record in self.records if record.get(Column.RESPONSIBLE)) > _MOST * len(self.records)

    @property
    def _are_deeds(self) -> bool:
        texts = [text[0].upper() + text[1:] for record in self.records if (text := record.get(Column.ACTION))]
        return sum(1 for text in texts if Trait.DEED in traits_of(text)) > _MOST * len(texts)


def lists_of(pieces: list[Piece], taken: set[int]) -> list[BulletList]:
    """The lists of a document but those whose pieces (by id) are ``taken``."""
    found: list[BulletList] = []
    headings: list[Piece] = []
    open_list: BulletList | None = None
    lead: Piece | None = None
    for piece in pieces:
        if id(piece) in taken or piece.kind in (BlockKind.HEADING, BlockKind.TABLE):
            open_list = lead = None
        if piece.kind is BlockKind.HEADING and id(piece) not in taken:
            headings = [*(one for one in headings if 0 < one.level < piece.level), piece]
        if id(piece) in taken or piece.kind not in (BlockKind.BULLET, BlockKind.PARAGRAPH):
            continue
        if piece.kind is BlockKind.BULLET:
            if open_list is None:
                open_list = BulletList([], lead, Context([one.text for one in headings]))
                found.append(open_list)
            _take(open_list, piece)
        elif open_list and _only_fields(piece):
            _take(open_list, piece)
        else:
            open_list, lead = None, piece
    return found


def _only_fields(piece: Piece) -> bool:
    text = labelled(piece.text)
    return bool(text.fields) and not text.before and text.fields[0].column is not Column.ACTION


def _take(bullets: BulletList, piece: Piece) -> None:
    """A bullet is a record; one that holds only labels ("Ansvarig: …") belongs to the record above."""
    bullets.pieces.append(piece)
    text = fields_of(piece.text)
    if bullets.records and _only_fields(piece):
        record = bullets.records[-1]
        record.spots = [*record.spots, *piece.spots]
    else:
        record = Record({}, list(piece.spots), piece.place)
        bullets.records.append(record)
        action, number = without_number(text.before)
        if action:
            record.values[Column.ACTION] = action
        if number:
            record.left.append(LeftOut(number, piece.place, Why.NUMBERING))
    _take_fields(record, text, piece)


def _take_fields(record: Record, text: Labelled, piece: Piece) -> None:
    for one in text.fields:
        if one.label:
            record.left.append(LeftOut(one.label, piece.place, Why.LABEL))
        if one.value:
            known = record.values.get(one.column)
            record.values[one.column] = f"{known}\n{one.value}" if known else one.value
            record.places[one.column] = piece.place
            record.labels.setdefault(one.column, one.label)
