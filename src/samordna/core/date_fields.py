"""Form fields for dates as people write them; what cannot be read says what was probably meant."""

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.page_pieces import date_text, field_name
from samordna.plandoc.checking.occasions import Occasion, OccasionKind, resolve
from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.dates.spreadsheets import day_of_number

LONGEST_WRITTEN_DATE = 80
_WHOLE = re.compile(r"\d{1,2}\s+[^\W\d]+\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}\s+\d{4}")
"""What is written as a whole date, whether there is such a day or not: 31 februari 2026."""
_YEAR = re.compile(r"\d\d(\d\d)")
_SHORT = re.compile(r"(\d\d)-?(\d\d)-?(\d\d)")
_REPORTS = (
    OccasionKind.TERTIAL_1,
    OccasionKind.TERTIAL_2,
    OccasionKind.ANNUAL_REPORT,
    OccasionKind.INTERIM_REPORT,
)


class UnreadDate(forms.ValidationError):
    """What was written is no date; ``instead`` is the day that was probably meant, as it is written."""

    def __init__(self, told: str, *, instead: date | None) -> None:
        super().__init__(told, code="unread")
        self.instead = date_text(instead.isoformat()) if instead else ""


class DateField(forms.CharField):
    """A date as people write it (“våren 2026”, “18 augusti 2025”) or as EDTF; the value is EDTF.

    ``occasions_in`` is the field of the plan in which occasions of the ordinary steering stand, for who writes one here.
    """

    example = gettext_lazy("Such as 2026, spring 2026, August 2026 or 18 August 2026.")

    def __init__(self, *, occasions_in: str = "", **kwargs: Any) -> None:
        kwargs["help_text"] = kwargs.get("help_text") or self.example
        kwargs["max_length"] = LONGEST_WRITTEN_DATE
        super().__init__(**kwargs)
        self.occasions_in = occasions_in
        self.widget.attrs["class"] = "ds-input short"

    def prepare_value(self, value: Any) -> Any:
        return date_text(value)

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if not text:
            return ""
        edtf = parse_swedish(text)
        if edtf is None:
            refuse_numbers(text)
            _refuse_short(text)
            self._refuse_occasions(text)
            refuse_no_days(text)
            raise forms.ValidationError(
                _("“%(text)s” cannot be read as a date. Write it as 2026, spring 2026 or 18 August 2026.")
                % {"text": text}
            )
        return edtf

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(date_text(initial), data)

    def _refuse_occasions(self, text: str) -> None:
        found = resolve(text)
        if found is None or found.kind not in _REPORTS:
            return
        told = _("“%(text)s” is an occasion and no date.") % {"text": text}
        if self.occasions_in:
            told += " " + _("Occasions are written under %(field)s.") % {
                "field": field_name(self.occasions_in)
            }
        raise UnreadDate(told, instead=_last_day(found))


class OccasionField(DateField):
    """A date or an occasion of the ordinary steering, such as T1 2026, which stays as it is written."""

    example = gettext_lazy("A date, or an occasion such as T1 2026 or annual report 2026.")

    def clean(self, value: Any) -> str:
        text = forms.CharField.clean(self, value)
        refuse_numbers(text)
        return parse_swedish(text) or text if text else ""


def refuse_numbers(text: str) -> None:
    """Raise UnreadDate where ``text`` is how a spreadsheet keeps a day."""
    if day := day_of_number(text):
        told = _("“%(text)s” looks like Excel's number for %(day)s. Write the day in words.")
        raise UnreadDate(told % {"text": text, "day": date_text(day.isoformat())}, instead=day)


def refuse_no_days(text: str) -> None:
    """Raise ValidationError where ``text`` lies in no year that is read in words, or is written as a day and is none."""
    if not parse_swedish(text) and parse_swedish(_YEAR.sub(r"20\1", text)):
        raise too_far()
    if not _WHOLE.fullmatch(text):
        return
    raise forms.ValidationError(_("There is no such day. Write one such as 18 August 2026."))


def too_far() -> forms.ValidationError:
    return forms.ValidationError(_("That is too far away. Write a year between 1900 and 2099."))


def _refuse_short(text: str) -> None:
    """A day with two figures for its year could be another day: it is asked about."""
    if (found := _SHORT.fullmatch(text)) and (edtf := parse_swedish("20{}-{}-{}".format(*found.groups()))):
        day = date.fromisoformat(edtf)
        told = _("“%(text)s” can be %(day)s. Write the year with four figures.")
        raise UnreadDate(told % {"text": text, "day": date_text(edtf)}, instead=day)


def _last_day(occasion: Occasion) -> date | None:
    span = occasion.span(date.min) if occasion.year else None
    return span[1] if span else None
