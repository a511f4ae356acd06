"""Parts of a text that are fields each: with a label, or showing by themselves what they are."""

import re
from collections.abc import Sequence

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.headings import column_of
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.grammar.infinitives import begins_deed
from samordna.plandoc.reading.interpret.grammar.subjects import doer_in
from samordna.plandoc.reading.interpret.labels.labelled import BARE, MOST_LABEL_WORDS, Field, labelled
from samordna.plandoc.reading.interpret.labels.told_roles import WITH, helpers_in
from samordna.plandoc.reading.interpret.words.small_words import Column

_ANSWERING = lazily(
    r"(?P<who>\S.*?)\s+(?P<label>ansvarar|är (?:huvud)?ansvarig|håller i det)"
    rf"(?P<together>\s+{WITH}\s+\S.*)?"
)
_ANSWERING_FIRST = lazily(
    r"(?P<label>ansvar(?:ig|iga|ar|et)?\s+(?:är|gör|har|ligger\s+(?:på|hos))|"
    r"(?:(?:det|detta|arbetet|insatsen|åtgärden|aktiviteten)\s+)?"
    r"(?:leds|drivs|görs|utförs|ägs|sköts|samordnas|genomförs)\s+av)\s+(?P<who>\S.*)",
    re.IGNORECASE,
)
_SIGNS = lazily(r"\s+[–—|•·-]\s+|,\s+|;\s+")
_PARTED = lazily(r"^[\s,;·|•/–-]+|[\s,;·|•/–-]+$")
_GLUED = lazily(r"(?<=[^\W\d])/(?=(?:[^\W\d]+\.?[ -]?)?\d)")
"""A stroke right before a time: "Rektor/vt 27"."""

_YEAR = lazily(r"(?:19|20)\d\d")
_LONGEST_TIME = 5
_LONGEST_WHO = 4
_LONGEST_ALL = 16
_LONGEST_BOTH = 8
TIMES = (Column.TIME, Column.START, Column.END)
ACTORS = frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER})


def answering_in(text: str) -> Field | None:
    """Who answers, where words say that; those that also say with whom stand as they are: `take_together` parts them."""
    match = _ANSWERING.fullmatch(text)
    if match and match["together"]:
        return Field(Column.RESPONSIBLE, "", text)
    match = match or _ANSWERING_FIRST.fullmatch(text)
    return Field(Column.RESPONSIBLE, match["label"], match["who"]) if match else None


def field_as(column: Column, text: str) -> Field:
    """A field of a column, or of that which a label in its text names: "Ansvarig: Rektor", "Rektor ansvarar"."""
    if answering := answering_in(text) or _helping(text):
        return answering
    bare = BARE.match(text)
    named = column_of(bare["label"]) if bare else None
    if bare and named and (named is column or {named, column} <= {*TIMES}):
        return Field(named, bare["label"], bare["value"].strip())
    told = labelled(text)
    return told.fields[0] if len(told.fields) == 1 and not told.before else Field(column, "", text)


def _helping(text: str) -> Field | None:
    """Those who help, where words say nothing else: "tills. m. polisen"."""
    helpers = helpers_in(text)
    return Field(Column.OTHERS, *helpers) if helpers else None


def answers_for_it(text: str) -> bool:
    """Whether words say that somebody answers, whoever it is, and nothing else."""
    return (match := _ANSWERING.fullmatch(text)) is not None and match["who"][:1].isupper()


def bare_fields(parts: Sequence[str]) -> list[Field]:
    """The parts as fields when all of them are; beside a time a few words with a capital are who."""
    parts = _whole_times(parts)
    fields = [_bare(part) for part in parts]
    known = [one for one in fields if one]
    if len(known) == len(fields):
        return known
    unknown = [part for part, one in zip(parts, fields, strict=True) if one is None]
    times = [one for one in known if one.column in TIMES]
    if (
        len(unknown) == 1
        and times
        and unknown[0][0].isupper()
        and len(unknown[0].split()) <= MOST_LABEL_WORDS
        and not doer_in(unknown[0])
    ):
        return [one or Field(Column.RESPONSIBLE, "", part) for part, one in zip(parts, fields, strict=True)]
    return []


