"""Labels in running text: "Ansvarig: Rektor. Klart: hösten 2026" and "… (ansvarig: skolchef, klart december 2024)"."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.labels.meanings import BY_WORDS, Labels, plain
from samordna.plandoc.reading.interpret.words.small_words import Column

_LABEL = lazily(
    r"(?:(?:^|(?<=\n)|(?<=[.;,|\t(])|(?<=\s[–•·-]))\s*(?P<label>[A-ZÅÄÖa-zåäö][\w/ -]{1,45}?)[.?]?\s*:(?=\s|$)|"
    r"(?:^|(?<=\n))(?P<tight>[A-ZÅÄÖ][\w/ -]{1,30}):(?=[^\W_])|"
    r"(?:^|(?<=\n))(?P<asked>[A-ZÅÄÖ][\w/ -]{1,45}?|[a-zåäö]{3,12}(?: [a-zåäö]{2,12}){0,3})\?(?=\s+\S)|"
    r"(?:^|(?<=\n))(?P<dashed>[A-ZÅÄÖ][\w/ -]{1,38}?)\s+[–—-](?=\s|$)|"
    r"(?<=\s)(?P<inside>[A-ZÅÄÖ][\w/-]*(?: [a-zåäö][\w/-]*){0,2})\.?\s*:(?=\s|$))\s*"
)
_SHORTENED = lazily(r"\.\s*:\s*$")
_DASH = lazily(r"\s[–—-](?=\s|$)")
_NAME_LAST = lazily(r"\s(?P<name>[A-ZÅÄÖ][\w/-]*(?: [a-zåäö][\w/-]*){0,2})$")
_MANY = lazily(r"åtgärder|aktiviteter|insatser|åtaganden|uppdrag|mål|tiltak|actions", re.IGNORECASE)
_NO_TIME = lazily(r"till|från|from|to", re.IGNORECASE)
"""Labels of times that stand before whom a letter is to, or from, as well."""

STOP = lazily(r"\.\s+")
_TIMES = (Column.TIME, Column.START, Column.END)
_WHO_COLUMNS = (Column.RESPONSIBLE, Column.OTHERS)
_EDGE = " .,;|–-•·*\t\n("
BARE = lazily(
    r"^(?P<label>ansvarig(?:a)?|ansv\.|ansvar|huvudansvarig|i samverkan med|samverkan med|samverkan|tillsammans med|ihop med|"
    r"klart?|klart senast|"
    r"färdigt|senast|start|startar|påbörjas|uppföljning|"
    r"följs upp|kostnad|tidpunkt|tidplan|tid|när|vem|ägare|responsible|lead|by)\s+(?P<value>(?![a-zåäö]{2,12}:)\S.*)$",
    re.IGNORECASE,
)
_IS = lazily(
    r"(?:^|(?<=\n))(?P<label>Ansvariga?(?: \w+)?|Tid(?:plan(?:en)?)?|Start|Uppföljning) är (?=\S.*:\s)"
)
"""A label with a verb for its colon, where other labels follow: "Ansvarig är rektor. Tidplan: maj"."""

_UNKNOWN = lazily(r"^(?P<label>[A-ZÅÄÖ][\w/ -]{1,38}?)\s*:\s+(?P<value>\S.*)$", re.DOTALL)

MOST_LABEL_WORDS = 4
_FEWEST_LETTERS = 4
"""Shorter beginnings with a full stop are words of other kinds as well: "Ev.", "Kl."."""


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


def labelled(text: str, labels: Labels = BY_WORDS) -> Labelled:
    """The fields of a text, with or without something before them."""
    told: list[_Label] = []
    text = _IS.sub(r"\g<label>: ", text)
    for match in _LABEL.finditer(text) if _has_sign(text) else ():
        if match["tight"] and not names_column(match["tight"]):
            continue
        label = _label(match, labels)
        if label.column or (told and _could_label(label, text)):
            told.append(label)
    if len(told) > 1 and _only_leads(told[0], text[told[0].end : told[1].start], text):
        told = told[1:]
    if not told:
        return Labelled(text)
    ends = [*(label.start for label in told[1:]), len(text)]
    found = Labelled(text[: told[0].start].strip(_EDGE.replace(".", "")))
    for label, end in zip(told, ends, strict=True):
        value = _value(text[label.end : end])
        if label.column and not (_NO_TIME.fullmatch(label.words) and not _tells_time(value)):
            one, more = _without_more(Field(label.column, label.words, value))
            found.fields.extend(_with_bare(one))
            found.unknown.extend([("", more)] if more else [])
        else:
            found.unknown.append((label.words, value))
    return found


def _only_leads(label: "_Label", value: str, text: str) -> bool:
    """Whether words before a dash that another label stands right behind are what is told of: "Lägesbild – Ansvarig: Rektor"."""
    dashed = _DASH.search(text[label.start : label.end]) is not None
    return dashed and not value.strip(_EDGE) and not names_column(label.words)


def _has_sign(text: str) -> bool:
    """Whether a text has anything that stands behind a label."""
    return ":" in text or "?" in text or _DASH.search(text) is not None


def _with_bare(one: Field) -> list[Field]:
    """A field, with those that sentences behind its value say after labels without colons or as times: "Ansvar: Skolchefen.
    Klart i maj"."""
    value, *rest = STOP.split(one.value)
    fields = [_bare_label(part) for part in rest] if one.column in _WHO_COLUMNS else []
    if not fields or None in fields:
        return [one]
    return [Field(one.column, one.label, value), *(field for field in fields if field)]


