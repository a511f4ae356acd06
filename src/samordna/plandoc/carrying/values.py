"""The fields of an item as a file shows them, and what they mean when somebody has written something else there."""

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from samordna.plandoc.carrying.visible import visible
from samordna.plandoc.dates import is_edtf, parse_swedish
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.lazily import lazily
from samordna.plandoc.markup import escaped
from samordna.plandoc.schema import LAST_PRIORITY, Activity, Analysis, Item, Problem, Service, TrainingNeed
from samordna.plandoc.statuses import WITHOUT_STATUS
from samordna.plandoc.vocabulary import Function, Level, Scope, SourceKind, Status, Text, Trend, name_of
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.activities import ACTIVITY_COLUMNS, PREVIOUS_COLUMNS
from samordna.plandoc.writing.parts.action import LESSON_COLUMNS
from samordna.plandoc.writing.parts.knowledge import GOAL_COLUMNS, PROBLEM_COLUMNS, SOURCE_COLUMNS
from samordna.plandoc.writing.parts.people import (
    AGREEMENT_COLUMNS,
    BRIEFING_COLUMNS,
    COORDINATOR_COLUMNS,
    TRAINING_COLUMNS,
)
from samordna.plandoc.writing.parts.references import CONDITION_COLUMNS
from samordna.plandoc.writing.services import SERVICE_COLUMNS
from samordna.plandoc.writing.tables import Field

CARRIED_COLUMNS: dict[str, Sequence[Field]] = {
    "activities": ACTIVITY_COLUMNS,
    "previous_activities": PREVIOUS_COLUMNS,
    "services": SERVICE_COLUMNS,
    "goals": GOAL_COLUMNS,
    "sources": SOURCE_COLUMNS,
    "problems": PROBLEM_COLUMNS,
    "coordinators": COORDINATOR_COLUMNS,
    "agreements": AGREEMENT_COLUMNS,
    "training": TRAINING_COLUMNS,
    "briefings": BRIEFING_COLUMNS,
    "lessons": LESSON_COLUMNS,
    "conditions": CONDITION_COLUMNS,
}
_UNSAID = frozenset(name.casefold() for name in WITHOUT_STATUS)
_DATES = frozenset({"starts", "ends", "date", "planned", "carried_out", "reviewed", "tested"})
_NUMBER = lazily(r"(\d+(?:[.,]\d+)?)\s*(?:%|procent)?")
_AGE = lazily(
    r"(?:(?P<until>till|upp till|under|up to)\s+|(?:från|över|fyllda|from|over)\s+)?"
    r"(?P<first>\d{1,3})(?:\s*-\s*(?P<last>\d{1,3}))?\s*(?:år|years)?(?:\s+och\s+(?:uppåt|äldre))?",
    re.IGNORECASE,
)
_LABELLED = lazily(r"([^:\n]{1,60}): (.*)", re.DOTALL)


class UnknownValueError(ValueError):
    """The words mean nothing that the field can hold."""


def fields_in(area: str, titles: Sequence[str]) -> list[str | None]:
    """The fields that the heads of a table name."""
    names = {visible(name).casefold(): field.name for field in CARRIED_COLUMNS[area] for name in field.title}
    return [names.get(visible(title).casefold()) for title in titles]


def values_in(area: str, fields: Sequence[str | None], cells: Sequence[str]) -> dict[str, str]:
    """What a row says of each field; labelled lines in its first cell are fields of their own."""
    values: dict[str, str] = {}
    for place, (field, cell) in enumerate(zip(fields, cells, strict=False)):
        if field is None:
            continue
        if place == 0:
            values |= _details(area, field, cell)
        else:
            values[field] = cell
    return values


def _details(area: str, first: str, cell: str) -> dict[str, str]:
    details, current = {first: ""}, first
    for line in cell.split("\n"):
        label = _LABELLED.fullmatch(line.strip())
        field = fields_in(area, [label[1]])[0] if label else None
        if label and field and field != first:
            details[field], current = label[2], field
        else:
            details[current] = f"{details[current]}\n{line}" if details[current] else line
    return details


