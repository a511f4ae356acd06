"""A part of a plan as labels and values, for reading beside its passage."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samordna.core.page_pieces import date_text, language, markdown, said
from samordna.intake.areas import METADATA
from samordna.plandoc.amounts import set_amounts
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.places import in_words
from samordna.plandoc.schema import ABOUT_ITEM, AlarmStep, Analysis, Part, markdown_fields
from samordna.plandoc.vocabulary import name_of

HIDDEN = {"flagged", "sources", *ABOUT_ITEM}
EXPECTED = {
    METADATA: ["title", "board", "registry_number", "adopted", "period_start", "period_end", "next_revision"]
}
"""Fields that a reader wants to know are empty."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A field that says something: ``html`` is running text, ``lines`` anything else; both are empty for what is missing."""

    label: str
    html: SafeString | None = None
    lines: tuple[str, ...] = ()


def facts_of(area: str, part: Part, names: Collection[str] | None = None) -> list[Fact]:
    """What the part says; of the fields called ``names`` alone, where those are given."""
    return [
        fact
        for name in type(part).model_fields
        if names is None or name in names
        for fact in _facts(area, part, name)
    ]


def _facts(area: str, part: Part, name: str) -> Iterator[Fact]:
    if name in HIDDEN:
        return
    label, value = label_of(name), getattr(part, name)
    if value in (None, "", [], False):
        if name in EXPECTED.get(area, []):
            yield Fact(label)
    elif name in markdown_fields(type(part)):
        yield Fact(label, html=markdown(in_words(value, language())))
    else:
        lines = _lines(name, value)
        yield Fact(label, lines=tuple(map(set_amounts, lines) if name == "cost" else lines))


def label_of(name: str) -> str:
    return said(FIELDS[name]) if name in FIELDS else name


def _lines(name: str, value: Any) -> list[str]:
    if isinstance(value, list):
        return [line for one in value for line in _lines(name, one)]
    return [line for line in _said(value) if line]


def _said(value: Any) -> list[str]:
    """A value that is no list, in the reader's words."""
    match value:
        case bool():
            return [_("yes")]
        case StrEnum():
            return [name_of(value, language())]
        case tuple():
            return [_age(*value)]
        case Analysis():
            return [date_text(value.date), value.decision or ""]
        case AlarmStep():
            return [_step(value)]
    return [date_text(value)]


def _age(low: int | None, high: int | None) -> str:
    if low is None:
        return _("up to %(age)d years") % {"age": high} if high is not None else ""
    if high is None:
        return _("from %(age)d years") % {"age": low}
    return _("%(low)d–%(high)d years") % {"low": low, "high": high}


def _step(step: AlarmStep) -> str:
    said_of = [step.text, _("Decision: %(text)s") % {"text": step.decision} if step.decision else ""]
    return f"{step.role}: {' '.join(text for text in said_of if text)}"
