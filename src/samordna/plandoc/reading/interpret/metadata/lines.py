"""The lines of the first page: what stands before the running text begins."""

import re
from dataclasses import dataclass, field
from itertools import takewhile

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, FilePlace
from samordna.plandoc.reading.interpret.metadata.facts import Fact, facts_in
from samordna.plandoc.reading.interpret.metadata.labels import is_sure, leading_label
from samordna.plandoc.reading.interpret.metadata.stated import tells_of_plan
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.measure_headings import says_activities
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.reading.interpret.words.small_words import FINITE_VERBS, words_of
from samordna.plandoc.vocabulary import SectionKind

_FIRST_PIECES = 40
_LAST_PAGE = 2
_NEAR = 4
_SENTENCE_WORDS = 8
_LONGEST_LINE = 200
_WORD = lazily(r"[^\W_]+")
_FILLING = words_of("och samt av den det är för i med plan planen denna detta the and of by")
_OF_ACTIVITY = lazily(
    r"^(?:åtgärd|aktivitet|insats|delmål|mål|tid|tidplan|när|klart?|"
    r"uppföljning(?! och (?:revider|översyn))|samverkan|action)\b[\w ./]{0,20}:",
    re.IGNORECASE,
)


_OF_LETTER = lazily(r"(?:från|till|from|to|kopia|cc|ämne|subject)\s*:\s+\S", re.IGNORECASE)


@dataclass(slots=True)
class FirstPageLine:
    """A line of the first page with its facts. ``piece`` is what it stands in, ``label`` a line above that only names it."""

    text: str
    piece: Piece
    facts: list[Fact] = field(default_factory=list)
    label: Piece | None = None

    @property
    def place(self) -> FilePlace:
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
        if any(piece is part for part in title) or (not index and piece.text.strip() == piece.place.sheet):
            front.append(piece)
        elif piece.kind is BlockKind.FOOTNOTE:
            continue
        elif _begins_text(
            piece,
            pieces[index + 1 : index + 1 + _NEAR],
            titled=any(one is part for one in front for part in title),
        ):
            break
        else:
            front.append(piece)
    return front


def _begins_text(piece: Piece, after: list[Piece], *, titled: bool) -> bool:
    if piece.says_who or (piece.place.page or 1) > _LAST_PAGE or _OF_ACTIVITY.match(piece.text):
        return True
    if piece.kind is BlockKind.BULLET:
        return not _is_labelled(piece.text)
    if piece.kind is BlockKind.TABLE:
        return not tells_of_plan(piece)
    if (
        is_only_facts(piece.text, facts_in(piece.text))
        or leading_label(piece.text)
        or _OF_LETTER.match(piece.text)
    ):
        return False
    if piece.kind is BlockKind.HEADING:
        followed = (
            not piece.text[:1].islower()
            and bool(after)
            and (after[0].kind is not BlockKind.PARAGRAPH or is_running(after[0].text))
        )
        facts_follow = (
            titled and bool(after) and (_tells_facts(piece, after) or _names_value(piece, after[0]))
        )
        begins = kind_of(piece.text) is not SectionKind.OTHER or (titled and followed)
        return begins and not (facts_follow and not says_activities(piece.text))
    return is_running(piece.text)


def _tells_facts(heading: Piece, after: list[Piece]) -> bool:
    """Whether the line below a heading is a fact of the plan, or one of those like it that follow right below: a line among
    facts with a label of its own."""
    alike = [after[0], *takewhile(lambda one: one.kind is heading.kind and one.level == heading.level, after)]
    return any(is_only_facts(one.text, facts_in(one.text)) or leading_label(one.text) for one in alike)


def _names_value(heading: Piece, below: Piece) -> bool:
    """Whether a heading is but a label of the plan, and a short line its value."""
    return is_sure(heading.text) and below.kind is BlockKind.PARAGRAPH and not is_running(below.text)


def _is_labelled(text: str) -> bool:
    """Whether a line is nothing but labels that are surely the plan's, with their values."""
    facts = facts_in(text, is_sure)
    return is_only_facts(text, facts) and facts[0].labelled


def is_running(text: str) -> bool:
    """Whether a paragraph is running text rather than a line of a cover."""
    words = _WORD.findall(text)
    ended = text.rstrip().endswith((".", "!", "?"))
    return len(text) > _LONGEST_LINE or (ended and speaks(text) and len(words) >= _SENTENCE_WORDS)


def speaks(text: str) -> bool:
    """Whether a text has a verb that a sentence has and a name has not."""
    return any(word.lower() in FINITE_VERBS for word in _WORD.findall(text))
