"""One labelled group: the record it is, the pieces it stands in, and whether it is one at all."""

from collections import Counter
from dataclasses import dataclass

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.reading.takes import TakenAs

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

_ALIKE = 3
_SURE = frozenset({Column.RESPONSIBLE, Column.START, Column.END, Column.TIME})


@dataclass(slots=True)
class Member:
    """One labelled group: the record it is, and the pieces of the file it stands in. ``sure`` says that its first line names
    itself as an activity, by label, number or what it says; ``heads`` are the goals and problems told before it; ``listed`` says
    that it stands under a heading of things to be done."""

    record: Record
    key: Column
    pieces: list[Piece]
    sure: bool
    heads: frozenset[Column] = frozenset()
    listed: bool = False

    @property
    def partners(self) -> frozenset[Column]:
        return PARTNERS & self.record.values.keys()


def plausible(members: list[Member]) -> list[Member]:
    """Those that have what activities have, or stand among others that have, or of which a chapter of activities has several."""
    told = sum(1 for member in members if member.partners & _SURE)
    alike = Counter(_shape(member) for member in members if member.listed)
    return [member for member in members if _is_plausible(member, told, alike[_shape(member)])]


def _shape(member: Member) -> tuple[BlockKind, int, bool]:
    first = member.pieces[0]
    return first.kind, first.level, bool(member.partners & _SURE)


def _is_plausible(member: Member, told: int, alike: int) -> bool:
    if not member.record.get(member.key) or not member.partners:
        return False
    several = len(member.partners) > 1 and bool(member.partners & _SURE)
    repeated = member.listed and alike >= _ALIKE and bool(member.partners & _SURE)
    return member.sure or repeated or (several and told > 1)