def _whole_times(parts: Sequence[str]) -> list[str]:
    """The parts, those that a comma inside a time has parted together: "tertial 3", "2024"."""
    whole: list[str] = []
    for part in parts:
        if (
            whole
            and _YEAR.fullmatch(part)
            and not _YEAR.search(whole[-1])
            and Trait.TIME in traits_of(whole[-1])
        ):
            whole[-1] = f"{whole[-1]}, {part}"
        else:
            whole.append(part)
    return whole


def who_before_when(text: str) -> tuple[str, str] | None:
    """Who and when of words that name both and nothing else: "Rektor, maj 2026", "Gatuchef oktober 2026",
    "Rektor / vt 27", "Rektor Löpande"."""
    words = _GLUED.sub(" / ", text).split()
    for at in range(max(1, len(words) - _LONGEST_TIME), len(words)):
        who, time = (_PARTED.sub("", " ".join(part)) for part in (words[:at], words[at:]))
        parted = any(map(str.isdigit, time)) or words[at - 1].endswith((",", ";")) or time[:1].isupper()
        if Trait.TIME in traits_of(time) and parted and traits_of(who) & ACTORS:
            return who, time
    return None


def who_when_and_more(text: str) -> tuple[str, str, str] | None:
    """Who, when and the rest of words that say all three, with or without signs between: "Driftchef 15 maj 2027 Antal besök"."""
    words = text.split()
    if len(words) > _LONGEST_ALL or text.rstrip().endswith((".", "?", "!")):
        return None
    for at in range(1, min(_LONGEST_WHO, len(words) - 2) + 1):
        for end in range(min(at + _LONGEST_TIME, len(words) - 1), at, -1):
            who, time = (_PARTED.sub("", " ".join(part)) for part in (words[:at], words[at:end]))
            rest = _PARTED.sub("", " ".join(words[end:]))
            parted = _PARTED.search(words[end - 1]) or _PARTED.fullmatch(words[end])
            if (
                any(map(str.isdigit, time))
                and Trait.TIME in traits_of(time)
                and traits_of(who) & ACTORS
                and rest
                and (parted or rest[0].isupper())
            ):
                return who, time, rest
    return None


def columns_told(text: str) -> frozenset[Column]:
    """What a line tells that says nothing but who and when, with or without a sign between; nothing where it says more."""
    if len(text.split()) <= _LONGEST_BOTH and who_before_when(text.strip(" .")):
        return frozenset({Column.RESPONSIBLE, Column.TIME})
    parts = [part.strip(" .") for part in _SIGNS.split(text) if part.strip(" .")]
    told = frozenset(one.column for one in bare_fields(parts) if one.column)
    return told if told <= {Column.RESPONSIBLE, *TIMES} else frozenset()


def when(part: str) -> Column:
    """A single moment after an activity is when it is to be done; a stretch of time is when it goes on."""
    moment = parse_swedish(part)
    return Column.END if moment and "/" not in moment else Column.TIME


def _bare(part: str) -> Field | None:
    """A field with its label, or a part that shows by itself what it is: a time, or somebody who acts."""
    if answering := answering_in(part) or _helping(part):
        return answering
    with_label = labelled(part)
    if len(with_label.fields) == 1 and not with_label.before:
        return with_label.fields[0]
    match = BARE.match(part)
    if match and (column := column_of(match["label"])) is not None:
        return Field(column, match["label"], match["value"].strip())
    traits = traits_of(part)
    if Trait.TIME in traits:
        return Field(when(part), "", part)
    deed = " " in part and (begins_deed(part) or doer_in(part))
    return Field(Column.RESPONSIBLE, "", part) if traits & ACTORS and not deed else None
