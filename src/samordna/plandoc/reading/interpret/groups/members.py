"""One labelled group: the record it is, the pieces it stands in, and whether it is one at all."""

from dataclasses import dataclass

from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.interpret.columns.double_columns import parted
from samordna.plandoc.reading.interpret.columns.kind_columns import KIND_COLUMNS
from samordna.plandoc.reading.interpret.labels.labelled import Field
from samordna.plandoc.reading.interpret.labels.told_roles import roles_in
from samordna.plandoc.reading.interpret.pieces.doubt_texts import from_sentence
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.sentences.told_fields import Told
from samordna.plandoc.reading.interpret.times.named_parts import is_year, with_part
from samordna.plandoc.reading.interpret.times.time_columns import ongoing_in
from samordna.plandoc.reading.interpret.times.told_words import words_of_times
from samordna.plandoc.reading.interpret.words.small_words import NOTHING_SAID, Column
from samordna.plandoc.reading.interpret.words.status_signs import is_light, status_begun, status_of
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.taken_as import TakenAs

KEYS = {Column.ACTION: TakenAs.ACTIVITIES, Column.SERVICE: TakenAs.SERVICES}
"""The labels that begin a group, and what it then is."""

PARTNERS = frozenset(
    {
        *(Column.RESPONSIBLE, Column.OTHERS, Column.START, Column.END, Column.TIME, Column.FOLLOW_UP),
        *(Column.INDICATOR, Column.STATUS, Column.COST),
        *(Column.FUNCTION, Column.LEVEL, Column.TARGET_GROUP, Column.AGE),
    }
)
"""The labels that make a line above them an activity or a service."""

SURE = frozenset({Column.RESPONSIBLE, Column.START, Column.END, Column.TIME})
"""The labels that hardly anything but an activity has."""


@dataclass(slots=True)
class Member:
    """One labelled group: the record it is, and the pieces of the file it stands in. ``sure`` says that its first line names
    itself as an activity, by label, number or what it says; ``heads`` are the goals and problems told before it; ``listed`` says
    that it stands under a heading of things to be done, and names nobody who acts; ``told`` that sentences say who and when;
    ``unsaid`` are its labels with nothing behind them."""

    record: Record
    key: Column
    pieces: list[Piece]
    sure: bool
    heads: frozenset[Column] = frozenset()
    listed: bool = False
    told: bool = False
    unsaid: frozenset[Column] = frozenset()

    def tell(self, told: Told, piece: Piece, text: str) -> None:
        """Take what the sentences of a text say of who and when, and keep it beside it."""
        self.told = True
        self.put(Field(Column.COMMENT, "", ""), piece, text, piece)
        together = Column.TIME not in self.record.values
        times = words_of_times(told.starts, told.ends, text, together=together)
        said = {Column.RESPONSIBLE: told.who, **times, **roles_in(text)}
        if told.ongoing and not (times or self.record.values.keys() & SURE - {Column.RESPONSIBLE}):
            said[Column.TIME] = ongoing_in(text)
        taken = [column for column, value in said.items() if value and column not in self.record.values]
        for column in taken:
            self.record.values[column] = said[column] or ""
            self.record.places[column] = piece.place
        who, when = Column.RESPONSIBLE in taken, bool({*taken} & SURE - {Column.RESPONSIBLE})
        if who or when:
            self.record.doubts = [from_sentence(who=who, when=when)]

    def put(self, one: Field, piece: Piece, value: str, holder: Piece) -> None:
        """Take what a label says. ``holder`` is the piece of the file that ``piece`` is or is a row of."""
        if two := parted(one.label, value):
            self.leave(piece, (one.label, Why.LABEL))
            for column, _, words in two:
                self.put(Field(column or Column.COMMENT, "", ""), piece, words, holder)
            return
        self.leave(piece, (one.label, Why.LABEL))
        text = "" if value.strip() in NOTHING_SAID else with_part(" ".join(value.split()), one.label)
        self.unsaid |= set() if text else {one.column}
        record = self.record
        strange = self.key is Column.ACTION and one.column not in KIND_COLUMNS[TakenAs.ACTIVITIES]
        if text and (strange or (self._is_second(one) and not self._tells_year(one, text))):
            record.extra.append((one.label, text))
        elif text:
            self._say_outright(one)
            known = record.values.get(one.column)
            record.values[one.column] = f"{known}\n{text}" if one.column in record.values else text
            record.places[one.column] = piece.place
            record.labels.setdefault(one.column, one.label)
            self.leave(piece, *([(text, Why.NUMBERING)] if one.column is Column.NUMBER else []))
        self.add(piece, holder)

    def _say_outright(self, one: Field) -> None:
        """What a label says goes before what sentences above it told, and makes the group one of labels."""
        if self.told and one.label and one.column in PARTNERS:
            self.told = False
            self.record.values.pop(one.column, None)

    def say_more(self, piece: Piece) -> None:
        """Take what stands below a label that means nothing to us."""
        label, said = self.record.extra[-1]
        self.record.extra[-1] = (label, f"{said}\n{piece.text}".strip())
        self.add(piece, piece)

    def add(self, piece: Piece, holder: Piece) -> None:
        """Let the group stand in a piece of the file too."""
        self.record.spots = sorted({*self.record.spots, *piece.spots}, key=_in_order)
        if all(holder is not other for other in self.pieces):
            self.pieces.append(holder)

    def leave(self, piece: Piece, *words: tuple[str, Why]) -> None:
        self.record.left += [LeftOut(text, piece.place, why) for text, why in words if text]

    def _is_second(self, one: Field) -> bool:
        """Whether another label than this has told the same already: two labels are never one value."""
        told = self.record.labels.get(one.column)
        return bool(told and one.label and told != one.label and one.column is not Column.COMMENT)

    def _tells_year(self, one: Field, text: str) -> bool:
        """Whether a label says the year of a time that another tells, or the time of such a year."""
        return one.column is Column.TIME and is_year(text) != is_year(self.record.values[one.column])

    @property
    def partners(self) -> frozenset[Column]:
        told = PARTNERS & self.record.values.keys()
        status = self.record.values.get(Column.STATUS, "")
        return (
            told if status_of(status) or status_begun(status) or is_light(status) else told - {Column.STATUS}
        )


def _in_order(spot: Spot) -> tuple[int, int]:
    return spot[0], -1 if spot[1] is None else spot[1]
