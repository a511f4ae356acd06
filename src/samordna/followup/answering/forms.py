"""The fields in which somebody answers how an activity goes."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.choices import choices
from samordna.core.date_fields import DateField
from samordna.core.edit_conflicts import SEEN
from samordna.core.forms import GuardedForm
from samordna.core.guard_questions import QUESTIONS
from samordna.followup.answering.asked import Asked
from samordna.followup.answering.forecast import MEANT, judge_forecast
from samordna.followup.answering.number_field import NumberField
from samordna.followup.answering.refused import REFUSED, RemembersRefused
from samordna.followup.commands.answers import FIELDS
from samordna.followup.models import FollowUpAnswer
from samordna.plandoc.dates import widest
from samordna.plandoc.vocabulary import Status

LONGEST = 4000
MEASURED = ("measured_value", "measured_on")
FOLDED = ("result", *MEASURED, "forecast")


class AnswerForm(RemembersRefused, GuardedForm, forms.Form):
    """One activity's answer. What is left empty is not said yet; only what is right is kept."""

    watches = True
    asks_beside = False
    status = forms.ChoiceField(
        label=gettext_lazy("How does it go?"),
        choices=choices(Status),
        required=False,
        widget=forms.RadioSelect,
    )
    happened = forms.CharField(
        label=gettext_lazy("What has happened?"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    result = forms.CharField(
        label=gettext_lazy("Result"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    measured_value = NumberField(label=gettext_lazy("Measured value"), required=False, max_length=40)
    measured_on = DateField(
        label=gettext_lazy("Measured on"),
        required=False,
        help_text=gettext_lazy("Left empty it is the day you send."),
    )
    forecast = DateField(label=gettext_lazy("New end, if it has moved"), required=False)

    def __init__(self, data: Any = None, *, asked: Asked) -> None:
        self.asked = asked
        said = asked.draft or asked.sent
        initial = {name: getattr(said, name) for name in FIELDS} if said else {}
        super().__init__(data, prefix=f"a{asked.activity.pk}", initial=initial)
        if asked.activity.indicator:
            self.fields["measured_value"].help_text = asked.activity.indicator
            self.fields["measured_value"].widget.attrs["inputmode"] = "decimal"
        else:
            for name in MEASURED:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        judge_forecast(self, self.asked, values.get("forecast", ""))
        measured = values.get("measured_on")
        first = widest(measured)[0] if measured else None
        if first and first > localdate():
            self.add_error("measured_on", _("The day of the measurement has not come yet."))
        self.tell_refused()
        return values

    def values(self) -> dict[str, Any]:
        """What may be kept: the fields that were sent and are right."""
        return {
            name: value
            for name, value in self.cleaned_data.items()
            if name in FIELDS and self.add_prefix(name) in self.data
        }

    @property
    def folded(self) -> list[forms.BoundField]:
        return [self[name] for name in FOLDED if name in self.fields]

    @property
    def is_unfolded(self) -> bool:
        """Whether something is said, or wrong, in what is folded away."""
        return any(
            field.errors or field.name in self.asked.refused or field.value() not in (None, "")
            for field in self.folded
        )

    @property
    def names(self) -> str:
        """The names of all that belongs to this activity, for what is sent of it alone."""
        fixed = (SEEN, *QUESTIONS, MEANT, REFUSED)
        return ",".join(self.add_prefix(name) for name in (*self.fields, *fixed))

    @property
    def questions(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name not in self.base_fields]

    @property
    def faults(self) -> list[tuple[str, list[str]]]:
        """What is wrong, by the field's name in words."""
        return [
            (str(self[name].label), [str(one) for one in errors])
            for name, errors in self.errors.items()
            if name in self.fields
        ]

    def saved(self, draft: FollowUpAnswer | None) -> None:
        """Know what is kept now."""
        if draft:
            self.asked = replace(self.asked, draft=draft)

    @property
    def seen_now(self) -> SafeString:
        """The marks of what is kept now, for the next time that the form comes back."""
        return AnswerForm(asked=self.asked).seen_field

    @property
    def said(self) -> FollowUpAnswer | None:
        return self.asked.draft or self.asked.sent
