"""Walks through the pieces of a document and puts labels and their values together to groups."""

from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.interpret.columns import column_of, names_column
from samordna.plandoc.reading.interpret.group_starts import (
    HEADS,
    Heads,
    Start,
    as_it_reads,
    could_open,
    fields_in,
    is_plain,
)
from samordna.plandoc.reading.interpret.labelled import Field, Labelled, unknown_label
from samordna.plandoc.reading.interpret.labels import Labels
from samordna.plandoc.reading.interpret.measure_headings import says_activities
from samordna.plandoc.reading.interpret.members import KEYS, PARTNERS, SURE, Member
from samordna.plandoc.reading.interpret.openers import opener_of, without_number
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.side_tables import pairs_of
from samordna.plandoc.reading.interpret.told_fields import told_below
from samordna.plandoc.reading.interpret.words import Column

_MOST_CONTEXTS = 2


class Scan:
    """Walks through the pieces with at most one group open."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._found: list[Member] = []
        self._open: Member | None = None
        self._start: Start | None = None
        self._waiting: Field | None = None
        self._heads: Heads = {}
        self._table: Piece | None = None
        self._listed = False

    def found(self) -> list[Member]:
        """What has been seen, in order."""
        self._close()
        return self._found

    def see(self, piece: Piece) -> None:
        if piece.kind is BlockKind.FOOTNOTE:
            return
        if piece.kind is BlockKind.HEADING:
            self._listed = says_activities(piece.text)
        found = fields_in(piece, self._labels)
        bare = self._bare_label(piece)
        if piece.kind is BlockKind.TABLE:
            self._see_table(piece)
        elif bare:
            self._see_fields(piece, [bare])
        elif found.fields and not found.before:
            self._see_fields(piece, found.fields)
            self._keep(found)
        elif piece.kind is BlockKind.BULLET:
            self.part()
        elif found.fields and (opener := opener_of(found.before)) and (opener.sure or opener.label):
            self.part()
            self._start = Start(piece, opener, self._heads)
            self._see_fields(piece, found.fields)
            self._keep(found)
        elif self._waiting and piece.kind is BlockKind.PARAGRAPH:
            self._put(self._waiting, piece, piece.text)
            self._waiting = None
        else:
            self._see_plain(piece)

    def part(self) -> None:
        """Nothing that follows belongs to what has been."""
        self._close()
        self._start = None

    def _bare_label(self, piece: Piece) -> Field | None:
        """A label alone on its line, whose value stands on the next: "Ansvarig", "Fritidschef"; it may ask for it."""
        first = self._open.pieces[0] if self._open else self._start.piece if self._start else None
        asked = piece.text.endswith("?") and self._labels.meaning(piece.text)
        if first is None or not (asked or names_column(piece.text)):
            return None
        inside = (
            piece.kind is BlockKind.HEADING and first.kind is BlockKind.HEADING and piece.level > first.level
        )
        meaning = asked or column_of(piece.text)
        column = meaning if inside or piece.kind is BlockKind.PARAGRAPH else None
        return Field(column, piece.text, "") if column in PARTNERS else None

    def _see_plain(self, piece: Piece) -> None:
        unknown = unknown_label(piece.text) if self._open and piece.kind is BlockKind.PARAGRAPH else None
        if unknown and self._open:
            self._open.record.extra.append(unknown)
            self._open.add(piece, piece)
            return
        if piece.kind is BlockKind.PARAGRAPH and self._see_told(piece):
            return
        opener = opener_of(piece.text)
        is_heading = piece.kind is BlockKind.HEADING
        alone = opener is not None and opener.sure and not (self._start and self._start.opener.sure)
        plain = self._listed and opener is not None and is_plain(piece) and self._may_replace()
        if opener and (is_heading or alone or plain or could_open(piece, opener)):
            self._close()
            self._start = Start(piece, opener, self._heads)
            self._heads = {} if is_heading else self._heads
        elif self._open and self._is_context(piece):
            self._put(Field(Column.COMMENT, "", ""), piece, piece.text)
        elif self._start and len(self._start.contexts) < _MOST_CONTEXTS and not self._open:
            self._start.contexts.append(piece)
        else:
            self.part()

    def _may_replace(self) -> bool:
        """Whether nothing above says more surely what is done than a plain sentence does."""
        ended = self._open is None or bool(self._open.partners & SURE)
        return ended and not (self._start and self._start.opener.sure)

    def _see_told(self, piece: Piece) -> bool:
        """Whether sentences below the name of a measure tell who or when; they stay beside what they tell."""
        if self._open:
            named = self._open.told or (self._open.sure and not self._open.partners)
        else:
            named = self._start is not None and self._start.opener.sure
        told = told_below(piece.text) if named else None
        if told is None or not self._ready(piece) or self._open is None:
            return False
        self._open.tell(told, piece)
        return True

    def _is_context(self, piece: Piece) -> bool:
        """Whether a paragraph stands between an activity that its label names and the other labels."""
        told = self._open.record.values if self._open else {}
        said = told.get(Column.COMMENT, "").count("\n") + 1 if Column.COMMENT in told else 0
        alone = set(told) <= {Column.ACTION, Column.SERVICE, Column.COMMENT, *HEADS}
        return piece.kind is BlockKind.PARAGRAPH and alone and said < _MOST_CONTEXTS

    def _see_table(self, piece: Piece) -> None:
        pairs = pairs_of(piece, self._labels)
        if not pairs:
            self.part()
            return
        self._table = piece
        for pair in pairs:
            part = Piece(BlockKind.TABLE, spots=pair.row.spots, place=pair.row.place)
            if pair.column:
                self._see_fields(part, [Field(pair.column, pair.label, pair.value)])
            elif self._open:
                self._open.record.extra.append((pair.label, pair.value))
                self._open.add(part, piece)
        self._table = None

    def _see_fields(self, piece: Piece, fields: list[Field]) -> None:
        for field_ in fields:
            one = as_it_reads(field_)
            if one.column in KEYS:
                self._close()
                text, number = without_number(one.value)
                opened = self._new(piece, one.column, text, sure=True)
                opened.record.labels[one.column] = one.label
                opened.leave(piece, (one.label, Why.LABEL), (number, Why.NUMBERING))
                self._start = None
            elif self._is_head(one):
                self._close()
                self._heads = {**self._heads, one.column: (one, piece)}
            elif self._ready(piece):
                self._put(one, piece, one.value)
            else:
                self.part()
                return
            self._waiting = one if not one.value and self._open else None

    def _keep(self, found: Labelled) -> None:
        """Keep what stands after labels that mean nothing to us beside what is known of the open activity."""
        if self._open:
            self._open.record.extra += [one for one in found.unknown if one[1]]

    def _is_head(self, one: Field) -> bool:
        """Whether a goal or a problem is told of the activities after it, not of the one that is open."""
        if one.column not in HEADS or not one.value:
            return False
        return self._open is None or one.column in self._open.heads

    def _ready(self, piece: Piece) -> bool:
        """Whether there is a group to put a field in; one begins where a line above can be its activity."""
        start = self._start
        if start:
            self._close()
            self._heads = self._heads or start.heads
            opened = self._new(start.piece, Column.ACTION, start.opener.text, sure=start.opener.sure)
            opened.leave(start.piece, (start.opener.label, Why.LABEL))
            self._start = None
            for context in start.contexts:
                self._put(Field(Column.COMMENT, "", ""), context, context.text)
        return self._open is not None

    def _new(self, piece: Piece, key: Column, text: str, *, sure: bool) -> Member:
        record = Record({key: text} if text else {}, list(piece.spots), piece.place)
        opened = self._open = Member(record, key, [self._table or piece], sure, frozenset(self._heads))
        for column, (one, where) in self._heads.items():
            record.values[column] = one.value
            opened.add(where, where)
            opened.leave(where, (one.label, Why.LABEL))
        return opened

    def _put(self, one: Field, piece: Piece, value: str) -> None:
        if self._open:
            self._open.put(one, piece, value, self._table or piece)

    def _close(self) -> None:
        if self._open:
            self._found.append(self._open)
        self._open = self._waiting = None
