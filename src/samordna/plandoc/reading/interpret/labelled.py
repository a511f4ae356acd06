"""Labels in running text: "Ansvarig: Rektor. Klart: hösten 2026" and "… (ansvarig: skolchef, klart december 2024)"."""

import re
from dataclasses import dataclass, field

from samordna.plandoc.reading.interpret.columns import column_of, meanings_of
from samordna.plandoc.reading.interpret.contents import Trait, traits_of
from samordna.plandoc.reading.interpret.words import Column

_LABEL = re.compile(
    r"(?:^|(?<=\n)|(?<=[.;,|\t(])|(?<=\s[–•·-]))\s*(?P<label>[A-ZÅÄÖa-zåäö][\w/ -]{1,38}?)\s*:(?=\s|$)\s*"
)
_BRACKETS = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{4,200})[)\]]\s*\.?$")
_PART = re.compile(r"\s*[,;]\s*")
_EDGE = " .,;|–-•·\t\n("
_BARE = re.compile(
    r"^(?P<label>ansvarig(?:a)?|ansvar|huvudansvarig|i samverkan med|samverkan med|samverkan|tillsammans med|klart?|klart senast|"
    r"färdigt|senast|start|startar|påbörjas|uppföljning|följs upp|kostnad|responsible|lead|by)\s+(?P<value>\S.*)$",
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
    """A text as what stands before its first label, and its fields. ``closing`` are words that only held the fields together."""

    before: str
    fields: list[Field] = field(default_factory=list)


def fields_of(text: str) -> Labelled:
    """The fields of a text: those in the brackets at its end, else those after its labels."""
    found = in_brackets(text)
    return found if found.fields else labelled(text)


def labelled(text: str) -> Labelled:
    """The fields of a text, with or without something before them."""
    known = ((match, meaning_of(match["label"])) for match in _LABEL.finditer(text))
    labels = [(match, column) for match, column in known if column]
    if not labels:
        return Labelled(text)
    ends = [*(match.start() for match, _ in labels[1:]), len(text)]
    fields = [
        Field(column, match["label"], _value(text[match.end() : end]))
        for (match, column), end in zip(labels, ends, strict=True)
    ]
    return Labelled(text[: labels[0][0].start()].strip(_EDGE.replace(".", "")), fields)


def in_brackets(text: str) -> Labelled:
    """The fields in the brackets at the end of a text, when all that stands there is fields."""
    match = _BRACKETS.search(text)
    if not match:
        return Labelled(text)
    fields = [_bare(part) for part in _PART.split(match["inside"]) if part.strip()]
    known = [one for one in fields if one]
    if not known or len(known) < len(fields):
        return Labelled(text)
    return Labelled(text[: match.start()].strip(), known)


def meaning_of(label: str) -> Column | None:
    """The column a label means; one that no list holds when its words can mean but one."""
    words = len(label.split())
    if words > _MOST_LABEL_WORDS:
        return None
    if (column := column_of(label)) is not None:
        return column
    meanings = meanings_of(label)
    return next(iter(meanings)) if len(meanings) == 1 and words < _MOST_LABEL_WORDS else None


def unknown_label(text: str) -> tuple[str, str] | None:
    """The label and the value of a line whose label means nothing to us."""
    match = _UNKNOWN.match(text)
    return (match["label"], match["value"]) if match else None


def _value(text: str) -> str:
    return " ".join(text.strip(_EDGE).split()) if text.count("(") == text.count(")") else text.strip(" .,;\n")


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
        return Field(Column.TIME, "", part)
    return Field(Column.RESPONSIBLE, "", part) if traits & _ACTORS else None
