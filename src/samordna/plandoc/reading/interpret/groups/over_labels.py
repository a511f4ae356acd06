"""Paragraphs that each stand over labels of their own, several below one heading: the first words of each name a measure.

Rastaktiviteter. Fritidspersonalen ordnar lekar tre dagar i veckan.
- Ansvarig: Fritidshemmet
- När: läsåret 2025/2026
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.openers import opener_of, says_deed, without_number
from samordna.plandoc.reading.interpret.grammar.subjects import doer_in
from samordna.plandoc.reading.interpret.groups.members import SURE
from samordna.plandoc.reading.interpret.labels.labelled import labelled, unknown_label
from samordna.plandoc.reading.interpret.labels.meanings import Labels
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import FINITE_VERBS, Column

_FEWEST = 3
_MOST_DEEDS = 0.5
_LONGEST = 400
_LONGEST_NAME = 10
_TIMES = SURE - {Column.RESPONSIBLE}


class Name(NamedTuple):
    """What a paragraph over labels names, the number before it, and what it says of it besides."""

    text: str
    number: str
    more: str


class _Block(NamedTuple):
    """A paragraph with the first label below it, and the heading right ``over`` it; ``goes_on`` says that it stands below the
    labels of another."""

    head: Piece
    first: Piece
    goes_on: bool
    over: Piece | None


def over_labels(pieces: Sequence[Piece], labels: Labels) -> dict[int, Name]:
    """The names of measures by the ids of their paragraphs.

    Where each heading has but one such paragraph, the heading names the measure and the paragraph tells of it.
    """
    of_look: dict[tuple[BlockKind, str], list[_Block]] = defaultdict(list)
    for block in _blocks(pieces, labels):
        of_look[block.first.kind, labelled(block.first.text, labels).fields[0].label.casefold()].append(block)
    return {
        id(block.head): _named(block.head.text)
        for blocks in of_look.values()
        if any(block.goes_on for block in blocks)
        for block in blocks
    }


def below_names(pieces: Sequence[Piece], labels: Labels) -> set[int]:
    """The paragraphs (by id) that each tell of what the heading right above them names, over the labels of that: where most
    below headings of a rank say nothing to be done, the others are no names either."""
    of_rank: dict[int, list[Piece]] = defaultdict(list)
    for block in _blocks(pieces, labels):
        if block.over and len(sentences_of(block.head.text)) == 1:
            of_rank[block.over.level].append(block.head)
    return {
        id(one)
        for told in of_rank.values()
        if len(told) >= _FEWEST and sum(says_deed(one.text) for one in told) < _MOST_DEEDS * len(told)
        for one in told
    }


def _blocks(pieces: Sequence[Piece], labels: Labels) -> Iterator[_Block]:
    """Each paragraph with labels right below it, where it stands below a heading or the labels of another."""
    runs = [
        (kind, list(run))
        for kind, run in groupby(pieces, lambda piece: (_is_labels(piece, labels), piece.kind))
    ]
    for at, ((is_labels, _), run) in enumerate(runs[1:], 1):
        others = runs[at - 1][1]
        above = others[-2] if len(others) > 1 else runs[at - 2][1][-1] if at > 1 else None
        goes_on = len(others) == 1 and at > 1 and runs[at - 2][0][0]
        headed = above is not None and above.kind is BlockKind.HEADING
        if is_labels and (goes_on or headed) and _may_name(others[-1]) and _say_who_and_when(run, labels):
            yield _Block(others[-1], run[0], goes_on, above if headed and above else None)


def _is_labels(piece: Piece, labels: Labels) -> bool:
    """Whether a line is labels with their values, and nothing before them."""
    if piece.kind not in (BlockKind.BULLET, BlockKind.PARAGRAPH):
        return False
    found = labelled(piece.text, labels)
    return bool(found.fields) and not found.before


def _may_name(piece: Piece) -> bool:
    told = piece.text.rstrip()
    is_text = piece.kind is BlockKind.PARAGRAPH and not told.endswith((":", "?"))
    return is_text and len(told) <= _LONGEST and unknown_label(told) is None


def _say_who_and_when(run: list[Piece], labels: Labels) -> bool:
    told = {one.column for piece in run for one in labelled(piece.text, labels).fields}
    return Column.RESPONSIBLE in told and bool(told & _TIMES)


def _named(text: str) -> Name:
    """A paragraph as the name that it begins with, where its first sentence is none, and the rest."""
    opener = opener_of(text)
    plain, number = (opener.text, opener.label) if opener else without_number(text)
    first, *rest = sentences_of(plain)
    words = first.rstrip(".").split()
    is_name = (
        rest
        and first.endswith(".")
        and len(words) <= _LONGEST_NAME
        and not (FINITE_VERBS & {word.lower() for word in words} or doer_in(first))
    )
    return Name(first.rstrip("."), number, " ".join(rest)) if is_name else Name(plain, number, "")
