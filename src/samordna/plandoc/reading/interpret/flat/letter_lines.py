"""The lines of flat text that are of the letter a plan came in: its head, its greeting, what it says before the plan, its end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samordna.plandoc.dates.words import MONTH_NUMBERS
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.flat.fields import begins_field
from samordna.plandoc.reading.interpret.flat.headings import heading_shape
from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.metadata.decision_words import Kind, tokens_of
from samordna.plandoc.reading.interpret.metadata.letter_signs import (
    ENDS,
    GREETS,
    HEAD,
    OPENS,
    PASSED_ON,
    SIGNS,
    TAKES_LEAVE,
)
from samordna.plandoc.reading.interpret.metadata.lines import is_running
from samordna.plandoc.reading.interpret.metadata.title_signs import may_be_title, names_plan
from samordna.plandoc.reading.interpret.words.registry_numbers import numbers_in

_FEWEST_OF_HEAD = 2
_HEAD_WITHIN = 8
_PLAN_WITHIN = 40
_ENDINGS = ((ENDS, 15), (SIGNS, 5), (TAKES_LEAVE, 2))
"""By what a letter ends, and how far from the last line that may be."""

_LONGEST_LINE = 100
_APART = 2
_CONTACT = lazily(
    r"(?:tel(?:efon)?|tfn|mobil\w*|växel|direkt|mejl|e-?post\w*|e-?mail|(?:post|besöks)?adress|webb\w*|org\.?\s?nr)\b",
    re.IGNORECASE,
)
_COUNTS = lazily(r"\d{1,2}[.):]|mål\s\d", re.IGNORECASE)
_APART_IN = lazily(r"[|\t]")
_TIMED = lazily(
    rf"(?<![\d-])20\d\d\b|\b(?:{'|'.join(MONTH_NUMBERS)}|löpande|klart?|årligen)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Letter:
    """The lines of a letter by their places in the text. ``own`` say nothing of a plan; ``words`` is where those begin that may
    say something of it."""

    own: frozenset[int]
    words: int | None = None


def letter_in(lines: list[FlatLine]) -> Letter | None:
    """The letter that a text is or begins with; None where it neither has a letter's head nor greets first."""
    head = _head(lines)
    first = head.stop
    greets = first < len(lines) and GREETS.fullmatch(lines[first].text) is not None
    if not head and not greets:
        return None
    own = {*range(first + greets)}
    first += greets
    plan = _plan(lines, first)
    words: list[int] = []
    for paragraph in _paragraphs(lines, range(first, _first_of_plan(lines, first) if plan is None else plan)):
        (words.extend if plan is None or _tells(lines, paragraph) else own.update)(paragraph)
    own |= _end(lines, first if plan is None else plan)
    return Letter(frozenset(own), next(iter(words), None))


def _head(lines: list[FlatLine]) -> range:
    """The lines of the head, with what says that it was passed on; names of people may go on on a line of their own."""
    begins = next((at for at, line in enumerate(lines[:_HEAD_WITHIN]) if HEAD.fullmatch(line.text)), None)
    if begins is None or any(not PASSED_ON.fullmatch(line.text) for line in lines[:begins]):
        return range(0)
    labels: list[str] = []
    end = at = begins
    while at < min(len(lines), begins + _PLAN_WITHIN) and (at < end + _APART):
        if match := HEAD.fullmatch(lines[at].text):
            labels.append(match["label"].lower())
            end = at + 1
        elif lines[at].gap:
            break
        at += 1
    letter = len({*labels}) >= _FEWEST_OF_HEAD and any(label in OPENS for label in labels)
    return range(end) if letter else range(0)


def _plan(lines: list[FlatLine], first: int) -> int | None:
    """Where the plan itself begins below the words of the letter: with its title, or what stands above that behind the letter's
    end."""
    signed = None
    for at in range(first, min(len(lines), first + _PLAN_WITHIN)):
        line = lines[at]
        if line.bullet or line.kind is BlockKind.TABLE or begins_field(line.text):
            return None
        if ENDS.fullmatch(line.text) or SIGNS.fullmatch(line.text):
            signed = at
        elif _names_plan(lines, at):
            return _behind(lines, signed, at)
    return None


def _first_of_plan(lines: list[FlatLine], first: int) -> int:
    """Where a plan without a title of its own begins: with a list, a table, a label or a heading."""
    for at in range(first, len(lines)):
        line = lines[at]
        plain = line.kind is BlockKind.PARAGRAPH and not line.bullet and not _APART_IN.search(line.text)
        if not plain or begins_field(line.text) or _COUNTS.match(line.text) or heading_shape(line.text):
            return at
    return len(lines)


def _behind(lines: list[FlatLine], signed: int | None, title: int) -> int:
    """The first line above a title that stands well below where the letter was signed."""
    apart = (at for at in range(signed + 1, title) if lines[at].gap >= _APART) if signed is not None else ()
    return next(iter(apart), title)


def _names_plan(lines: list[FlatLine], at: int) -> bool:
    """Whether a line is the title of a plan: it begins a paragraph, or goes on below another line of a cover."""
    line = lines[at]
    begins = line.gap > 0 or line.kind is BlockKind.HEADING or (at > 0 and heading_shape(lines[at - 1].text))
    return begins and heading_shape(line.text) and may_be_title(line.text) and names_plan(line.text)


def _paragraphs(lines: list[FlatLine], places: range) -> Iterator[list[int]]:
    paragraph: list[int] = []
    for at in places:
        if paragraph and lines[at].gap:
            yield paragraph
            paragraph = []
        paragraph.append(at)
    if paragraph:
        yield paragraph


def _tells(lines: list[FlatLine], paragraph: list[int]) -> bool:
    """Whether words of a letter tell of a decision, a day or a registry number."""
    text = " ".join(lines[at].text for at in paragraph)
    return any(numbers_in(text)) or any(token.kind is not Kind.VERB for token in tokens_of(text))


def _end(lines: list[FlatLine], first: int) -> set[int]:
    """The lines at the end that take leave and are signed, with nothing but what signs below them."""
    for sign, most in _ENDINGS:
        for at in range(max(first, len(lines) - most), len(lines)):
            if sign.fullmatch(lines[at].text) and all(map(_may_sign, lines[at + 1 :])):
                return {*range(_leave_above(lines, first, at), len(lines))}
    return set()


def _leave_above(lines: list[FlatLine], first: int, end: int) -> int:
    """The first of the lines right above an end that take leave, each a paragraph of its own."""
    while end > first and TAKES_LEAVE.fullmatch(lines[end - 1].text) and lines[end - 1].gap:
        end -= 1
    return end


def _may_sign(line: FlatLine) -> bool:
    """Whether a line may stand below a letter's end: a name, an address, a telephone. What has a time is the plan's."""
    plain = line.kind is BlockKind.PARAGRAPH and not line.bullet and len(line.text) <= _LONGEST_LINE
    of_plan = begins_field(line.text) or _TIMED.search(line.text) or is_running(line.text)
    return plain and (not of_plan or _CONTACT.match(line.text) is not None)
