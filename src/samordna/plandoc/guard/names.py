"""Full names, by how they stand in a sentence.

Words with capitals in a row are weighed two by two (``name_words``): words that are no Swedish or English word, no place and
no organisation are a name, whatever language they are from. What stands around them counts too (``name_context``).
"""

import re
from collections.abc import Iterator

from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.known import NOTHING_KNOWN, KnownWords
from samordna.plandoc.guard.name_beside import OF_NAMES_BESIDE, spans_beside
from samordna.plandoc.guard.name_context import (
    RELATION_WORD,
    is_in_apposition,
    is_no_person,
    speaks_of_a_person,
)
from samordna.plandoc.guard.name_letters import CAPITALS, LETTERS
from samordna.plandoc.guard.name_lower import IN_LOWER_CASE, spans_in_lower_case
from samordna.plandoc.guard.name_parts import WORD, Part, parts_of, weight_of
from samordna.plandoc.guard.name_runs import runs_in
from samordna.plandoc.guard.name_single import OF_SINGLE_NAMES, spans_of_single_names
from samordna.plandoc.guard.name_words import ENOUGH, Weight, weight
from samordna.plandoc.lazily import lazily

_LABELLED = lazily(rf"(?:[Ff]ör|[Ee]fter)namn[: \t]{{1,4}}({WORD})")
_LISTED = lazily(rf"(?<![{LETTERS}\d_@./&-])({WORD}), ({WORD})(?![{LETTERS}])")
_LIST_BEFORE = lazily(r", ?$")
_LIST_AFTER = lazily(rf", ?[{CAPITALS}]| (?:och|samt|eller|og|ja|sekä|and|or|&) | [{CAPITALS}]|[/-]")
_THING = lazily(r" ([A-ZÅÄÖ][a-zåäö]{2,20})(?![\w-])")
_DAY = lazily(rf" ([{CAPITALS}][{LETTERS}]{{2,20}})-([a-zåäö]{{3,20}}(?:[ae]n|et|na))(?!\w)")
_LISTED_MAYBE = lazily(rf", (?:[ae]l-|d[’'])?[{CAPITALS}]")
OF_NAMES = OF_SINGLE_NAMES | OF_NAMES_BESIDE | IN_LOWER_CASE
"""One of these signs is in every text that has a name without a capital elsewhere than first."""
_ANY_NAME, _ANY_GIVEN_NAME = 2.0, 1.5
_SURE, _SURE_NAME = 5.0, 3.0
_PERSON, _TAB, _LIST_OF_LINES, _LABEL = 1.0, -1.5, -1.0, -9.0


def find_names(
    text: str, lower: str, signs: int, known: KnownWords = NOTHING_KNOWN, *, has_capitals: bool = True
) -> Iterator[FoldedHit]:
    """Every full name in folded text (``text``, and in lower case, its words having these ``signs``) that is not ``known``.

    ``has_capitals`` tells whether one may stand elsewhere than first.
    """
    if has_capitals:
        yield from _with_capitals(text, lower, known)
    if signs & OF_SINGLE_NAMES:
        for start, end in spans_of_single_names(text, signs, known):
            yield FoldedHit(HitKind.NAME, start, end)
    if signs & OF_NAMES_BESIDE:
        for start, end in spans_beside(text, lower, signs, known):
            yield FoldedHit(HitKind.NAME, start, end)
    if signs & IN_LOWER_CASE:
        for start, end in spans_in_lower_case(text, signs):
            yield FoldedHit(HitKind.NAME, start, end)


def _with_capitals(text: str, lower: str, known: KnownWords) -> Iterator[FoldedHit]:
    for run in runs_in(text):
        yield from _in_run(text, lower, run, known)
    for match in _LISTED.finditer(text) if _LISTED_MAYBE.search(text) else ():
        if _is_surname_first(text, lower, match, known):
            yield FoldedHit(HitKind.NAME, match.start(), match.end())
    for match in _LABELLED.finditer(text) if "namn" in text else ():
        if max(weight_of(match[1], known).given, weight_of(match[1], known).family) > 0:
            yield FoldedHit(HitKind.NAME, match.start(1), match.end(1))


def _in_run(text: str, lower: str, run: re.Match[str], known: KnownWords) -> Iterator[FoldedHit]:
    parts, index = parts_of(text, run, known), 0
    while index < len(parts) - 1:
        last = _last_of_name(text, lower, parts, index)
        if last:
            start, end = parts[index].start, parts[last].end
            if not (
                is_no_person(lower, start, end) or _is_named_after(text, end) or known.has(text[start:end])
            ):
                yield FoldedHit(HitKind.NAME, start, end)
        index = max(last, index) + 1


