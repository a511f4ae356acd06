"""Walks through the pieces of a document and puts labels and their values together to groups."""

from collections.abc import Mapping, Set

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.headings import names_column
from samordna.plandoc.reading.interpret.groups.group_starts import (
    Start,
    as_it_reads,
    fields_in,
    opened_by,
)
from samordna.plandoc.reading.interpret.groups.label_headings import LabelHeadings
from samordna.plandoc.reading.interpret.groups.members import KEYS, Member
from samordna.plandoc.reading.interpret.groups.open_group import OpenGroup
from samordna.plandoc.reading.interpret.groups.over_labels import Name
from samordna.plandoc.reading.interpret.groups.plain_lines import PlainLines
from samordna.plandoc.reading.interpret.groups.side_tables import pairs_of
from samordna.plandoc.reading.interpret.groups.status_lines import is_status_line
from samordna.plandoc.reading.interpret.labels.labelled import Field, Labelled
from samordna.plandoc.reading.interpret.labels.meanings import Labels
from samordna.plandoc.reading.interpret.pieces.headings_over import HeadingsOver
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.sentences.named_paragraphs import Named, named_in
from samordna.plandoc.reading.interpret.words.small_words import Column

_VALUES = (BlockKind.PARAGRAPH, BlockKind.BULLET)


class Scan:
    """Walks through the pieces. ``asked`` are the headings that are labels of what stands below them, ``chapters`` those
    that name a chapter and come but once, ``named`` what the paragraphs name that do so as those around them do, ``over``
    those that name one over its labels, ``below`` those that tell of what the heading above them names, ``title`` the heading
    of all chapters."""

    def __init__(
        self,
        labels: Labels,
        asked: LabelHeadings,
        chapters: Set[int],
        named: Mapping[int, Named],
        over: Mapping[int, Name],
        below: Set[int],
        title: Piece | None,
    ) -> None:
        self._labels = labels
        self._asked = asked
        self._named = named
        self._over_labels = over
        self._asking = self._status_first = False
        self._then: Column | None = None
        self._over = HeadingsOver(title)
        self._group = OpenGroup()
        self._plain = PlainLines(labels, self._group, chapters, below)

    def found(self) -> list[Member]:
        """What has been seen, in order."""
        self._group.close()
        return self._group.found

    def part(self) -> None:
        """Nothing that follows belongs to what has been."""
        self._group.part()

    def see(self, piece: Piece) -> None:
        if piece.kind is BlockKind.FOOTNOTE:
            return
        self._over.see(piece)
        if piece.kind is BlockKind.HEADING:
            self._asking = id(piece) in self._asked.meant or id(piece) in self._asked.others
        if self._asking:
            self._see_asked(piece)
        elif piece.kind is BlockKind.TABLE:
            self._see_table(piece)
        elif is_status_line(piece) and self._see_status(piece):
            return
        elif (name := self._over_labels.get(id(piece))) is not None:
            self._group.name_over(piece, name)
        elif named := self._named.get(id(piece)) or self._named_here(piece):
            self._group.name(piece, named)
        else:
            self._see_text(piece)

    def _named_here(self, piece: Piece) -> Named | None:
        """The measure that a paragraph below a heading of things to be done names."""
        return named_in(piece.text) if piece.kind is BlockKind.PARAGRAPH and self._over.listed else None

    def _see_text(self, piece: Piece) -> None:
        found = fields_in(piece, self._labels)
        bare = self._plain.bare_label(piece)
        if bare:
            self._see_fields(piece, Labelled("", [bare]))
        elif found.fields and not found.before:
            self._see_fields(piece, found)
        elif piece.kind is BlockKind.BULLET:
            self._group.part()
        elif (opener := opened_by(piece, found, listed=self._over.listed)) is not None:
            self._group.part()
            self._group.start = Start(piece, opener, self._group.heads)
            self._see_fields(piece, found)
        elif self._group.waiting and piece.kind is BlockKind.PARAGRAPH:
            self._group.put(self._group.waiting, piece, piece.text)
            self._group.waiting = None
        else:
            self._plain.see(piece, listed=self._over.listed, within=self._over.within)

    def _see_asked(self, piece: Piece) -> None:
        """A heading that is a label, and all that stands below it up to the next heading."""
        group = self._group
        if piece.kind is BlockKind.HEADING:
            self._see_asking(piece)
        elif group.waiting and piece.kind in _VALUES:
            told = bool(group.open and group.open.record.values.get(group.waiting.column))
            second = self._then if told else None
            group.put(Field(second or group.waiting.column, "", ""), piece, piece.text)
        elif group.open and group.open.record.extra and piece.kind in _VALUES:
            group.open.say_more(piece)
        else:
            self._asking = False
            self.see(piece)

    def _see_asking(self, piece: Piece) -> None:
        """A heading that asks: where they come in turn, the first of them begins the next thing, whatever it asks."""
        group, column = self._group, self._asked.meant.get(id(piece))
        self._then = self._asked.second.get(id(piece))
        if id(piece) in self._asked.begin and column not in KEYS:
            group.part()
            group.new(piece, self._asked.key, "", sure=True)
        if column is None:
            group.waiting = None
            if group.open:
                group.open.record.extra.append((piece.text, ""))
                group.open.add(piece, piece)
        elif column in KEYS and self._asked.begin and id(piece) not in self._asked.begin:
            group.waiting = Field(column, piece.text, "")
            group.put(group.waiting, piece, "")
        else:
            self._see_fields(piece, Labelled("", [Field(column, piece.text, "")]))

    def _see_status(self, piece: Piece) -> bool:
        """Whether a line that is a status belongs to a group: where the first of them stands over one, all do."""
        group = self._group
        begun = group.open is not None or (group.start is not None and group.start.opener.sure)
        self._status_first = self._status_first or not begun
        if self._status_first:
            group.close()
            group.before = piece
            return True
        if names_column(piece.text) or not group.ready(piece):
            return False
        group.put(Field(Column.STATUS, "", ""), piece, piece.text)
        return True

    def _see_table(self, piece: Piece) -> None:
        pairs = pairs_of(piece, self._labels)
        if not pairs:
            self._group.part()
            return
        self._group.table = piece
        self._group.card = sum(1 for pair in pairs if pair.column in KEYS and pair.value) <= 1
        for pair in pairs:
            part = Piece(BlockKind.TABLE, spots=pair.row.spots, place=pair.row.place)
            if pair.column:
                self._see_fields(part, Labelled("", [Field(pair.column, pair.label, pair.value)]))
            elif self._group.open:
                self._group.open.record.extra.append((pair.label, pair.value))
                self._group.open.add(part, piece)
            if self._group.open:
                self._group.open.record.left += pair.left
                self._group.open.record.asked += pair.asked
                self._group.open.record.sentence = pair.sentence or self._group.open.record.sentence
        self._group.table = None

    def _see_fields(self, piece: Piece, found: Labelled) -> None:
        group = self._group
        for field_ in found.fields:
            one = as_it_reads(field_)
            if one.column in KEYS:
                group.begin(one, piece)
            elif group.is_head(one) and not group.in_card:
                group.close()
                group.heads = {**group.heads, one.column: (one, piece)}
            elif group.ready(piece):
                group.put(one, piece, one.value)
            else:
                group.part()
                break
            group.waiting = one if not one.value and group.open else None
        group.keep(found)
