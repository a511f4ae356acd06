"""One list: bullets that follow each other, with the lines that tell who and when below them."""

from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import BlockKind, LeftOut, Why
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.labels.bare_fields import fields_of
from samordna.plandoc.reading.interpret.labels.labelled import Labelled
from samordna.plandoc.reading.interpret.labels.meanings import Labels
from samordna.plandoc.reading.interpret.lists.list_looks import PARTNERS
from samordna.plandoc.reading.interpret.lists.list_records import (
    give_fields,
    only_fields,
    record_of,
    take_fields,
    without_box,
)
from samordna.plandoc.reading.interpret.lists.list_traits import ListTraits
from samordna.plandoc.reading.interpret.pieces.doubt_texts import TOLD_ONCE
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.sentences.times_above import give_time
from samordna.plandoc.reading.interpret.words.small_words import Column

_MOST = 0.5


def _mostly_told(records: list[Record]) -> bool:
    return sum(1 for one in records if one.values.keys() & PARTNERS) > _MOST * len(records)


@dataclass(slots=True)
class BulletList(ListTraits):
    """Bullets that follow each other, put together to records."""

    _begun: int = 0
    _heads: list[Piece] = field(default_factory=list)

    def take(self, piece: Piece, labels: Labels, formed: Labelled | None) -> None:
        """A bullet is a record; one that holds only labels ("Ansvarig: …") belongs to the record above, a paragraph of them
        to all the bullets above that tell nothing of the kind themselves. ``formed`` is what the form of its list says."""
        self.pieces.append(piece)
        box, plain = without_box(piece.text)
        text = formed or fields_of(plain, labels)
        if formed or self._opens(piece) or not (self.records and only_fields(piece, labels)):
            if self._is_told():
                self._begun = len(self.records)
            self.records.append(record_of(piece, text))
            self._heads.append(piece)
            if box:
                self.records[-1].values.setdefault(Column.STATUS, box)
                crossed = piece.text.removesuffix(plain).strip()
                self.records[-1].left.append(LeftOut(crossed, piece.place, Why.LABEL))
            return
        record = self.records[-1]
        others = self.records[self._begun : -1] if piece.kind is BlockKind.PARAGRAPH else []
        if not any(one.values.keys() - one.given.keys() - {Column.ACTION} for one in others):
            for one in others:
                give_fields(one, text, piece)
            record.doubts = [TOLD_ONCE] if others else record.doubts
        record.spots = [*record.spots, *piece.spots]
        take_fields(record, text, piece)

    def _is_told(self) -> bool:
        return bool(self.records) and self.pieces[-2].kind is BlockKind.PARAGRAPH

    def _opens(self, piece: Piece) -> bool:
        """Whether a bullet that says nothing but when stands over those that come."""
        shallower = bool(self._heads) and 0 < piece.level < self._heads[-1].level
        return shallower and piece.kind is BlockKind.BULLET and _is_time(piece)

    def give_heads(self) -> None:
        """Let bullets above deeper ones say of these what they alone say: when; else what is to be reached, where the deeper ones
        say who or when."""
        levels = [piece.level for piece in self._heads]
        top = min(levels, default=0)
        over = [at for at, level in enumerate(levels) if level == top]
        under = [at for at, level in enumerate(levels) if level > top]
        heads = [self.records[at] for at in over]
        deeds = [self.records[at] for at in under]
        if not (heads and deeds and all(at + 1 in under for at in over)):
            return
        above = [max(one for one in over if one < at) for at in under]
        if all(_is_time(self._heads[at]) for at in over):
            self.is_calendar = len(over) > 1
            for deed, at in zip(deeds, above, strict=True):
                give_time(deed, self._heads[at].text.strip(" :"), _row(self._heads[at]))
        elif not any(one.values.keys() & PARTNERS for one in heads) and _mostly_told(deeds):
            for deed, at in zip(deeds, above, strict=True):
                deed.values.setdefault(Column.GOAL, self.records[at].values.get(Column.ACTION, ""))
                deed.given[Column.GOAL] = _row(self._heads[at])
        else:
            return
        self.records = deeds


def _is_time(head: Piece) -> bool:
    return Trait.TIME in traits_of(head.text.strip(" :"))


def _row(head: Piece) -> PieceRow:
    return PieceRow([head.text], list(head.spots), head.place)
