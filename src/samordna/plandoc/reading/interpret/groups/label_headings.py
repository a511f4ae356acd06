"""Headings that are labels: "Vad ska göras?", "Vem gör det?", each again and again with its value below it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.headings import column_of, meanings_of
from samordna.plandoc.reading.interpret.groups.members import KEYS, PARTNERS, SURE
from samordna.plandoc.reading.interpret.labels.meanings import plain
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.vocabulary import SectionKind

_FEWEST = 2
_SHORTEST = 3
_VALUES = (BlockKind.PARAGRAPH, BlockKind.BULLET)
_TOLD = KEYS.keys() | PARTNERS
_TOLD_IN_TURN = _TOLD | {Column.GOAL}
_BOTH = " och "


@dataclass(frozen=True, slots=True)
class LabelHeadings:
    """What headings (by id) mean as labels; ``second`` is what the second paragraph below one that names two tells. Where the
    same labels come in the same order again and again they ``begin`` each thing, whichever label is the first, and the
    ``others`` among them stand beside what is known of it."""

    meant: Mapping[int, Column] = field(default_factory=dict)
    second: Mapping[int, Column] = field(default_factory=dict)
    begin: Set[int] = frozenset()
    others: Set[int] = frozenset()

    @property
    def key(self) -> Column:
        """What each of the things is."""
        return next(column for column in KEYS if column in self.meant.values())


def label_headings(pieces: Sequence[Piece]) -> LabelHeadings:
    """The headings that come again and again and are labels, where together they tell what is done and who or when."""
    told: dict[str, list[Piece]] = defaultdict(list)
    for heading, below in pairwise(pieces):
        if heading.kind is BlockKind.HEADING and below.kind in _VALUES:
            told[plain(heading.text)].append(heading)
    again = {label: headings for label, headings in told.items() if len(headings) >= _FEWEST}
    if turn := _turn(pieces, again):
        return turn
    meant = {label: column for label in again if (column := column_of(label)) in _TOLD}
    if not _tells(meant):
        return LabelHeadings()
    return LabelHeadings({id(one): column for label, column in meant.items() for one in again[label]})


def _tells(meant: Mapping[str, Column]) -> bool:
    told = set(meant.values())
    return bool(told & KEYS.keys() and told & SURE)


def _turn(pieces: Sequence[Piece], again: Mapping[str, list[Piece]]) -> LabelHeadings | None:
    """The labels that come in the same order again and again, some of which only their company says the meaning of. A label may
    be left out of a turn; one that stands apart from them is no label: "Uppföljning" may be a chapter too."""
    turns = list(_turns(pieces, {id(one) for headings in again.values() for one in headings}))
    longest = max(([plain(one.text) for one in turn] for turn in turns), key=len, default=[])
    if len(longest) < _SHORTEST:
        return None
    meant: dict[str, Column] = {}
    for meaning in (column_of, _meaning):
        told = {column: label for label in longest if (column := meaning(label)) in _TOLD_IN_TURN}
        meant |= {label: column for column, label in told.items() if column not in meant.values()}
    if not _tells(meant):
        return None
    keys = {label for label, column in meant.items() if column in KEYS}
    whole = [turn for turn in turns if keys & {plain(one.text) for one in turn}]
    in_order = all(_is_among([plain(one.text) for one in turn], longest) for turn in whole)
    if not in_order or len(whole) < _FEWEST:
        return None
    both = {label: column for label in meant if (column := _second(label)) and column not in meant.values()}
    told_by = [(one, plain(one.text)) for turn in whole for one in turn]
    return LabelHeadings(
        {id(one): meant[label] for one, label in told_by if label in meant},
        {id(one): both[label] for one, label in told_by if label in both},
        frozenset(id(turn[0]) for turn in whole),
        frozenset(id(one) for one, label in told_by if label not in meant),
    )


def _turns(pieces: Sequence[Piece], labels: Set[int]) -> Iterator[list[Piece]]:
    """Headings that come again (by id), in turns: one ends before another heading, and before a label that it has already."""
    turn: list[Piece] = []
    for piece in pieces:
        if piece.kind is not BlockKind.HEADING:
            continue
        known = id(piece) in labels
        if turn and (not known or plain(piece.text) in {plain(one.text) for one in turn}):
            yield turn
            turn = []
        turn += [piece] if known else []
    if turn:
        yield turn


def _is_among(labels: Sequence[str], longest: Sequence[str]) -> bool:
    """Whether labels stand in an order that the longest turn has."""
    rest = iter(longest)
    return all(label in rest for label in labels)


def _meaning(label: str) -> Column | None:
    """The column that the words of a label mean more than any other."""
    meanings = sorted(meanings_of(label).items(), key=lambda one: -one[1])
    clear = len(meanings) == 1 or (len(meanings) > 1 and meanings[0][1] > meanings[1][1])
    return meanings[0][0] if clear else None


def _second(label: str) -> Column | None:
    """What a label names second: "Mål och uppföljning"."""
    first, both, second = label.partition(_BOTH)
    column = column_of(second) if both and column_of(first) else None
    return column if column in PARTNERS else None


def chapter_headings(pieces: Sequence[Piece]) -> set[int]:
    """The headings (by id) that name a chapter, such as "Uppföljning", and come but once: they begin one."""
    headings = [piece for piece in pieces if piece.kind is BlockKind.HEADING]
    told = Counter(plain(heading.text) for heading in headings)
    return {
        id(heading)
        for heading in headings
        if told[plain(heading.text)] == 1 and kind_of(heading.text) is not SectionKind.OTHER
    }
