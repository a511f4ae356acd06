"""A row of any model, made from what its columns ask for, so that a new table is tested from the day it is made."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import count
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models

from samordna.accounts.tests.factories import UserFactory
from samordna.core.guards.models import tenant_models
from samordna.organisation.models import Municipality

_numbers = count(1)

CHOSEN: dict[str, dict[str, Any]] = {
    "readiness.dutyshift": {
        "starts_at": datetime(2026, 12, 5, 8, tzinfo=UTC),
        "ends_at": datetime(2026, 12, 5, 16, tzinfo=UTC),
    },
    "followup.calendarfeed": {"scope": "mine", "plan": None},
    "organisation.coordinator": {"scope": "central", "unit": None},
    "accounts.roleassignment": {"role": "reader", "unit": None},
    "accounts.claimrole": {"role": "reader", "unit": None},
    "accounts.invitation": {"role": "reader", "unit": None},
    "mapping.analysisround": {"year": 2026},
    "situation.figure": {"period": "2026"},
    "situation.picture": {"period": "2026"},
    "situation.seat": {"function": "Rektor"},
    "training.session": {
        "starts_at": datetime(2026, 1, 1, 8, tzinfo=UTC),
        "ends_at": datetime(2026, 1, 1, 11, tzinfo=UTC),
    },
    "collaboration.meeting": {
        "starts_at": datetime(2026, 1, 1, 8, tzinfo=UTC),
        "ends_at": datetime(2026, 1, 1, 10, tzinfo=UTC),
    },
    "training.evaluation": {"values": [4, 0, 5]},
    "plans.comment": {"asked_role": "manager"},
    "plans.part": {"kind": "lessons", "data": {"text": "Öva mer"}},
}
"""Values that a check of the table asks for."""

EITHER_OR = {
    "organisation.contactpoint": ("unit", "partner"),
    "organisation.merger": ("unit", "body"),
    "collaboration.agreementparty": ("unit", "partner"),
    "collaboration.forummember": ("unit", "partner"),
    "collaboration.meetingtask": ("member", "user"),
    "briefings.digestmail": ("contact", "user", "member"),
    "briefings.subscription": ("contact", "user", "member"),
    "training.invitation": ("unit", "partner"),
}
"""References of which a row has only one; the first is filled in unless another is given."""

MADE: list[tuple[type[models.Field] | tuple[type[models.Field], ...], Callable[[int], Any]]] = [
    (models.DateTimeField, lambda _number: datetime(2026, 1, 1, tzinfo=UTC)),
    (models.DateField, lambda _number: date(2026, 1, 1)),
    (models.BooleanField, lambda _number: False),
    (models.UUIDField, lambda number: UUID(int=number)),
    (models.IntegerField, lambda number: number),
    (models.BinaryField, lambda _number: b"x"),
    (models.JSONField, lambda _number: {}),
    (ArrayField, lambda _number: []),
    (models.URLField, lambda number: f"https://kommun.example/{number}"),
    (models.EmailField, lambda number: f"funktion-{number}@prov.example"),
    ((models.CharField, models.TextField), lambda number: f"Prov {number}"),
]
"""A value for a column that must have one, by its kind; the first that fits."""


def sample(model: type[models.Model], municipality: Municipality, **given: Any) -> models.Model:
    """A saved row of the municipality. The rows it refers to are made too, in the same municipality."""
    label = model._meta.label_lower
    chosen = {name: value for name, value in CHOSEN.get(label, {}).items() if f"{name}_id" not in given}
    values = {"municipality": municipality, **chosen, **given}
    alternatives = EITHER_OR.get(label, ())
    if not any(name in values or f"{name}_id" in values for name in alternatives):
        alternatives = alternatives[1:]
    for field in model._meta.local_fields:
        if field.name in alternatives or field.attname in values or field.name in values:
            continue
        if _is_asked_for(field):
            values[field.attname if field.remote_field else field.name] = _value(field, municipality)
    return model._default_manager.create(**values)


def _is_asked_for(field: models.Field) -> bool:
    """Columns that must have a value, and references that may have one."""
    if isinstance(field, models.GeneratedField) or field.primary_key:
        return False
    if field.related_model in tenant_models():
        return field.related_model is not field.model
    return not (field.has_default() or field.null or field.blank or getattr(field, "auto_now_add", False))


def _value(field: models.Field, municipality: Municipality) -> Any:
    number = next(_numbers)
    if field.remote_field:
        target = field.related_model
        if target in tenant_models():
            return sample(target, municipality).pk
        return UserFactory().pk
    if field.choices:
        return next(value for value, _label in field.flatchoices if value)
    for kind, make in MADE:
        if isinstance(field, kind):
            return make(number)
    raise NotImplementedError(
        f"{field} of {field.model._meta.label}: tell tests/house/samples.py what to put there"
    )