def _is_named_after(text: str, end: int) -> bool:
    """ "Astrid Lindgrens Värld": behind the genitive an ordinary word has a capital, as only in the name of a thing.

    "Martin Luther King-dagen": the last word of the name is the first of what is named after it.
    """
    day = _DAY.match(text, end)
    if day and not day[1].isupper() and not RELATION_WORD.match(day[2]):
        return weight(day[1]).family >= _ANY_NAME
    thing = _THING.match(text, end) if text[end - 1] == "s" else None
    if thing is None or RELATION_WORD.match(thing[1].lower()):
        return False
    return weight(thing[1]).is_word


def _last_of_name(text: str, lower: str, parts: list[Part], first: int) -> int:
    """The place of the last part of the name that begins with the part ``first``; 0 if none does."""
    last = first + 1
    if last < len(parts) - 1 and parts[last].is_initial and not parts[first].is_initial:
        last += 1
    if not _is_name(text, lower, parts[first], parts[last]):
        return 0
    while last + 1 < len(parts) and _goes_on(text, parts[last], parts[last + 1]):
        last += 1
    return last


def _is_name(text: str, lower: str, one: Part, other: Part) -> bool:
    if one.weight is None or other.weight is None:
        return False
    if one.is_initial or other.is_initial:
        is_person = speaks_of_a_person(text, lower, one.start, other.end)
        return _is_with_initial(one, one.weight, other, other.weight, is_person=is_person)
    likely = _together(one.weight, other.weight) + _gap(text, one, other)
    if likely < _SURE and is_in_apposition(lower, one.start):
        return False
    return likely >= ENOUGH or (
        likely + _PERSON >= ENOUGH and speaks_of_a_person(text, lower, one.start, other.end)
    )


def _together(one: Weight, other: Weight) -> float:
    """The weight of two words, also with the surname first if the first may well be one."""
    as_written = one.given + other.family
    return max(as_written, one.family + other.given) if one.family > 1 else as_written


def _is_with_initial(one: Part, first: Weight, other: Part, second: Weight, *, is_person: bool) -> bool:
    """``M. Yilmaz`` and ``Mehmet Y.``, but neither ``Bilaga A.`` nor two initials; "eleven Mehmet Y" without a full stop."""
    if one.is_initial:
        enough = _SURE_NAME if one.is_range else _ANY_NAME
        is_meant = one.text.endswith(".") or one.is_double
        return is_meant and not other.is_initial and max(second.family, second.given) >= enough
    return (is_person or other.text.endswith(".")) and first.given >= _ANY_GIVEN_NAME


def _goes_on(text: str, one: Part, other: Part) -> bool:
    """Whether a further word belongs to the name: ``Ahmed Hassan Ali``."""
    if other.weight is None or other.is_initial or "\n" in text[one.end : other.start]:
        return False
    return max(other.weight.given, other.weight.family) >= _ANY_NAME


def _gap(text: str, one: Part, other: Part) -> float:
    """What it weighs that two words stand in cells, or on lines, of their own, and that the second is a label there."""
    gap = text[one.end : other.start]
    if "\n" in gap and text.startswith(":", other.end):
        return _LABEL
    if "\t" in gap:
        return _TAB
    return _LIST_OF_LINES if "\n" in gap and _is_list_of_lines(text, one.start, other.end) else 0.0


def _is_list_of_lines(text: str, start: int, end: int) -> bool:
    """Whether each of the words has a line of its own, and there are more lines."""
    alone = (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] in "\r\n")
    return alone and not (start == 0 and end == len(text))


def _is_surname_first(text: str, lower: str, match: re.Match[str], known: KnownWords) -> bool:
    """``Lindberg, Jonas``: two words and no more, unless what follows is about a person."""
    family, given = weight_of(match[1], known).family, weight_of(match[2], known).given
    if family < _ANY_NAME or any(known.has(words) for words in match.group(0, 1, 2)):
        return False
    likely = family + given
    if speaks_of_a_person(text, lower, match.start(), match.end()):
        return likely + _PERSON >= ENOUGH
    in_list = _LIST_BEFORE.search(text, max(0, match.start() - 2), match.start()) or _LIST_AFTER.match(
        text, match.end()
    )
    return likely >= ENOUGH and not in_list
