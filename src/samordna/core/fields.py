"""Model fields that keep a rule wherever a value comes from: form, import, API or shell."""

from collections.abc import Callable, Collection
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from samordna.core.scan_memory import scanned
from samordna.core.security.logs import running_request
from samordna.plandoc.dates import is_edtf
from samordna.plandoc.guard import Hit, HitKind
from samordna.plandoc.plain import all_plain, is_seen


class PersonalDataError(ValidationError):
    """A text holds something that may never be saved. ``hits`` are the guard's blocking findings."""

    def __init__(self, hits: list[Hit]) -> None:
        self.hits = hits
        super().__init__(
            _("The text holds personal data that may not be saved here: %(what)s"),
            code="personal_data",
            params={"what": ", ".join(hit.text for hit in hits)},
        )


def refuse_personal_data(
    value: str | None, *, municipality_id: int | None = None, passing: Collection[HitKind] = ()
) -> None:
    """Raise PersonalDataError if the guard finds something blocking in ``value``.

    What the municipality knows, such as its own duty numbers, does not block, nor do the kinds that are ``passing``.
    """
    if not value or not (hits := _blocking(scanned(value), passing)):
        return
    if municipality_id is not None:
        from samordna.core.known import known_lately  # its rows have fields of this module

        hits = _blocking(known_lately(municipality_id).scan(value), passing)
    if hits:
        raise PersonalDataError(hits)


def _blocking(hits: list[Hit], passing: Collection[HitKind]) -> list[Hit]:
    return [hit for hit in hits if hit.blocking and hit.kind not in passing]


def _home(row: models.Model | None) -> int | None:
    """The municipality that a row belongs to."""
    return getattr(row, "municipality_id", None)


def _home_of_page() -> int | None:
    """The municipality whose page the running request asks for."""
    municipality: Any = getattr(running_request.get(), "municipality", None)
    return municipality.pk if municipality else None


def validate_seen(value: str) -> None:
    if not is_seen(value):
        raise ValidationError(_("Nothing of this can be seen. Write letters or figures."), code="unseen")


def _made_plain(field: Any, row: models.Model, value: Any) -> Any:
    """``value`` as the row keeps it, which the row then says too."""
    kept = all_plain(value)
    if kept != value:
        setattr(row, field.attname, kept)
    return kept


class Guarded:
    """Runs the guard on validation and again on the way to the database, so that no code path goes around it."""

    @cached_property
    def validators(self) -> list[Callable[[str], None]]:
        return [*super().validators, validate_seen]  # type: ignore[misc]

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """A new row belongs to no municipality yet: then what that of the page knows counts."""
        super().validate(value, model_instance)  # type: ignore[misc]
        refuse_personal_data(value, municipality_id=_home(model_instance) or _home_of_page())

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = _made_plain(self, model_instance, super().pre_save(model_instance, add))  # type: ignore[misc]
        refuse_personal_data(value, municipality_id=_home(model_instance))
        return value


class GuardedTextField(Guarded, models.TextField):
    """Free text without personal data."""


class GuardedCharField(Guarded, models.CharField):
    """A short free text without personal data."""


class GuardedURLField(Guarded, models.URLField):
    """An address of something published: no link to anybody's account. "www.kyrkan.se" is one too."""

    def formfield(self, **kwargs: Any) -> Any:
        """A line of text: a browser's own field for addresses refuses what people write."""
        as_people_write = {"assume_scheme": "https", "widget": forms.TextInput(attrs={"inputmode": "url"})}
        return super().formfield(**{**as_people_write, **kwargs})


class GuardedEmailField(Guarded, models.EmailField):
    """The address of a function: nobody's private one."""


class GuardedJSONField(models.JSONField):
    """JSON whose every string passes the guard."""

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = _made_plain(self, model_instance, super().pre_save(model_instance, add))
        for text in strings_of(value):
            refuse_personal_data(text, municipality_id=_home(model_instance))
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
