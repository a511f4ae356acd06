"""The columns of a changed row, as their models know them, and their values in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _
from pydantic import ValidationError

from samordna.core import days
from samordna.core.advice import NAMES
from samordna.core.fields import EdtfField, strings_of
from samordna.core.models import Change, GuardDecision
from samordna.core.page_pieces import date_text, language, said
from samordna.history.models import RetentionRule
from samordna.history.retention import KEPT
from samordna.history.words import NAMES_OF_VALUES, UNTOLD, field_name
from samordna.organisation.reaching.spoken_hours import spoken
from samordna.plandoc.diff.values import readable
from samordna.plandoc.kinds import KINDS
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.places import in_words
from samordna.plans.enums import PART_KINDS
from samordna.plans.forms.rows import OCCASIONS
from samordna.plans.models import Part
from samordna.plans.models.content import ContentModel

Names = Mapping[tuple[str, int], str]
"""What rows are called, by label and number."""


_NAMES_OF_KINDS: dict[type[models.Model], Mapping[Any, object]] = {
    RetentionRule: {kind: kept.name for kind, kept in KEPT.items()},
    GuardDecision: NAMES,
}


@dataclass(frozen=True, slots=True)
class Told:
    """A column that changed: its name, and its value before and after in words."""

    what: str
    old: str
    new: str
    field: str = ""


@cache
def model_of(label: str) -> type[models.Model] | None:
    """The model of an entry; None for one that is gone."""
    try:
        return apps.get_model(label)
    except (LookupError, ValueError):
        return None


@cache
def fields_of(model: type[models.Model]) -> dict[str, models.Field]:
    """The columns to tell about, by their name in the database."""
    parent = getattr(model, "history_of", "")
    return {
        field.column: field
        for field in model._meta.local_fields
        if field.column
        and not UNTOLD & {field.name, f"{model._meta.label_lower}.{field.name}"}
        and field.name != parent
    }


def whole_of(change: Change) -> tuple[str, int]:
    """The row that an entry's row is part of, as label and number; of nothing when it stands alone."""
    model = model_of(change.model)
    parent = getattr(model, "history_of", "")
    target = model._meta.get_field(parent).related_model if model and parent else None
    return (target._meta.label_lower, change.parent_id or 0) if target else ("", 0)


def references_of(label: str, values: Mapping[str, Any] | None) -> list[tuple[str, int]]:
    """The rows that an entry's values point to, as label and number."""
    model = model_of(label)
    if model is None or not values:
        return []
    return [
        (label, number)
        for column, field in fields_of(model).items()
        if (label := _points_at(field))
        for number in _numbers(values.get(column))
    ]


def _points_at(field: models.Field) -> str:
    """Of what rows a reference, or a list of numbers, holds the numbers; empty for anything else."""
    if field.related_model:
        return field.related_model._meta.label_lower
    return str(getattr(field.model, "points_at", {}).get(field.name, ""))


def _numbers(value: Any) -> list[int]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, int)]


def told(
    label: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None, names: Names
) -> list[Told]:
    """The columns whose words differ, in the order of the model."""
    model = model_of(label)
    if model is None:
        return _untold(before or {}, after or {})
    before, after = before or {}, after or {}
    lines = []
    for column, field in fields_of(model).items():
        if column not in before and column not in after:
            continue
        if model is Part and column == "data":
            lines += _part_lines(before, after)
            continue
        old, new = (_words(field, values.get(column), names) for values in (before, after))
        lines.append(Told(name_of(model, field), old, new, field.name))
    return [line for line in lines if line.old != line.new]


def name_of(model: type[models.Model], field: models.Field) -> str:
    """What a field is called in the middle of a sentence."""
    if named := field_name(model._meta.label_lower, field.name):
        return named
    if issubclass(model, ContentModel) and field.name in FIELDS:
        return _lower(said(FIELDS[field.name]))
    return str(field.verbose_name)


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


def _words(field: models.Field, value: Any, names: Names) -> str:  # noqa: PLR0911
    if value is None or value in ("", []):
        return ""
    if label := _points_at(field):
        return ", ".join(
            names.get((label, one)) or _("no. %(number)s") % {"number": one} for one in _numbers(value)
        )
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(field, ArrayField):
        return ", ".join(_words(field.base_field, one, names) for one in value)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.DateTimeField):
        return _moment(value)
    if isinstance(field, models.DateField):
        day = parse_date(value)
        return days.day(day, "long") or str(value)
    if named := NAMES_OF_VALUES.get(f"{field.model._meta.label_lower}.{field.name}"):
        return named(value)
    if field.name == "kind" and (kinds := _NAMES_OF_KINDS.get(field.model)):
        return str(kinds.get(value, value))
    if isinstance(field, EdtfField) or field.name in OCCASIONS:
        return date_text(value)
    if field.name == "opening_hours":
        return spoken(value, language())
    return (
        "; ".join(strings_of(value)) if isinstance(value, dict | list) else in_words(str(value), language())
    )


def _moment(value: str) -> str:
    try:
        moment = parse_datetime(value)
    except ValueError:
        moment = None
    return days.moment(moment, "long") or value


def _part_lines(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Told]:
    """The fields of a part's plan-document model that differ."""
    old, new = before.get("data") or {}, after.get("data") or {}
    kind = after.get("kind") or before.get("kind") or ""
    parsed = _parsed(kind, old), _parsed(kind, new)
    lines = []
    for name in dict.fromkeys([*old, *new]):
        if old.get(name) != new.get(name):
            was, now = (_part_words(name, one) for one in parsed)
            lines.append(Told(part_field(name), was, now, name))
    return lines


def part_field(name: str) -> str:
    """What a field of a part is called in the middle of a sentence."""
    own = field_name(Part._meta.label_lower, name)
    return own or (_lower(said(FIELDS[name])) if name in FIELDS else name)


def _parsed(kind: str, data: Mapping[str, Any]) -> Any:
    """The data as the model of its kind, whose values know what they are called; as it stands when it fits no kind."""
    if not data:
        return {}
    of_kinds = [kind] if kind in PART_KINDS else PART_KINDS
    for model in (KINDS[name].model for name in of_kinds):
        if set(data) <= set(model.model_fields):
            try:
                return model.model_validate(data)
            except ValidationError:
                continue
    return data


def _part_words(name: str, data: Any) -> str:
    value = data.get(name) if isinstance(data, dict) else getattr(data, name, None)
    if isinstance(value, dict) or (isinstance(value, list) and value and isinstance(value[0], dict)):
        return "; ".join(strings_of(value))
    text = readable(name, value)
    return said(text) if text else ""


def _untold(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Told]:
    """The columns of a table that the software no longer has."""
    return [
        Told(name, str(before.get(name, "") or ""), str(after.get(name, "") or ""))
        for name in dict.fromkeys([*before, *after])
        if before.get(name) != after.get(name)
    ]
