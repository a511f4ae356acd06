"""The form field for a day and a time of day."""

from datetime import UTC, datetime
from typing import Any

from django import forms
from django.utils.formats import time_format
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class MomentField(forms.DateTimeField):
    """A day and a time of day, picked from the browser's calendar."""

    _AS_SENT = "%Y-%m-%dT%H:%M"

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"type": "datetime-local", "class": "ds-input short"}
        kwargs.setdefault("widget", forms.DateTimeInput(format=self._AS_SENT, attrs=attrs))
        kwargs.setdefault("input_formats", [self._AS_SENT])
        invalid = gettext_lazy("Write a day and a time, such as 2026-12-24 03:10.")
        super().__init__(**{"error_messages": {"invalid": invalid}, **kwargs})

    def to_python(self, value: Any) -> datetime | None:
        """Refuses an hour that there is none of, or two, because clocks are put forward or back, in words about clocks."""
        try:
            return super().to_python(value)
        except forms.ValidationError as error:
            if error.code != "ambiguous_timezone":
                raise
            raise _no_such_hour((error.params or {})["datetime"]) from error


def _no_such_hour(at: datetime) -> forms.ValidationError:
    clock, aware = {"clock": time_format(at)}, at.replace(tzinfo=get_current_timezone())
    if aware.astimezone(UTC).astimezone(aware.tzinfo).replace(tzinfo=None) == at:
        told = _("%(clock)s comes twice that night, since clocks are put back. Choose another time.")
    else:
        told = _("There is no %(clock)s that night, since clocks are put forward. Choose another time.")
    return forms.ValidationError(told % clock, code="no_such_hour")
