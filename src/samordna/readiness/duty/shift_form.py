"""The form of shifts of a roster."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.accounts.access import Access
from samordna.organisation import queries
from samordna.organisation.forms import CalendarDayField, RowForm, form_field
from samordna.organisation.reaching.forms import TimeField
from samordna.readiness.duty import rules
from samordna.readiness.duty.moments import as_fields, is_leapt_over, moment_of, weekday_said
from samordna.readiness.models import DutyShift

MOST_TIMES = 60
ROUNDS = [
    (0, gettext_lazy("Once")),
    (1, gettext_lazy("Every week")),
    (2, gettext_lazy("Every second week")),
    (3, gettext_lazy("Every third week")),
    (4, gettext_lazy("Every fourth week")),
]


class ShiftForm(RowForm):
    """One shift, or with ``every`` the same again some weeks later; a time earlier than the first is of the day after."""

    first_day = CalendarDayField(label=gettext_lazy("From the day"))
    starts = TimeField(label=gettext_lazy("From the time"))
    last_day = CalendarDayField(
        label=gettext_lazy("Until the day"),
        required=False,
        help_text=gettext_lazy(
            "Empty where it ends the same day, or the night after when the time is earlier."
        ),
    )
    ends = TimeField(label=gettext_lazy("Until the time"))
    every = forms.TypedChoiceField(
        label=gettext_lazy("How often"), choices=ROUNDS, coerce=int, required=False, empty_value=None
    )
    times = forms.IntegerField(
        label=gettext_lazy("How many times"),
        min_value=1,
        max_value=MOST_TIMES,
        required=False,
        help_text=gettext_lazy("The first one counts too."),
        widget=forms.NumberInput(attrs={"class": "ds-input short"}),
    )

    from_now = forms.BooleanField(
        label=gettext_lazy(
            "Somebody else takes over from now: what has been served stays with whoever had it"
        ),
        required=False,
        initial=True,
    )

    class Meta:
        model = DutyShift
        fields = ["contact"]
        formfield_callback = form_field
        labels = {"contact": gettext_lazy("Who has the duty")}
        help_texts = {"contact": gettext_lazy("A contact point such as “TIB 2”, never a person.")}

    def __init__(self, *args: Any, access: Access, **kwargs: Any) -> None:
        row = kwargs["instance"]
        kwargs["initial"] = {
            **(as_fields(row.starts_at, row.ends_at) if row.pk else {}),
            **kwargs.get("initial", {}),
        }
        super().__init__(*args, **kwargs)
        self.narrow(contact=queries.contacts(row.municipality, access))
        for name in ("starts", "ends"):
            self.fields[name].required = True
        if row.pk:
            del self.fields["every"], self.fields["times"]
        if not (row.pk and row.starts_at < timezone.now() < row.ends_at):
            del self.fields["from_now"]

    @property
    def takes_over(self) -> bool:
        """Whether another takes over a shift that goes on, which is then parted."""
        return bool(self.cleaned_data.get("from_now")) and "contact" in self.changed_data

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if not {"first_day", "starts", "last_day", "ends"} & set(self.errors):
            self._refuse_days(values)
        if not {"first_day", "starts", "last_day", "ends"} & set(self.errors):
            if refused := rules.refusal(*self._times(values, 0)):
                self.add_error("ends", str(refused))
            if values.get("every") and not values.get("times"):
                self.add_error("times", _("Write how many times."))
        return values

    def _refuse_days(self, values: dict[str, Any]) -> None:
        """Years that cannot be meant, and hours that clocks leap over on the first or the last day of any of them."""
        for name in ("first_day", "last_day"):
            if values[name] and values[name].year not in rules.YEARS:
                self.add_error(name, str(rules.TOO_FAR))
        if self.errors:
            return
        for later in self._rounds(values):
            first, last = self._days(values, later)
            for name, day in (("starts", first), ("ends", last)):
                if is_leapt_over(day, values[name]):
                    words = _("There is no %(clock)s on %(day)s: the clocks go forward. Write another time.")
                    told = {"clock": f"{values[name]:%H.%M}", "day": weekday_said(day)}
                    self.add_error(name, words % told)
                    return

    def values(self) -> dict[str, Any]:
        return self._shift(0)

    @property
    def shifts(self) -> list[dict[str, Any]]:
        """Each of them, at the same hours of the clock whether it is summer or winter."""
        return [self._shift(later) for later in self._rounds(self.cleaned_data)]

    @staticmethod
    def _rounds(values: dict[str, Any]) -> list[int]:
        """How many days later each is."""
        every = values.get("every") or 0
        return [7 * every * number for number in range((values.get("times") or 1) if every else 1)]

    def _shift(self, days_later: int) -> dict[str, Any]:
        starts, ends = self._times(self.cleaned_data, days_later)
        return {"contact": self.cleaned_data["contact"], "starts_at": starts, "ends_at": ends}

    @classmethod
    def _times(cls, values: dict[str, Any], days_later: int) -> tuple[datetime, datetime]:
        first, last = cls._days(values, days_later)
        return moment_of(first, values["starts"]), moment_of(last, values["ends"])

    @staticmethod
    def _days(values: dict[str, Any], days_later: int) -> tuple[date, date]:
        first: date = values["first_day"]
        is_next = values["ends"] <= values["starts"]
        last = values.get("last_day") or (first + timedelta(days=1) if is_next else first)
        later = timedelta(days=days_later)
        return first + later, last + later
