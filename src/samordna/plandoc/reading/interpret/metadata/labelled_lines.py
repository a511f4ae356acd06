"""Lines whose values stand after their labels: on the same line, below it, or several in a row anywhere in a file."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.bodies import joined
from samordna.plandoc.reading.interpret.metadata.facts import facts_in, value_of
from samordna.plandoc.reading.interpret.metadata.labels import is_sure, label_of, leading_label
from samordna.plandoc.reading.interpret.metadata.lines import FirstPageLine, is_only_facts, is_running
from samordna.plandoc.reading.interpret.metadata.segments import Segment, segments_of
from samordna.plandoc.reading.interpret.pieces import Piece

_FEWEST_NAMED = 3
_LINES = (BlockKind.PARAGRAPH, BlockKind.BULLET)


def lines_of(pieces: list[Piece]) -> list[FirstPageLine]:
    """The lines of headings and paragraphs. Labels that other things have too count when one stands there that is the plan's."""
    told = [piece for piece in pieces if piece.kind is not BlockKind.TABLE]
    for piece in told:
        piece.text = joined(piece.text)
    named = [*_named(told), *_led(told)]
    pairs = {id(piece) for line in named for piece in (line.label, line.piece)}
    rest = [piece for piece in told if id(piece) not in pairs]
    lines = [FirstPageLine(text, piece) for piece in rest for text in piece.text.split("\n")]
    sure = any(is_sure(name) for line in lines for name in _labels(line.text))
    for line in lines:
        line.facts = facts_in(line.text, (lambda _: True) if sure else is_sure)
    return named + lines


def _named(pieces: list[Piece]) -> Iterator[FirstPageLine]:
    """Values that stand below their labels, each on a line of its own, when several do."""
    pairs = [
        (name, value)
        for name, value in pairwise(pieces)
        if label_of(name.text) and not label_of(value.text) and not is_running(value.text)
    ]
    if len(pairs) < _FEWEST_NAMED or not any(is_sure(name.text) for name, _ in pairs):
        return
    for name, value in pairs:
        label = label_of(name.text)
        facts = list(value_of(label, Segment(value.text, 0, label, name.text))) if label else []
        if is_only_facts(value.text, facts):
            yield FirstPageLine(value.text, value, facts, name)


def _led(pieces: list[Piece]) -> Iterator[FirstPageLine]:
    """Values on the same line as their labels, with nothing but room between, when several are."""
    led = [(piece, found) for piece in pieces if (found := leading_label(piece.text))]
    if len(led) < _FEWEST_NAMED or not any(is_sure(name) for _, (name, _) in led):
        return
    for piece, (name, at) in led:
        label = label_of(name)
        value = Segment(piece.text[at:], at, label, name)
        facts = (
            [
                replace(one, start=0 if one.start == 0 else at + one.start, end=at + one.end)
                for one in value_of(label, value)
            ]
            if label
            else []
        )
        if is_only_facts(piece.text, facts):
            yield FirstPageLine(piece.text, piece, facts)


def _labels(text: str) -> Iterator[str]:
    return (segment.named for segment in segments_of(text) if segment.label)


def label_groups(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Paragraphs or bullets in a row that are nothing but labels of the plan, two of them surely, wherever they stand."""
    group: list[Piece] = []
    for piece in [*pieces, None]:
        if piece is not None and piece.kind in _LINES and _only_labels(piece.text):
            group.append(piece)
            continue
        names = [name for one in group for name in _labels(one.text)]
        if sum(1 for name in names if is_sure(name)) > 1:
            yield group
        group = []


def _only_labels(text: str) -> bool:
    segments = [segment for line in text.split("\n") for segment in segments_of(line)]
    return bool(segments) and all(segment.label and label_of(segment.named) for segment in segments)
