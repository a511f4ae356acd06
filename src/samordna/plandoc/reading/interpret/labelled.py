"""Labels in running text: "Ansvarig: Rektor. Klart: hösten 2026" and "… (ansvarig: skolchef, klart december 2024)"."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.reading.interpret.columns import column_of, names_column
from samordna.plandoc.reading.interpret.contents import Trait, traits_of
from samordna.plandoc.reading.interpret.labels import BY_WORDS, Labels, plain
from samordna.plandoc.reading.interpret.words import Column

_LABEL = re.compile(
    r"(?:(?:^|(?<=\n)|(?<=[.;,|\t(])|(?<=\s[–•·-]))\s*(?P<label>[A-ZÅÄÖa-zåäö][\w/ -]{1,45}?)[.?]?\s*:(?=\s|$)|"
    r"(?:^|(?<=\n))(?P<asked>[A-ZÅÄÖ][\w/ -]{1,45}?)\?(?=\s+\S)|"
    r"(?:^|(?<=\n))(?P<dashed>[A-ZÅÄÖ][\w/ -]{1,38}?)\s+[–—-](?=\s|$)|"
    r"(?<=\s)(?P<inside>[A-ZÅÄÖ][\w/-]*(?: [a-zåäö][\w/-]*){0,2})\s*:(?=\s|$))\s*"
)
_NAME_LAST = re.compile(r"\s(?P<name>[A-ZÅÄÖ][\w/-]*(?: [a-zåäö][\w/-]*){0,2})$")
_BRACKETS = (
    re.compile(r"\s*(?P<inside>[(\[][^()\[\]]{4,200}[)\]]\s*[(\[][^()\[\]]{4,200}[)\]])\s*\.?$"),
    re.compile(r"\s*(?P<inside>[(\[][^()\[\]]{4,200}[)\]])\s*\.?$"),
)
_BETWEEN = re.compile(r"[)\]]\s*[(\[]")
_SIGNS = re.compile(r"\s+[–—|•·]\s+|\s+-\s+")
_MANY = re.compile(r"åtgärder|aktiviteter|insatser|åtaganden|uppdrag|mål|tiltak|actions", re.IGNORECASE)
_SIGNS_OR_COMMA = re.compile(r"\s+[–—|•·]\s+|\s+-\s+|,\s+|;\s+")
_WHO_FIRST = re.compile(r"^(?P<who>[A-ZÅÄÖ][\w ,/-]{2,60}?)\s*:\s+(?P<deed>[A-ZÅÄÖ]\S.{8,})$", re.DOTALL)
_COMMA = re.compile(r",\s+")
_STOP = re.compile(r"\.\s+")
_WHO_COLUMNS = (Column.RESPONSIBLE, Column.OTHERS)
_WHEN = (Column.TIME, Column.START, Column.END)
_PART = re.compile(r"\s*[,;]\s*|(?<=\w{3})\.\s+(?=[A-ZÅÄÖ])")
_EDGE = " .,;|–-•·*\t\n("
_BARE = re.compile(
    r"^(?P<label>ansvarig(?:a)?|ansvar|huvudansvarig|i samverkan med|samverkan med|samverkan|tillsammans med|klart?|klart senast|"
    r"färdigt|senast|start|startar|påbörjas|uppföljning|"
    r"följs upp|kostnad|tidpunkt|tidplan|tid|när|vem|ägare|responsible|lead|by)\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(r"^(?P<label>[A-ZÅÄÖ][\w/ -]{1,38}?)\s*:\s+(?P<value>\S.*)$", re.DOTALL)
_ACTORS = frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER})
_MOST_LABEL_WORDS = 4


@dataclass(frozen=True, slots=True)
class Field:
    """A label with what it means and its value."""

    column: Column
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text as what stands before its first label, its fields, and the labels among them that mean nothing to us, with what
    stands after each."""

    before: str
    fields: list[Field] = field(default_factory=list)
    unknown: list[tuple[str, str]] = field(default_factory=list)


def fields_of(text: str, labels: Labels = BY_WORDS) -> Labelled:
    """The fields of a text: those in the brackets at its end, else those after its labels, else those its signs part."""
    ways = (in_brackets(text), only_bare(text), labelled(text, labels), after_signs(text))
    return next((one for one in ways if one.fields), ways[0])


def labelled(text: str, labels: Labels = BY_WORDS) -> Labelled:
    """The fields of a text, with or without something before them."""
    told: list[_Label] = []
    for match in _LABEL.finditer(text):
        label = _label(match, labels)
        if label.column or (told and _could_label(label, text)):
            told.append(label)
    if not told:
        return Labelled(text)
    ends = [*(label.start for label in told[1:]), len(text)]
    found = Labelled(text[: told[0].start].strip(_EDGE.replace(".", "")))
    for label, end in zip(told, ends, strict=True):
        value = _value(text[label.end : end])
        if label.column:
            found.fields.extend(_with_bare(Field(label.column, label.words, value)))
        else:
            found.unknown.append((label.words, value))
    return found