def put(item: Item, field: str, text: str) -> None:
    """Let ``field`` of ``item`` mean what ``text`` says. Raises UnknownValueError."""
    text = text.strip()
    if field == "ends" and isinstance(item, Activity):
        item.ongoing = visible(text).casefold() in {name.casefold() for name in FIELDS["ongoing"]}
        text = "" if item.ongoing else text
    if field in ("analysed", "decision") and isinstance(item, Service):
        _put_analysis(item, field, text)
        return
    setattr(item, field, meant(type(item), field, text))


def meant(model: type[Item], field: str, text: str) -> Any:
    """The value of a field that is shown as ``text``; without text what the field has when nothing is said."""
    info = model.model_fields[field]
    if not text or (field == "status" and text.casefold() in _UNSAID):
        return "" if info.is_required() else info.get_default(call_default_factory=True)
    return _meaning(model, field)(text)


def _meaning(model: type[Item], field: str) -> Callable[[str], Any]:
    if field == "function" and model is TrainingNeed:
        return _named(Function)
    if field == "text" and model in (Problem, Service):
        return escaped
    return _MEANINGS.get(field, as_date if field in _DATES else str)


def _put_analysis(service: Service, field: str, text: str) -> None:
    analysis = service.analysis or Analysis()
    name, value = (
        ("date", as_date(text) if text else None) if field == "analysed" else ("decision", text or None)
    )
    analysis = analysis.model_copy(update={name: value})
    service.analysis = analysis if analysis.date or analysis.decision else None


def as_date(text: str) -> str:
    edtf_date = text if is_edtf(text) else parse_swedish(text)
    if edtf_date is None:
        raise UnknownValueError
    return edtf_date


def _as_date_or_text(text: str) -> str:
    return parse_swedish(text) or text


def _named(kind: type[StrEnum]) -> Callable[[str], Any]:
    def value(text: str) -> StrEnum:
        for member in kind:
            if visible(text).casefold() in (
                name_of(member, "sv").casefold(),
                name_of(member, "en").casefold(),
            ):
                return member
        raise UnknownValueError

    return value


def _several(kind: type[StrEnum]) -> Callable[[str], Any]:
    one = _named(kind)
    return lambda text: [one(part) for part in text.split(",") if part.strip()]


def _as_age(text: str) -> tuple[int | None, int | None]:
    said = _AGE.fullmatch(visible(text))
    if not said:
        raise UnknownValueError
    first, last = int(said["first"]), said["last"] and int(said["last"])
    if last:
        return first, last
    return (None, first) if said["until"] else (first, None)


def _as_yes(text: str) -> bool:
    return _one_of(text, labels.YES, labels.NO)


def _one_of(text: str, yes: Text, no: Text) -> bool:
    said = visible(text).casefold()
    if said not in {name.casefold() for name in (*yes, *no)}:
        raise UnknownValueError
    return said in {name.casefold() for name in yes}


def _as_number(text: str) -> float:
    match = _NUMBER.fullmatch(text.strip())
    if not match:
        raise UnknownValueError
    return float(match[1].replace(",", "."))


def _as_priority(text: str) -> int:
    number = int(_as_number(text))
    if not 1 <= number <= LAST_PRIORITY:
        raise UnknownValueError
    return number


_MEANINGS: Mapping[str, Callable[[str], Any]] = {
    "status": _named(Status),
    "level": _named(Level),
    "functions": _several(Function),
    "scope": _named(Scope),
    "kind": _named(SourceKind),
    "trend": _named(Trend),
    "age": _as_age,
    "local": _as_yes,
    "priority": _as_priority,
    "share_trained": lambda text: round(_as_number(text) / 100, 4),
    "partners": lambda text: [part.strip() for part in text.split(",") if part.strip()],
    "follow_up": _as_date_or_text,
}
