"""Who and when of a text that no colon tells: in brackets at its end, parted by signs, or after labels without colons."""

import re

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.reading.interpret.columns import column_of
from samordna.plandoc.reading.interpret.contents import Trait, traits_of
from samordna.plandoc.reading.interpret.labelled import (
    BARE,
    MOST_LABEL_WORDS,
    STOP,
    Field,
    Labelled,
    labelled,
)
from samordna.plandoc.reading.interpret.labels import BY_WORDS, Labels
from samordna.plandoc.reading.interpret.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words import Column

_BRACKETS = (
    re.compile(r"\s*(?P<inside>[(\[][^()\[\]]{4,200}[)\]]\s*[(\[][^()\[\]]{4,200}[)\]])\s*\.?$"),
    re.compile(r"\s*(?P<inside>[(\[][^()\[\]]{4,200}[)\]])\s*\.?$"),
)
_BETWEEN = re.compile(r"[)\]]\s*[(\[]")
_SIGNS = re.compile(r"\s+[–—|•·]\s+|\s+-\s+")
_SIGNS_OR_COMMA = re.compile(r"\s+[–—|•·]\s+|\s+-\s+|,\s+|;\s+")
_WHO_FIRST = re.compile(r"^(?P<who>[A-ZÅÄÖ][\w ,/-]{2,60}?)\s*:\s+(?P<deed>[A-ZÅÄÖ]\S.{8,})$", re.DOTALL)
_COMMA = re.compile(r",\s+")
_WHEN = (Column.TIME, Column.START, Column.END)
_ANSWERING = re.compile(r"(?P<who>\S.*?)\s+(?P<label>ansvarar|är (?:huvud)?ansvarig|håller i det)")
_ANSWERING_FIRST = re.compile(
    r"(?P<label>ansvar(?:ig|iga|ar|et)?\s+(?:är|gör|har|ligger\s+(?:på|hos)))\s+(?P<who>\S.*)", re.IGNORECASE
)
_PART = re.compile(r"\s*[,;]\s*|(?<=\w{3})\.\s+(?=[A-ZÅÄÖ])")
_ACTORS = frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER})


def fields_of(text: str, labels: Labels = BY_WORDS) -> Labelled:
    """The fields of a text: those in the brackets at its end, else those after its labels, else those its signs part."""
    ways = (
        in_brackets(text),
        only_bare(text),
        labelled(text, labels),
        in_last_sentence(text),
        after_signs(text),
    )
    return next((one for one in ways if one.fields), ways[0])


def in_brackets(text: str) -> Labelled:
    """The fields in the brackets at the end of a text, one or two of them, when all that stands there is fields."""
    for brackets in _BRACKETS:
        if match := brackets.search(text):
            inside = _BETWEEN.sub(";", match["inside"][1:-1])
            fields = _bare_fields([part.strip(" .") for part in _PART.split(inside) if part.strip(" .")])
            if fields:
                return Labelled(text[: match.start()].strip(), fields)
    return Labelled(text)


def in_last_sentence(text: str) -> Labelled:
    """Who and when of a last sentence that says nothing else: "Byta lampor i parken. Gatuchefen, 2027."."""
    *before, last = sentences_of(text)
    parts = [part.strip(" .") for part in _SIGNS_OR_COMMA.split(last) if part.strip(" .")]
    fields = _bare_fields(parts) if before and len(parts) > 1 else []
    told = {one.column for one in fields}
    whole = Column.RESPONSIBLE in told and told & {*_WHEN}
    return Labelled(text[: text.rindex(last)].strip(" ."), fields) if whole else Labelled(text)


def field_as(column: Column, text: str) -> Field:
    """A field of a column, or of that which a label in its text names: "Ansvarig: Rektor", "Rektor ansvarar"."""
    if match := _ANSWERING.fullmatch(text) or _ANSWERING_FIRST.fullmatch(text):
        return Field(Column.RESPONSIBLE, match["label"], match["who"])
    told = labelled(text)
    return told.fields[0] if len(told.fields) == 1 and not told.before else Field(column, "", text)


def only_bare(text: str) -> Labelled:
    """The fields of a line that says only who and when, after labels without colons: "Ansvar Rektor – tidpunkt maj"."""
    parts = [part.strip(" .") for part in _SIGNS_OR_COMMA.split(text) if part.strip(" .")]
    found = [(BARE.match(part), part) for part in parts]
    fields = [
        Field(column, match["label"], match["value"].strip())
        for match, _ in found
        if match and (column := column_of(match["label"])) and _fits(column, match["value"])
    ]
    return Labelled("", fields) if len(fields) == len(parts) > 1 else Labelled(text)


def _fits(column: Column, value: str) -> bool:
    return bool(traits_of(value) & (_ACTORS if column is Column.RESPONSIBLE else {Trait.TIME, *_ACTORS}))


def after_signs(text: str) -> Labelled:
    """An activity with who before or after it and when after it, parted by signs alone: "Skolchef: Utbilda personal, 2025",
    "Utbilda personal – Skolchef – 2025"."""
    for sign in (_SIGNS, _COMMA, STOP):
        first, *rest = [part.strip(" .") for part in sign.split(text) if part.strip(" .")] or [""]
        fields = _bare_fields(rest) if rest and Trait.DEED in traits_of(first) else []
        if fields and any(one.column in _WHEN for one in fields):
            return Labelled(first, fields)
    match = _WHO_FIRST.match(text)
    if not match or not traits_of(match["who"]) & _ACTORS:
        return Labelled(text)
    deed, comma, last = match["deed"].rpartition(", ")
    last = last.strip(" .")
    times = [Field(when(last), "", last)] if comma and Trait.TIME in traits_of(last) else []
    deed = deed if times else match["deed"]
    if Trait.DEED not in traits_of(deed):
        return Labelled(text)
    return Labelled(deed, [Field(Column.RESPONSIBLE, "", match["who"]), *times])


def _bare_fields(parts: list[str]) -> list[Field]:
    """The parts as fields when all of them are; beside a time a few words with a capital are who."""
    fields = [_bare(part) for part in parts]
    known = [one for one in fields if one]
    if len(known) == len(fields):
        return known
    unknown = [part for part, one in zip(parts, fields, strict=True) if one is None]
    times = [one for one in known if one.column in _WHEN]
    if (
        len(unknown) == 1
        and times
        and unknown[0][0].isupper()
        and len(unknown[0].split()) <= MOST_LABEL_WORDS
    ):
        return [one or Field(Column.RESPONSIBLE, "", part) for part, one in zip(parts, fields, strict=True)]
    return []


def when(part: str) -> Column:
    """A single moment after an activity is when it is to be done; a stretch of time is when it goes on."""
    moment = parse_swedish(part)
    return Column.END if moment and "/" not in moment else Column.TIME


def _bare(part: str) -> Field | None:
    """A field with its label, or a part that shows by itself what it is: a time, or somebody who acts."""
    if match := _ANSWERING.fullmatch(part) or _ANSWERING_FIRST.fullmatch(part):
        return Field(Column.RESPONSIBLE, match["label"], match["who"])
    with_label = labelled(part)
    if len(with_label.fields) == 1 and not with_label.before:
        return with_label.fields[0]
    match = BARE.match(part)
    if match and (column := column_of(match["label"])) is not None:
        return Field(column, match["label"], match["value"].strip())
    traits = traits_of(part)
    if Trait.TIME in traits:
        return Field(when(part), "", part)
    return Field(Column.RESPONSIBLE, "", part) if traits & _ACTORS else None
