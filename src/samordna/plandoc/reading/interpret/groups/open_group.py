"""The group that is open while the pieces of a document are walked through, and the line that may begin the next."""

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.groups.group_starts import HEADS, Heads, Start
from samordna.plandoc.reading.interpret.groups.members import Member
from samordna.plandoc.reading.interpret.groups.over_labels import Name
from samordna.plandoc.reading.interpret.labels.labelled import Field, Labelled
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.sentences.named_paragraphs import Named
from samordna.plandoc.reading.interpret.words.small_words import Column


class OpenGroup:
    """At most one group is open. ``start`` may begin the next, ``waiting`` is a label whose value is still to come, ``heads``
    are goals and problems told before groups, ``table`` is the table being seen, ``card`` says that it holds one thing,
    ``before`` is a status that stands over the next.
    """

    def __init__(self) -> None:
        self.found: list[Member] = []
        self.open: Member | None = None
        self.start: Start | None = None
        self.waiting: Field | None = None
        self.heads: Heads = {}
        self.table: Piece | None = None
        self.card = False
        self.before: Piece | None = None

    @property
    def first(self) -> Piece | None:
        """The first piece of what is open, or of what may begin."""
        return self.open.pieces[0] if self.open else self.start.piece if self.start else None

    def part(self) -> None:
        """Nothing that follows belongs to what has been."""
        self.close()
        self.start = self.before = None

    def keep(self, found: Labelled) -> None:
        """Keep what stands after labels that mean nothing to us beside what is known of the open activity."""
        if self.open:
            self.open.record.extra += [one for one in found.unknown if one[1]]

    def is_head(self, one: Field) -> bool:
        """Whether a goal or a problem is told of the activities after it, not of the one that is open."""
        if one.column not in HEADS or not one.value:
            return False
        return self.open is None or one.column in self.open.heads

    @property
    def in_card(self) -> bool:
        """Whether the table that is being seen is the card of what is open: all that stands in it tells of that."""
        return self.card and self.table is not None and self.open is not None

    def ready(self, piece: Piece) -> bool:
        """Whether there is a group to put a field in; one begins where a line above can be its activity, also above a table."""
        start = self.start
        if start:
            self.close()
            self.heads = self.heads or start.heads
            table, self.table = self.table, None
            opened = self.new(start.piece, Column.ACTION, start.opener.text, sure=start.opener.sure)
            self.table = table
            opened.leave(start.piece, (start.opener.label, Why.LABEL))
            self.start = None
            for context in start.contexts:
                self.put(Field(Column.COMMENT, "", ""), context, context.text)
        return self.open is not None

    def begin(self, one: Field, piece: Piece) -> None:
        """Open the group of an activity or a service that a label names."""
        self.close()
        text, number = without_number(one.value)
        opened = self.new(piece, one.column, text, sure=True)
        opened.record.labels[one.column] = one.label
        opened.leave(piece, (one.label, Why.LABEL), (number, Why.NUMBERING))
        self.start = None

    def name(self, piece: Piece, named: Named) -> None:
        """Open the group of a measure that a paragraph names, with what its sentences tell of it."""
        self.part()
        opened = self.new(piece, Column.ACTION, named.name, sure=True)
        opened.leave(piece, (named.number, Why.NUMBERING))
        opened.tell(named.told, piece, named.text)

    def name_over(self, piece: Piece, name: Name) -> None:
        """Open the group of a measure that a paragraph names over its labels, with what it says of it besides."""
        self.part()
        opened = self.new(piece, Column.ACTION, name.text, sure=True)
        opened.leave(piece, (name.number, Why.NUMBERING))
        if name.more:
            opened.put(Field(Column.COMMENT, "", ""), piece, name.more, piece)

    def new(self, piece: Piece, key: Column, text: str, *, sure: bool) -> Member:
        record = Record({key: text} if text else {}, list(piece.spots), piece.place)
        opened = self.open = Member(record, key, [self.table or piece], sure, frozenset(self.heads))
        for column, (one, where) in self.heads.items():
            record.values[column] = one.value
            record.labels[column] = one.label
            opened.add(where, where)
            opened.leave(where, (one.label, Why.LABEL))
        if self.before:
            self.put(Field(Column.STATUS, "", ""), self.before, self.before.text)
            self.before = None
        return opened

    def put(self, one: Field, piece: Piece, value: str) -> None:
        if self.open:
            self.open.put(one, piece, value, self.table or piece)

    def close(self) -> None:
        if self.open:
            self.found.append(self.open)
        self.open = self.waiting = None