def _with_bare(one: Field) -> list[Field]:
    """A field, with those that sentences behind its value say after labels without colons: "Ansvar: Skolchefen. Klart i maj"."""
    value, *rest = _STOP.split(one.value)
    fields = [_bare_label(part) for part in rest] if one.column in _WHO_COLUMNS else []
    if not fields or None in fields:
        return [one]
    return [Field(one.column, one.label, value), *(field for field in fields if field)]


def _bare_label(part: str) -> Field | None:
    match = _BARE.match(part.strip(" ."))
    column = column_of(match["label"]) if match else None
    return Field(column, match["label"], match["value"].strip()) if match and column else None


class _Label(NamedTuple):
    """Words before a colon or a dash, with where they and the sign stand, and what they mean."""

    words: str
    start: int
    end: int
    column: Column | None


def _names_many(words: str) -> bool:
    """Whether words before a dash name all that stands below rather than one thing: "Åtgärder – trygghet"."""
    return _MANY.fullmatch(words) is not None


def _label(match: re.Match[str], labels: Labels) -> _Label:
    """A label; one that only a space parts from the words before it is the very name of a column. A
    question is one where the same is asked again and again."""
    words = match["label"] or match["dashed"] or match["inside"] or match["asked"]
    last = _NAME_LAST.search(words)
    if last and names_column(last["name"]):
        name = last["name"]
        return _Label(
            name, match.end() - len(match[0].lstrip()) + last.start("name"), match.end(), column_of(name)
        )
    column: Column | None
    if match["dashed"] and _names_many(words):
        column = None
    elif match["asked"]:
        column = labels.learned.get(plain(words))
    else:
        column = labels.meaning(words) if not match["inside"] or names_column(words) else None
    return _Label(words, match.start(), match.end(), column)


def _could_label(label: _Label, text: str) -> bool:
    """Whether words that mean nothing to us are a label among others: they begin a part of the text, with a capital."""
    begins = label.start == 0 or text[label.start - 1] in ".;|\t\n"
    return label.words[0].isupper() and begins and len(label.words.split()) <= _MOST_LABEL_WORDS


def in_brackets(text: str) -> Labelled:
    """The fields in the brackets at the end of a text, one or two of them, when all that stands there is fields."""
    for brackets in _BRACKETS:
        if match := brackets.search(text):
            inside = _BETWEEN.sub(";", match["inside"][1:-1])
            fields = _bare_fields([part.strip(" .") for part in _PART.split(inside) if part.strip(" .")])
            if fields:
                return Labelled(text[: match.start()].strip(), fields)
    return Labelled(text)


def only_bare(text: str) -> Labelled:
    """The fields of a line that says only who and when, after labels without colons: "Ansvar Rektor – tidpunkt maj"."""
    parts = [part.strip(" .") for part in _SIGNS_OR_COMMA.split(text) if part.strip(" .")]
    found = [(_BARE.match(part), part) for part in parts]
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
    for sign in (_SIGNS, _COMMA, _STOP):
        first, *rest = [part.strip(" .") for part in sign.split(text) if part.strip(" .")] or [""]
        fields = _bare_fields(rest) if rest and Trait.DEED in traits_of(first) else []
        if fields and any(one.column in _WHEN for one in fields):
            return Labelled(first, fields)
    match = _WHO_FIRST.match(text)
    if not match or not traits_of(match["who"]) & _ACTORS:
        return Labelled(text)
    deed, comma, last = match["deed"].rpartition(", ")
    last = last.strip(" .")
    times = [Field(_when(last), "", last)] if comma and Trait.TIME in traits_of(last) else []
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
        and len(unknown[0].split()) <= _MOST_LABEL_WORDS
    ):
        return [one or Field(Column.RESPONSIBLE, "", part) for part, one in zip(parts, fields, strict=True)]
    return []


def unknown_label(text: str) -> tuple[str, str] | None:
    """The label and the value of a line whose label means nothing to us."""
    match = _UNKNOWN.match(text)
    return (match["label"], match["value"]) if match else None


def _value(text: str) -> str:
    return " ".join(text.strip(_EDGE).split()) if text.count("(") == text.count(")") else text.strip(" .,;\n")


def _when(part: str) -> Column:
    """A single moment after an activity is when it is to be done; a stretch of time is when it goes on."""
    moment = parse_swedish(part)
    return Column.END if moment and "/" not in moment else Column.TIME


def bare_field(text: str) -> Field | None:
    """The field of a short text that is nothing but a time or somebody who acts."""
    short = len(text.split()) <= _MOST_LABEL_WORDS and text[:1] != text[:1].lower()
    may = short or Trait.TIME in traits_of(text)
    return _bare(text) if may and not traits_of(text) & {Trait.DEED, Trait.AIM} else None


def _bare(part: str) -> Field | None:
    """A field with its label, or a part that shows by itself what it is: a time, or somebody who acts."""
    with_label = labelled(part)
    if len(with_label.fields) == 1 and not with_label.before:
        return with_label.fields[0]
    match = _BARE.match(part)
    if match and (column := column_of(match["label"])) is not None:
        return Field(column, match["label"], match["value"].strip())
    traits = traits_of(part)
    if Trait.TIME in traits:
        return Field(_when(part), "", part)
    return Field(Column.RESPONSIBLE, "", part) if traits & _ACTORS else None
