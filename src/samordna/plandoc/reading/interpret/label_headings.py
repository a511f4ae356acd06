"""Headings that are labels: "Vad ska göras?", "Vem gör det?", each again and again with its value below it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns import column_of
from samordna.plandoc.reading.interpret.labels import plain
from samordna.plandoc.reading.interpret.members import KEYS, PARTNERS, SURE
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.section_kinds import kind_of
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.vocabulary import SectionKind

_FEWEST = 2
_VALUES = (BlockKind.PARAGRAPH, BlockKind.BULLET)


def label_headings(pieces: Sequence[Piece]) -> dict[int, Column]:
    """What headings (by id) that come again and again mean as labels, where together they tell what is done and who or when."""
    told: dict[str, list[Piece]] = defaultdict(list)
    for heading, below in pairwise(pieces):
        if heading.kind is BlockKind.HEADING and below.kind in _VALUES:
            told[plain(heading.text)].append(heading)
    meant = {
        label: column
        for label, headings in told.items()
        if len(headings) >= _FEWEST and (column := column_of(label)) in KEYS.keys() | PARTNERS
    }
    told_of = set(meant.values())
    if not (told_of & KEYS.keys() and told_of & SURE):
        return {}
    return {id(heading): column for label, column in meant.items() for heading in told[label]}


def chapter_headings(pieces: Sequence[Piece]) -> set[int]:
    """The headings (by id) that name a chapter, such as "Uppföljning", and come but once: they begin one."""
    headings = [piece for piece in pieces if piece.kind is BlockKind.HEADING]
    told = Counter(plain(heading.text) for heading in headings)
    return {
        id(heading)
        for heading in headings
        if told[plain(heading.text)] == 1 and kind_of(heading.text) is not SectionKind.OTHER
    }
