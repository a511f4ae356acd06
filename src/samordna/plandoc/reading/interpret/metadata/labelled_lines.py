"""Lines whose values stand after their labels: on the same line, below it, or several in a row anywhere in a file."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.bodies import joined
from samordna.plandoc.reading.interpret.metadata.decisions import says_decided
from samordna.plandoc.reading.interpret.metadata.facts import facts_in, is_decision, value_of
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.labels import is_sure, label_of, leading_label
from samordna.plandoc.reading.interpret.metadata.lines import FirstPageLine, is_only_facts, is_running
from samordna.plandoc.reading.interpret.metadata.moments import DAY
from samordna.plandoc.reading.interpret.metadata.segments import Segment, segments_of
from samordna.plandoc.reading.interpret.pieces.pieces import Piece

_FEWEST_NAMED = 3
_WHOLLY = 2
_ALONE = {
    Label.DATE: lazily(DAY, re.IGNORECASE),
    Label.SECTION: lazily(r"§\s*\d{1,4}(?:[:/]\d+)?"),
}
_NUMBERED = lazily(r"§|paragraf|\bpar\.|\bsak\b", re.IGNORECASE)
"""What the paragraph of a decision is told by (``decision_words.py``). Few lines hold any of it."""
_LINES = (BlockKind.PARAGRAPH, BlockKind.BULLET)


def lines_of(pieces: list[Piece]) -> list[FirstPageLine]:
    """The lines of headings and paragraphs. Labels that other things have too count when one stands there that is the plan's."""
    told = [piece for piece in pieces if piece.kind is not BlockKind.TABLE]
    for piece in told:
        piece.text = joined(piece.text)
    named = _apart(told)
    pairs = {id(piece) for line in named for piece in (line.label, line.piece)}
    rest = [piece for piece in told if id(piece) not in pairs]
    lines = [FirstPageLine(text, piece) for piece in rest for text in piece.text.split("\n")]
    sure = any(is_sure(name) for line in lines for name in _labels(line.text))
    for line in lines:
        line.facts = facts_in(line.text, (lambda _: True) if sure else is_sure)
    _go_on(lines)
    return named + lines


def _go_on(lines: list[FirstPageLine]) -> None:
    """The day and the paragraph of a decision on lines of their own, below the one that says who decided."""
    above: FirstPageLine | None = None
    for line in lines:
        alone = [label for label, shape in _ALONE.items() if shape.fullmatch(line.text.strip(" .,"))]
        if line.facts or not alone:
            above = line if _decided_by(line.text) else None
        elif above:
            above.facts = list(value_of(Label.DECISION, Segment(above.text, 0, Label.DECISION)))
            line.facts = [fact for label in alone for fact in value_of(label, Segment(line.text, 0, label))]


def _decided_by(text: str) -> bool:
    """Whether a line says who decided and nothing of when."""
    decided = [fact.decided for fact in value_of(Label.DECISION, Segment(text, 0, Label.DECISION))]
    return says_decided(text) and any(one and one.body and not (one.date or one.section) for one in decided)


def _apart(pieces: list[Piece]) -> list[FirstPageLine]:
    """Values below their labels, each on a line of its own, and those on the same line with nothing but room between, when
    there are several. Fewer below than that are only those that are surely the plan's."""
    below = {
        id(name): (name, value)
        for name, value in pairwise(pieces)
        if label_of(name.text) and not label_of(value.text) and not is_running(value.text)
    }
    if len(below) < _FEWEST_NAMED:
        below = {key: pair for key, pair in below.items() if is_sure(pair[0].text)}
    led = {id(piece): found for piece in pieces if (found := leading_label(piece.text))}
    names = [*(name.text for name, _ in below.values()), *(name for name, _ in led.values())]
    if len(names) < _FEWEST_NAMED or not any(map(is_sure, names)):
        return []
    lines = [
        *(_line(value, name.text, 0, name) for name, value in below.values()),
        *(_line(piece, *led[id(piece)]) for piece in pieces if id(piece) in led),
    ]
    return [line for line in lines if is_only_facts(line.text, line.facts)]


def _line(piece: Piece, name: str, at: int, above: Piece | None = None) -> FirstPageLine:
    """What a line says from ``at`` under the label of that name, which stands before it or above."""
    label = label_of(name)
    value = Segment(piece.text[at:], at, label, name)
    facts = [
        replace(one, start=0 if one.start == 0 else at + one.start, end=at + one.end)
        for one in (value_of(label, value) if label else ())
    ]
    return FirstPageLine(piece.text, piece, facts, above)


def _labels(text: str) -> Iterator[str]:
    return (segment.named for segment in segments_of(text) if segment.label)


def label_groups(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Lines in a row that are nothing but labels of the plan with their values, two of them surely, wherever they stand. A whole
    decision is surely the plan's, whatever its label; with the body, the day and the paragraph it needs no other line."""
    group: list[Piece] = []
    sure = 0
    at = 0
    while at <= len(pieces):
        told, said = _told_at(pieces[at : at + 2])
        group += told
        sure += said
        at += len(told) or 1
        if not told:
            if sure >= _WHOLLY:
                yield group
            group, sure = [], 0


def _told_at(pieces: list[Piece]) -> tuple[list[Piece], int]:
    """The line that comes first, or a label with the value below it, and how many labels there are surely the plan's; nothing
    where it is none."""
    if not pieces or pieces[0].kind is BlockKind.TABLE:
        return [], 0
    piece, *below = pieces
    if piece.kind in _LINES and _tells_decision(piece.text):
        return [piece], _WHOLLY
    if piece.kind in _LINES and _only_labels(piece.text):
        labelled = [segment for segment in segments_of(piece.text) if segment.label]
        return [piece], sum(1 for one in labelled if is_sure(one.named) or is_decision(one))
    led = leading_label(piece.text)
    if led and is_sure(led[0]) and is_only_facts(piece.text, _line(piece, *led).facts):
        return [piece], 1
    named = is_sure(piece.text) and any(
        one.kind is BlockKind.PARAGRAPH and not label_of(one.text) and not is_running(one.text)
        for one in below
    )
    return (pieces, 1) if named else ([], 0)


def _only_labels(text: str) -> bool:
    segments = [segment for line in text.split("\n") for segment in segments_of(line)]
    return bool(segments) and all(segment.label and label_of(segment.named) for segment in segments)


def _tells_decision(text: str) -> bool:
    """Whether a line is nothing but facts of the plan, a whole decision behind its label among them: "Beslut: Kommunstyrelsen
    2026-11-10 § 211 · Dnr KS 2026/1043"."""
    if not _NUMBERED.search(text):
        return False
    facts = facts_in(text)
    told = [fact.decided for fact in facts if fact.labelled]
    return any(one and one.body and one.date and one.section for one in told) and is_only_facts(text, facts)
