"""Which of the labelled groups of a document are activities or services, and which only look like some."""

from collections import Counter

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.groups.members import SURE, Member
from samordna.plandoc.reading.interpret.words.measure_headings import explains
from samordna.plandoc.reading.interpret.words.small_words import Column

_ALIKE = 3
_FEWEST_TOLD = 2
_NAME = 2
_ACTORS = frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER})


def plausible(members: list[Member]) -> list[Member]:
    """Those that have what activities have, or stand among others that have, or of which a chapter of activities has several."""
    told = sum(1 for member in members if member.partners & SURE)
    for member in members:
        member.listed = member.listed and not _names_somebody(member.record.get(member.key) or "")
    alike = Counter(_shape(member) for member in members if member.listed)
    in_full = Counter(_shape(member) for member in members if _says_both(member))
    may_be_told = [
        member
        for member in members
        if member.told and (_may_be_told(member) or in_full[_shape(member)] >= _ALIKE)
    ]
    found = {
        id(member)
        for member in members
        if _is_plausible(member, told, alike[_shape(member)])
        and (
            not member.told
            or (any(member is one for one in may_be_told) and len(may_be_told) >= _FEWEST_TOLD)
        )
    }
    named = Counter(_label(member) for member in members if id(member) in found)
    shared = Counter(id(member.pieces[0]) for member in members if id(member) in found)
    return [
        member
        for member in members
        if id(member) in found
        or _is_left_open(member, named[_label(member)])
        or _is_in_table(member, shared[id(member.pieces[0])])
    ]


def _label(member: Member) -> tuple[Column, str]:
    return member.key, member.record.labels.get(member.key, "")


def _is_left_open(member: Member, alike: int) -> bool:
    """Whether a group has the label of others, and those for who or when with nothing behind them."""
    named = bool(_label(member)[1] and member.record.get(member.key))
    return named and alike >= _FEWEST_TOLD and bool(member.unsaid & SURE)


def _is_in_table(member: Member, others: int) -> bool:
    """Whether a group names itself in a table that holds several others which say who or when."""
    in_table = member.pieces[0].kind is BlockKind.TABLE and len(member.pieces) == 1
    return in_table and member.sure and bool(member.record.get(member.key)) and others >= _FEWEST_TOLD


def _may_be_told(member: Member) -> bool:
    """Whether sentences may say who and when of a group: it calls itself an activity, or its chapter does, or it is a deed of
    which they say both."""
    name = member.record.get(member.key) or ""
    if explains(name):
        return False
    deed = Trait.DEED in traits_of(name)
    return member.listed or bool(member.record.labels.get(member.key)) or (deed and _says_both(member))


def _says_both(member: Member) -> bool:
    return Column.RESPONSIBLE in member.partners and bool(member.partners & {Column.START, Column.END})


def _names_somebody(text: str) -> bool:
    return len(text.split()) <= _NAME and bool(traits_of(text) & _ACTORS)


def _shape(member: Member) -> tuple[BlockKind, int, bool]:
    first = member.pieces[0]
    return first.kind, first.level, bool(member.partners & SURE)


def _is_plausible(member: Member, told: int, alike: int) -> bool:
    if not member.record.get(member.key) or not member.partners:
        return False
    several = len(member.partners) > 1 and bool(member.partners & SURE)
    repeated = member.listed and alike >= _ALIKE and bool(member.partners & SURE)
    return member.sure or repeated or (several and told > 1)
