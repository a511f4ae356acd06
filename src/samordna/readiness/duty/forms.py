"""The forms of duties and of their shifts."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.organisation import queries
from samordna.organisation.forms import CalendarDayField, RowForm, form_field
from samordna.organisation.reaching.forms import TimeField
from samordna.readiness.duty import rules
from samordna.readiness.duty.moments import local, moment_of
from samordna.readiness.models import DutyFunction, DutyShift

MOST_TIMES = 60
ROUNDS = [
    (0, gettext_lazy("Once")),
    (1, gettext_lazy("Every week")),
    (2, gettext_lazy("Every second week")),
    (3, gettext_lazy("Every third week")),
    (4, gettext_lazy("Every fourth week")),
]


class DutyForm(RowForm):
    class Meta:
        model = DutyFunction
        fields = ["name", "kind", "unit", "contact", "note"]
        formfield_callback = form_field
        help_texts = {
            "name": gettext_lazy("The function, such as TIB or POSOM Farsta."),
            "contact": gettext_lazy("Answers whenever the roster names nobody, or when there is no roster."),
        }

    def __init__(self, *args: Any, access: Access, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        municipality = self.instance.municipality
        self.narrow(
            unit=queries.units_where(municipality, access, Action.EDIT_ALARMS),
            contact=queries.contacts(municipality, access),
        )
        unit: Any = self.fields["unit"]
        unit.empty_label = _("The whole municipality")


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

    class Meta:
        model = DutyShift
        fields = ["contact"]
        formfield_callback = form_field
        labels = {"contact": gettext_lazy("Who has the duty")}
        help_texts = {"contact": gettext_lazy("A contact point such as “TIB 2”, never a person.")}

    def __init__(self, *args: Any, access: Access, **kwargs: Any) -> None:
        row = kwargs["instance"]
        kwargs["initial"] = {**_told(row), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.narrow(contact=queries.contacts(row.municipality, access))
        for name in ("starts", "ends"):
            self.fields[name].required = True
        if row.pk:
            del self.fields["every"], self.fields["times"]

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if not {"first_day", "starts", "last_day", "ends"} & set(self.errors):
            if refused := rules.refusal(*self._times(values, 0)):
                self.add_error("ends", str(refused))
            if values.get("every") and not values.get("times"):
                self.add_error("times", _("Write how many times."))
        return values

    def values(self) -> dict[str, Any]:
        return self._shift(0)

    @property
    def shifts(self) -> list[dict[str, Any]]:
        """Each of them, at the same hours of the clock whether it is summer or winter."""
        every = self.cleaned_data.get("every") or 0
        rounds = (self.cleaned_data.get("times") or 1) if every else 1
        return [self._shift(7 * every * number) for number in range(rounds)]

    def _shift(self, days_later: int) -> dict[str, Any]:
        starts, ends = self._times(self.cleaned_data, days_later)
        return {"contact": self.cleaned_data["contact"], "starts_at": starts, "ends_at": ends}

    @staticmethod
    def _times(values: dict[str, Any], days_later: int) -> tuple[datetime, datetime]:
        first: date = values["first_day"]
        is_next = values["ends"] <= values["starts"]
        last = values.get("last_day") or (first + timedelta(days=1) if is_next else first)
        later = timedelta(days=days_later)
        return moment_of(first + later, values["starts"]), moment_of(last + later, values["ends"])


def _told(row: DutyShift) -> dict[str, Any]:
    """The moments of a shift as the fields show them."""
    if row.pk is None:
        return {}
    first, last = local(row.starts_at), local(row.ends_at)
    return {
        "first_day": first.date(),
        "starts": first.time(),
        "last_day": last.date(),
        "ends": last.time(),
    }
