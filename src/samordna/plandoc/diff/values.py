"""How the values of a plan read in a change log."""

from enum import StrEnum
from functools import singledispatch

from samordna.plandoc.amounts import set_amounts
from samordna.plandoc.dates import is_edtf, to_swedish
from samordna.plandoc.places import without_places
from samordna.plandoc.schema import AlarmStep, Analysis
from samordna.plandoc.shares import whole_percent
from samordna.plandoc.vocabulary import Text, name_of

_DATES = frozenset(
    {
        "adopted",
        "period_start",
        "period_end",
        "council_report",
        "next_revision",
        "date",
        "starts",
        "ends",
        "follow_up",
        "planned",
        "carried_out",
        "reviewed",
        "tested",
    }
)


def readable(field: str, value: object) -> Text | None:
    """The value of ``field`` in both languages, or None when it says nothing."""
    if isinstance(value, list):
        return _joined([text for member in value if (text := readable(field, member))], field)
    if field in _DATES and isinstance(value, str) and is_edtf(value):
        return Text(to_swedish(value, "sv"), to_swedish(value, "en"))
    if field == "share_trained" and isinstance(value, float):
        return Text(f"{whole_percent(value)} %", f"{whole_percent(value)}%")
    if field == "cost" and isinstance(value, str):
        return _text(set_amounts(value))
    return _text(value)


@singledispatch
def _text(value: object) -> Text | None:
    text = "" if value is None else without_places(str(value))
    return Text(text, text) if text.strip() else None


@_text.register
def _(value: bool) -> Text | None:
    return Text("ja", "yes") if value else Text("nej", "no")


@_text.register
def _(value: StrEnum) -> Text | None:
    return Text(name_of(value, "sv"), name_of(value, "en"))


@_text.register
def _(value: AlarmStep) -> Text | None:
    return _text(": ".join(part for part in (value.role, value.text, value.decision) if part))


@_text.register
def _(value: Analysis) -> Text | None:
    return _text(", ".join(part for part in (value.date, value.decision) if part))


@_text.register
def _(value: tuple) -> Text | None:
    """An age: ``(13, 20)``, either end may be None."""
    low, high = value
    if low is None and high is None:
        return None
    if high is None:
        return Text(f"från {low} år", f"from {low} years")
    if low is None:
        return Text(f"till {high} år", f"to {high} years")
    return Text(f"{low}–{high} år", f"{low}–{high} years")


def _joined(parts: list[Text], field: str) -> Text | None:
    between = "; " if field == "steps" else ", "
    return Text(between.join(p.sv for p in parts), between.join(p.en for p in parts)) if parts else None
