"""The lines of the first page: what stands before the running text begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from samordna.plandoc.reading.blocks import BlockKind, Place
from samordna.plandoc.reading.interpret.kinds import kind_of
from samordna.plandoc.reading.interpret.metadata.bodies import joined
from samordna.plandoc.reading.interpret.metadata.facts import Fact, facts_in, value_of
from samordna.plandoc.reading.interpret.metadata.labels import is_sure, label_of, leading_label
from samordna.plandoc.reading.interpret.metadata.segments import Segment, segments_of
from samordna.plandoc.reading.interpret.metadata.stated import tells_of_plan
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.words import FINITE_VERBS, words_of
from samordna.plandoc.vocabulary import SectionKind

_FEWEST_NAMED = 3
_FIRST_PIECES = 40
_LAST_PAGE = 2
_SENTENCE_WORDS = 8
_LONGEST_LINE = 200
_WORD = re.compile(r"[^\W_]+")
_FILLING = words_of("och samt av den det är för i med plan planen denna detta the and of by")
_OF_ACTIVITY = re.compile(
    r"^(?:åtgärd|aktivitet|insats|delmål|mål|tid|tidplan|när|klart?|uppföljning|samverkan|action)\b[\w ./]{0,20}:",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Line:
    """A line of the first page with its facts. ``piece`` is what it stands in, ``label`` a line above that only names it."""

    text: str
    piece: Piece
    facts: list[Fact] = field(default_factory=list)
    label: Piece | None = None

    @property
    def place(self) -> Place:
        return self.piece.place


def is_only_facts(text: str, facts: list[Fact]) -> bool:
    """Whether a line has no words but those of its facts."""
    return bool(facts) and not untold(text, facts)


def untold(text: str, facts: list[Fact]) -> list[str]:
    rest = text
    for fact in facts:
        rest = rest[: fact.start] + " " * (fact.end - fact.start) + rest[fact.end :]
    besides = [word for fact in facts if fact.decided for word in fact.decided.besides]
    return besides + [word for word in _WORD.findall(rest) if word.lower() not in _FILLING]


def front_of(pieces: list[Piece], title: list[Piece]) -> list[Piece]:
    """The first pieces that are no running text, list or table of the plan itself."""
    front: list[Piece] = []
    for index, piece in enumerate(pieces[:_FIRST_PIECES]):
        if any(piece is part for part in title):
            front.append(piece)
        elif piece.kind is BlockKind.FOOTNOTE:
            continue
        elif _begins_text(piece, pieces[index + 1 : index + 2], titled=bool(front and title)):
            break
        else:
            front.append(piece)
    return front


def _begins_text(piece: Piece, after: list[Piece], *, titled: bool) -> bool:
    if (piece.place.page or 1) > _LAST_PAGE or piece.kind is BlockKind.BULLET:
        return True
    if piece.kind is BlockKind.TABLE:
        return not tells_of_plan(piece)
    if _OF_ACTIVITY.match(piece.text):
        return True
    if is_only_facts(piece.text, facts_in(piece.text)) or leading_label(piece.text):
        return False
    if piece.kind is BlockKind.HEADING:
        followed = bool(after) and (after[0].kind is not BlockKind.PARAGRAPH or is_running(after[0].text))
        return kind_of(piece.text) is not SectionKind.OTHER or (titled and followed)
    return is_running(piece.text)


def is_running(text: str) -> bool:
    """Whether a paragraph is running text rather than a line of a cover."""
    words = _WORD.findall(text)
    ended = text.rstrip().endswith((".", "!", "?"))
    speaks = any(word.lower() in FINITE_VERBS for word in words)
    return len(text) > _LONGEST_LINE or (ended and speaks and len(words) >= _SENTENCE_WORDS)


def lines_of(pieces: list[Piece]) -> list[Line]:
    """The lines of headings and paragraphs. Labels that other things have too count when one stands there that is the plan's."""
    told = [piece for piece in pieces if piece.kind is not BlockKind.TABLE]
    for piece in told:
        piece.text = joined(piece.text)
    named = [*_named(told), *_led(told)]
    pairs = {id(piece) for line in named for piece in (line.label, line.piece)}
    rest = [piece for piece in told if id(piece) not in pairs]
    lines = [Line(text, piece) for piece in rest for text in piece.text.split("\n")]
    sure = any(is_sure(name) for line in lines for name in _labels(line.text))
    for line in lines:
        line.facts = facts_in(line.text, (lambda _: True) if sure else is_sure)
    return named + lines


def _named(pieces: list[Piece]) -> Iterator[Line]:
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
            yield Line(value.text, value, facts, name)


def _led(pieces: list[Piece]) -> Iterator[Line]:
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
            yield Line(piece.text, piece, facts)


def _labels(text: str) -> Iterator[str]:
    return (segment.named for segment in segments_of(text) if segment.label)


def label_groups(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Paragraphs in a row that are nothing but labels of the plan, two of them surely, wherever they stand."""
    group: list[Piece] = []
    for piece in [*pieces, None]:
        if piece is not None and piece.kind is BlockKind.PARAGRAPH and _only_labels(piece.text):
            group.append(piece)
            continue
        names = [name for one in group for name in _labels(one.text)]
        if sum(1 for name in names if is_sure(name)) > 1:
            yield group
        group = []


def _only_labels(text: str) -> bool:
    segments = [segment for line in text.split("\n") for segment in segments_of(line)]
    return bool(segments) and all(segment.label and label_of(segment.named) for segment in segments)
