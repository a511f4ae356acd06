"""A number in a form, as people write it."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.utils.translation import gettext as _

DIGITS, PLACES = 18, 4
_PER_CENT = re.compile(r"(?:%|procent|percent)$", re.IGNORECASE)


class NumberField(forms.CharField):
    """A number as people write it: “1 200”, “12,5”, “-3”, or “12,5 %”, whose unit the indicator tells."""

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, Decimal):
            return value
        return f"{value:f}".rstrip("0").rstrip(".").replace(".", ",") if value % 1 else f"{value:.0f}"

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        try:
            figures = _PER_CENT.sub("", "".join(text.split()))
            number = Decimal(figures.replace(",", ".").replace("−", "-"))
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite():
            raise forms.ValidationError(
                _(
                    "“%(text)s” is not a number. Write it with figures, such as 12,5, or leave it empty until it is measured."
                )
                % {"text": text}
            )
        if abs(number) >= 10 ** (DIGITS - PLACES) or number != round(number, PLACES):
            raise forms.ValidationError(_("Write a number with at most 14 figures and 4 decimals."))
        return number

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)
