"""What is asked when a step in a plan's life is taken."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from samordna.core.date_fields import DateField, refuse_no_days, refuse_numbers
from samordna.core.forms import GuardedForm, LinesField
from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.recorded_decisions import RecordedDecision, conditions_in
from samordna.plandoc.vocabulary import Outcome
from samordna.plans.enums import choices
from samordna.plans.models import PlanStep

LONGEST_NOTE = 2000


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
            raise ValidationError(_("That day has passed. Choose today or later."), code="passed")
        return day

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(initial.isoformat() if isinstance(initial, date) else initial, data)

    def prepare_value(self, value: Any) -> Any:
        return super().prepare_value(value.isoformat() if isinstance(value, date) else value)


_AROUND_A_DAY = re.compile(
    r"^(?:den\s+)?(?:mån|tis|ons|tors|fre|lör|sön)(?:dag)?(?:en)?,?\s+(?:den\s+)?|,?\s+(?:kl|klockan)\b.*$",
    re.IGNORECASE,
)
_SHORT_DAY = re.compile(r"(\d{2})(\d{2})(\d{2})")


def _day_in(text: str) -> date:
    refuse_numbers(text)
    try:
        return date.fromisoformat(parse_swedish(_only_the_day(text)) or "")
    except ValueError:
        refuse_no_days(_AROUND_A_DAY.sub("", text.strip()))
        raise ValidationError(_("Write the whole date, such as 18 August 2026.")) from None


def _only_the_day(text: str) -> str:
    """Without the day of the week and the time of day; "261126" is 2026-11-26."""
    bare = _AROUND_A_DAY.sub("", text.strip())
    return _SHORT_DAY.sub(r"20\1-\2-\3", bare) if _SHORT_DAY.fullmatch(bare) else bare


class StepForm(GuardedForm, forms.Form):
    """Why the step is taken, where that is asked."""

    note = forms.CharField(
        label=_("Why"), required=False, max_length=LONGEST_NOTE, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, asks_why: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
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
    field_order = ["body", "day", "section", "outcome", "conditions", "registry_number", "adjusted", "note"]

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
        return {**super().values(), "decision": decision, "body": told["body"]}


class CorrectionForm(DecisionForm):
    """The decision as it should have been recorded."""

    def __init__(self, *args: Any, step: PlanStep, **kwargs: Any) -> None:
        known = ("body", "section", "outcome", "registry_number", "adjusted", "conditions")
        kwargs["initial"] = {name: getattr(step, name) for name in known} | {"day": step.decided_on}
        super().__init__(*args, asks_why=True, **kwargs)
