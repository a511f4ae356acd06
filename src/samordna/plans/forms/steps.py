"""What is asked when a step in a plan's life is taken."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samordna.core.choices import choices
from samordna.core.day_field import DayField
from samordna.core.forms import GuardedForm, LinesField
from samordna.plandoc.recorded_decisions import RecordedDecision, conditions_in
from samordna.plandoc.vocabulary import Outcome
from samordna.plans.commands import DoubtedDay
from samordna.plans.models import PlanStep

LONGEST_NOTE = 2000
MEANT = "day_meant"


class StepForm(GuardedForm, forms.Form):
    """Why the step is taken, where that is asked."""

    note = forms.CharField(
        label=_("Why"), required=False, max_length=LONGEST_NOTE, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, asks_why: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["note"].required = asks_why
        self.fields["note"].error_messages["required"] = _("Write why.")
        if not asks_why:
            del self.fields["note"]

    def values(self) -> dict[str, Any]:
        """What the command takes."""
        return {"note": self.cleaned_data.get("note", "")}

    def refuse(self, error: ValidationError) -> None:
        """Show what the command refused, at the fields that mend it."""
        for field, messages in error.message_dict.items():
            for message in messages:
                self.add_error(field if field in self.fields else None, message)


class DecisionForm(StepForm):
    """A decision as the minutes tell it, with its conditions: all in one form."""

    body = forms.CharField(label=_("Deciding body"), max_length=200)
    day = DayField(label=_("Day of the decision"))
    section = forms.CharField(label=_("Section of the minutes"), max_length=40, help_text=_("Such as 12."))
    outcome = forms.ChoiceField(label=_("Decision"), choices=choices(Outcome), widget=forms.RadioSelect)
    conditions = LinesField(
        label=_("Conditions"),
        required=False,
        help_text=_("When the plan is approved on conditions. One per line."),
    )
    registry_number = forms.CharField(label=_("Registry number"), required=False, max_length=60)
    adjusted = DayField(label=_("Minutes adjusted"), required=False)
    field_order = [
        "body",
        "day",
        MEANT,
        "section",
        "outcome",
        "conditions",
        "registry_number",
        "adjusted",
        "note",
    ]

    def values(self) -> dict[str, Any]:
        told = self.cleaned_data
        decision = RecordedDecision(
            day=told["day"],
            section=told["section"],
            registry_number=told["registry_number"],
            outcome=Outcome(told["outcome"]),
            conditions=conditions_in(told.get("conditions") or ()),
            adjusted=told["adjusted"],
        )
        return {**super().values(), "decision": decision, "body": told["body"], "sure": self._is_meant()}

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if self._is_meant():
            self._ask_of(told["day"])
        return told

    def refuse(self, error: ValidationError) -> None:
        if isinstance(error, DoubtedDay):
            self._ask_of(self.cleaned_data["day"])
        super().refuse(error)

    def _ask_of(self, day: date) -> None:
        """Show the tick that answers for the day that was written, and for no other."""
        is_meant = self._is_meant()
        shown = {"class": "ds-input", "value": day.isoformat()}
        tick = forms.CheckboxInput(attrs=shown, check_test=lambda _sent: is_meant)
        label = _("The day of the decision is right")
        self.fields[MEANT] = forms.BooleanField(label=label, required=False, widget=tick)
        self.order_fields(self.field_order)

    def _is_meant(self) -> bool:
        day = self.cleaned_data.get("day")
        return day is not None and self.data.get(self.add_prefix(MEANT)) == day.isoformat()


class CorrectionForm(DecisionForm):
    """The decision as it should have been recorded."""

    def __init__(self, *args: Any, step: PlanStep, **kwargs: Any) -> None:
        known = ("body", "section", "outcome", "registry_number", "adjusted", "conditions")
        kwargs["initial"] = {name: getattr(step, name) for name in known} | {"day": step.decided_on}
        super().__init__(*args, asks_why=True, **kwargs)
