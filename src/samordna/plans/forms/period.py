"""The period of a version that is begun: one that is proposed, any other years, or none yet."""

from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import StyledForm
from samordna.core.meant import ask_meant
from samordna.core.page_pieces import language
from samordna.plandoc.next_cover import Period, is_gone, period_meant, periods_from
from samordna.plandoc.schema import Metadata
from samordna.plandoc.writing.cover import period_text

FIRST_YEAR, LAST_YEAR = 1990, 2100
MEANT = "years_meant"
YEARS = ("first_year", "last_year")


def _year(label: Any) -> forms.IntegerField:
    widget = forms.NumberInput(attrs={"class": "ds-input short"})
    return forms.IntegerField(
        label=label, required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR, widget=widget
    )


class PeriodForm(StyledForm, forms.Form):
    """Years that are written go before what is chosen."""

    period = forms.ChoiceField(
        label=gettext_lazy("The plan's period"),
        help_text=gettext_lazy("It can be changed among the plan's details."),
        required=False,
        widget=forms.RadioSelect,
    )
    first_year = _year(gettext_lazy("First year"))
    last_year = _year(gettext_lazy("Last year"))

    def offer_periods(self, cover: Metadata) -> None:
        """By their places in the list; the last choice is none of them."""
        today = localdate()
        self.own: Period = (cover.period_start, cover.period_end)
        self.periods = periods_from(cover, today)
        if not self.periods:
            del self.fields["period"]
            return
        meant = period_meant(self.periods, today)
        chosen: forms.ChoiceField = self.fields["period"]  # type: ignore[assignment]
        chosen.choices = [
            *((str(place), _in_words(one, self.own)) for place, one in enumerate(self.periods)),
            ("", _("Written later")),
        ]
        chosen.initial = str(self.periods.index(meant)) if meant else ""

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        first, last = (values.get(name) for name in YEARS)
        if first and last:
            if first > last:
                self.add_error("last_year", _("The last year is before the first. Mend one of them."))
        elif (first or last) and not self.errors:
            self.add_error("last_year" if first else "first_year", _("Write both years, or neither."))
        if not self.errors and (period := self.chosen_period):
            self._ask_of(period)
        return values

    def _ask_of(self, period: Period) -> None:
        """Years long gone are likely a slip of the pen."""
        if not is_gone(period, self.own, localdate()):
            return
        words = period_text(*period, language())
        ask_meant(
            self,
            "last_year",
            tick=MEANT,
            value="/".join(filter(None, period)),
            label=_("The years are meant"),
            told=_(
                "The years %(period)s have passed, or come before this version's. Write others, or tick that they are meant."
            )
            % {"period": words},
        )

    @property
    def chosen_period(self) -> Period | None:
        """The one written or chosen, neither day where it is written later; None where nothing was to choose or written."""
        first, last = (self.cleaned_data[name] for name in YEARS)
        if first and last:
            return str(first), str(last)
        if not self.periods:
            return None
        chosen = self.cleaned_data["period"]
        return self.periods[int(chosen)] if chosen else (None, None)

    @property
    def years(self) -> list[forms.BoundField]:
        return [self[name] for name in YEARS]

    @property
    def questions(self) -> list[forms.BoundField]:
        """What is asked of the years, once they are sent."""
        return [self[MEANT]] if MEANT in self.fields else []

    @property
    def are_years_written(self) -> bool:
        return any(field.value() or field.errors for field in self.years)


def _in_words(period: Period, own: Period) -> str:
    words = period_text(*period, language())
    return _("%(period)s, as this version") % {"period": words} if period == own else words
