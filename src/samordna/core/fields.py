"""Model fields that keep a rule wherever a value comes from: form, import, API or shell."""

from functools import lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.plandoc.dates import is_edtf
from samordna.plandoc.guard import Hit, scan


class PersonalDataError(ValidationError):
    """A text holds something that may never be saved. ``hits`` are the guard's blocking findings."""

    def __init__(self, hits: list[Hit]) -> None:
        self.hits = hits
        super().__init__(
            _("The text holds personal data that may not be saved here: %(what)s"),
            code="personal_data",
            params={"what": ", ".join(hit.text for hit in hits)},
        )


REPEATED = 300
"""Characters of texts that are likely to come many times in a plan: a role, a goal, a date."""


def refuse_personal_data(value: str | None) -> None:
    """Raise PersonalDataError if the guard finds something blocking in ``value``."""
    if value:
        (_refuse_once if len(value) <= REPEATED else _refuse)(value)


def _refuse(text: str) -> None:
    if hits := [hit for hit in scan(text) if hit.blocking]:
        raise PersonalDataError(hits)


_refuse_once = lru_cache(maxsize=8192)(_refuse)
"""Short texts that were let through are remembered; one that is refused is not, since an exception never is."""


class _Guarded:
    """Runs the guard on validation and again on the way to the database, so that no code path goes around it."""

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)  # type: ignore[misc]
        refuse_personal_data(value)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = super().pre_save(model_instance, add)  # type: ignore[misc]
        refuse_personal_data(value)
        return value


class GuardedTextField(_Guarded, models.TextField):
    """Free text without personal data."""


class GuardedCharField(_Guarded, models.CharField):
    """A short free text without personal data."""


class GuardedJSONField(models.JSONField):
    """JSON whose every string passes the guard."""

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = super().pre_save(model_instance, add)
        for text in strings_of(value):
            refuse_personal_data(text)
        return value


def strings_of(value: Any) -> list[str]:
    """Every string in a JSON value, in order."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for part in value.values() for text in strings_of(part)]
    if isinstance(value, list):
        return [text for part in value for text in strings_of(part)]
    return []


def validate_edtf(value: str) -> None:
    if value and not is_edtf(value):
        raise ValidationError(_("Write a date such as 2025, 2025-08 or 2025-08-18."), code="edtf")


class EdtfField(models.CharField):
    """A date as vague as plans are, stored as EDTF (ISO 8601-2); empty when unknown."""

    default_validators = [validate_edtf]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 32)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)
