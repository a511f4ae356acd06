"""A form field for a whole day, as people write it in a calendar or in minutes."""

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from samordna.core.date_fields import DateField, refuse_no_days, refuse_numbers, too_far
from samordna.plandoc.dates import parse_swedish

_AROUND_A_DAY = re.compile(
    r"^(?:den\s+)?(?:mån|tis|ons|tors|fre|lör|sön)(?:dag)?(?:en)?,?\s+(?:den\s+)?|,?\s+(?:kl|klockan)\b.*$",
    re.IGNORECASE,
)
_SHORT_DAY = re.compile(r"(\d{2})(\d{2})(\d{2})")


class DayField(DateField):
    """A certain day; a vaguer date is asked about. One that lies ``ahead`` may not have passed, unless the row has it."""

    example = _("A day, such as 18 August 2026.")

    def __init__(self, *, ahead: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ahead = ahead
        self.standing: date | None = None

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> forms.BoundField:
        if isinstance(form, forms.BaseModelForm):
            self.standing = form.get_initial_for_field(self, field_name)
        return super().get_bound_field(form, field_name)

    def clean(self, value: Any) -> Any:
        text = forms.CharField.clean(self, value)
        day = _day_in(text) if text else None
        if self.ahead and day and day < localdate() and day != self.standing:
            raise forms.ValidationError(_("That day has passed. Choose today or later."), code="passed")
        return day

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(initial.isoformat() if isinstance(initial, date) else initial, data)

    def prepare_value(self, value: Any) -> Any:
        return super().prepare_value(value.isoformat() if isinstance(value, date) else value)


def _day_in(text: str) -> date:
    refuse_numbers(text)
    try:
        day = date.fromisoformat(parse_swedish(_only_the_day(text)) or "")
    except ValueError:
        refuse_no_days(_AROUND_A_DAY.sub("", text.strip()))
        raise forms.ValidationError(_("Write the whole date, such as 18 August 2026.")) from None
    if not 1900 <= day.year < 2100:
        raise too_far()
    return day


def _only_the_day(text: str) -> str:
    """Without the day of the week and the time of day; "261126" is 2026-11-26."""
    bare = _AROUND_A_DAY.sub("", text.strip())
    return _SHORT_DAY.sub(r"20\1-\2-\3", bare) if _SHORT_DAY.fullmatch(bare) else bare
