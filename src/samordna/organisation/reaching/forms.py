"""A contact point, with opening hours for people who do not know the syntax."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.dates import WEEKDAYS
from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.numbers import is_where_numbers_are
from samordna.organisation import queries
from samordna.organisation.coordinating.forms.coordinators import keeps_hidden
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.models import ContactPoint, Municipality, Partner
from samordna.organisation.reaching import opening
from samordna.organisation.reaching.spoken_hours import spoken
from samordna.organisation.reaching.telephone import shown

NONE, ALWAYS, WEEK, OWN = "none", "always", "week", "own"
HOLIDAYS_OFF = opening.Rule((), True, ())
ROWS = ("first", "second")

_weekday = lazy(lambda day: str(WEEKDAYS[day]).capitalize(), str)


class TimeField(forms.TimeField):
    def __init__(self, **kwargs: Any) -> None:
        attrs = {"type": "time", "class": "ds-input short"}
        kwargs.setdefault("input_formats", ["%H:%M", "%H.%M", "%H:%M:%S"])
        super().__init__(widget=forms.TimeInput(format="%H:%M", attrs=attrs), required=False, **kwargs)


def _days(label: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        required=False,
        choices=[(str(day), _weekday(day)) for day in range(7)],
        widget=forms.CheckboxSelectMultiple(attrs={"class": "days"}),
    )


class ContactForm(RowForm):
    hours = forms.ChoiceField(
        label=_("Opening hours"),
        choices=[
            (NONE, _("Not stated")),
            (ALWAYS, _("Round the clock")),
            (WEEK, _("The same every week: choose days and times")),
            (OWN, _("Otherwise: as you would say it")),
        ],
        widget=forms.RadioSelect,
        initial=NONE,
    )
    first_days = _days(_("Days"))
    first_from = TimeField(label=_("Opens"))
    first_to = TimeField(label=_("Closes"))
    second_days = _days(_("Other days, with other times"))
    second_from = TimeField(label=_("Opens then"))
    second_to = TimeField(label=_("Closes then"))
    holidays_off = forms.BooleanField(
        label=_("Closed on holidays, Midsummer Eve, Christmas Eve and New Year's Eve"),
        required=False,
        initial=True,
    )

    hours_fields = (
        "hours", "first_days", "first_from", "first_to", "second_days", "second_from", "second_to", "holidays_off",
        "opening_hours",
    )  # fmt: skip

    class Meta:
        model = ContactPoint
        fields = [
            "function", "unit", "partner", "phone", "email", "opening_hours", "deputy", "note", "restricted",
        ]  # fmt: skip
        formfield_callback = form_field
        labels = {"opening_hours": _("Opening hours in words")}
        help_texts = {
            "phone": _("Such as 08-508 250 00 or 112."),
            "opening_hours": _(
                "Such as weekdays 8–16, closed on holidays; or Monday–Thursday 8–12 and 13–16.30, Friday 8–15."
            ),
            "deputy": _("The contact point that answers when this one is closed."),
        }

    def __init__(self, *args: Any, municipality: Municipality, access: Access, **kwargs: Any) -> None:
        row = kwargs.get("instance")
        if row is not None:
            kwargs["initial"] = {
                **_helped(row.opening_hours),
                "opening_hours": spoken(row.opening_hours, get_language() or "sv"),
                "phone": shown(row.phone),
                **(kwargs.get("initial") or {}),
            }
        super().__init__(*args, **kwargs)
        deputies = queries.contacts(municipality, access).exclude(pk=self.instance.pk)
        everywhere = access.may_everywhere(Action.EDIT_CONTACTS)
        self.narrow(
            unit=queries.units_where(municipality, access, Action.EDIT_CONTACTS),
            partner=Partner.objects.filter(municipality=municipality).present(),
        )
        if not keeps_hidden(self, "deputy", deputies):
            self.narrow(deputy=deputies)
        if not everywhere:
            self.fields["unit"].required = True
            del self.fields["partner"]
        if not access.may(Action.READ_RESTRICTED):
            del self.fields["restricted"]
        self.order_fields([name for name in self.fields if name not in self.hours_fields])
        self._access = access
        self.fields["opening_hours"].widget.attrs |= {
            "hx-get": reverse("organisation:hours", args=[municipality.slug]),
            "hx-trigger": "input changed delay:300ms",
            "hx-target": "#hours-understood",
        }

    @property
    def about_fields(self) -> list[Any]:
        return [field for field in self.visible_fields() if field.name not in self.hours_fields]

    @property
    def is_vouched_for(self) -> bool:
        """Whether its writer has just said that its number is the function's."""
        return any(is_where_numbers_are(one.field, one.hit) for one in self.remembered)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if not (set(self.hours_fields) & set(self.errors)):
            self._put_hours(values)
        unit = values.get("unit")
        path = unit.path if unit else None
        if values.get("restricted") and not self._access.may_for(Action.READ_RESTRICTED, path):
            self.add_error("restricted", _("You could not read it yourself afterwards."))
        return values

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in super().values().items() if name in self.Meta.fields}

    def _put_hours(self, values: dict[str, Any]) -> None:
        chosen = values.get("hours")
        if chosen == WEEK:
            rules = [rule for row in ROWS if (rule := self._rule(row, values))]
            if not rules and not self.errors:
                self.add_error("first_days", _("Choose at least one day."))
            if values.get("holidays_off"):
                rules.append(HOLIDAYS_OFF)
            values["opening_hours"] = opening.written(rules)
        elif chosen == OWN and not values.get("opening_hours"):
            self.add_error("opening_hours", _("Write the opening hours, or choose “Not stated”."))
        elif chosen in (ALWAYS, NONE):
            values["opening_hours"] = opening.ALWAYS if chosen == ALWAYS else ""

    def _rule(self, row: str, values: Mapping[str, Any]) -> opening.Rule | None:
        days, start, end = (values.get(f"{row}_{name}") for name in ("days", "from", "to"))
        if not days:
            return None
        if start is None or end is None:
            self.add_error(f"{row}_from" if start is None else f"{row}_to", _("Write a time, such as 8:00."))
            return None
        if start == end:
            self.add_error(f"{row}_to", _("It closes when it opens. For all day, choose “Round the clock”."))
            return None
        return opening.Rule(tuple(sorted(map(int, days))), False, ((_minutes(start), _minutes(end)),))


def _helped(text: str) -> dict[str, Any]:
    """What the helping fields show for opening hours that they can express; otherwise the syntax itself."""
    if not text:
        return {"hours": NONE}
    if text == opening.ALWAYS:
        return {"hours": ALWAYS}
    rules = opening.read(text) or []
    weekly = [rule for rule in rules if rule != HOLIDAYS_OFF]
    simple = all(
        len(rule.spans) == 1 and not rule.holidays and rule.spans[0][1] <= opening.DAY for rule in weekly
    )
    if not 0 < len(weekly) <= len(ROWS) or not simple or rules[: len(weekly)] != weekly:
        return {"hours": OWN}
    initial: dict[str, Any] = {"hours": WEEK, "holidays_off": HOLIDAYS_OFF in rules}
    for row, rule in zip(ROWS, weekly, strict=False):
        start, end = rule.spans[0]
        initial |= {
            f"{row}_days": [str(day) for day in rule.days],
            f"{row}_from": _clock(start),
            f"{row}_to": _clock(end),
        }
    return initial


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _clock(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)