def _without_more(one: Field) -> tuple[Field, str]:
    """A time, and the sentences behind it, which are no part of it: "Tid: mars. Polisen medverkar"."""
    time, *more = STOP.split(one.value, maxsplit=1) if one.column in _TIMES else [one.value]
    timed = more and Trait.TIME in traits_of(time) and Trait.TIME not in traits_of(one.value)
    return (Field(one.column, one.label, time), more[0]) if timed else (one, "")


def _bare_label(part: str) -> Field | None:
    match = BARE.match(part.strip(" ."))
    if not match and Trait.TIME in traits_of(part.strip(" .")):
        return Field(Column.TIME, "", part.strip(" ."))
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
    words = match["label"] or match["dashed"] or match["inside"] or match["asked"] or match["tight"]
    stop = "." if _SHORTENED.search(match[0]) else ""
    last = _NAME_LAST.search(words)
    if last and (column := _named(last["name"], stop)):
        start = match.end() - len(match[0].lstrip()) + last.start("name")
        return _Label(last["name"], start, match.end(), column)
    if match["dashed"] and _names_many(words):
        column = None
    elif match["asked"]:
        column = labels.learned.get(plain(words))
    elif match["inside"]:
        column = labels.meaning(words) if names_column(words) else _named(words, stop)
    else:
        column = labels.meaning(words)
    return _Label(words, match.start(), match.end(), column)


def _named(words: str, stop: str) -> Column | None:
    """The column of which words are the very name, or with a full stop behind its beginning: "Medv.:"."""
    begins = stop and " " not in words and len(words) >= _FEWEST_LETTERS
    return column_of(words) if names_column(words) else column_of(words + stop) if begins else None


def _could_label(label: _Label, text: str) -> bool:
    """Whether words that mean nothing to us are a label among others: they begin a part of the text, with a capital."""
    begins = label.start == 0 or text[label.start - 1] in ".;|\t\n"
    return label.words[0].isupper() and begins and len(label.words.split()) <= MOST_LABEL_WORDS


def unknown_label(text: str) -> tuple[str, str] | None:
    """The label and the value of a line whose label means nothing to us."""
    match = _UNKNOWN.match(text)
    return (match["label"], match["value"]) if match else None


def _tells_time(value: str) -> bool:
    return not value or bool(traits_of(value) & {Trait.TIME, Trait.TIME_AMONG})


def _value(text: str) -> str:
    return " ".join(text.strip(_EDGE).split()) if text.count("(") == text.count(")") else text.strip(" .,;\n")
