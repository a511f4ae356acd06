"""The form on which something is planned about a problem."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import UNCHOSEN, GuardedForm
from samordna.plans.models import PlanVersion


class PlanSomethingForm(GuardedForm, forms.Form):
    """In which draft, towards which goal, and measured from what; the activity itself is written on the page after it."""

    version = forms.ChoiceField(label=_("Plan"))
    goal = forms.CharField(
        label=_("Goal"),
        required=False,
        max_length=1000,
        help_text=_("What is to be different. It becomes a goal of the plan."),
    )
    figure = forms.ChoiceField(
        label=_("Measured by"),
        required=False,
        help_text=_("The latest figure of the picture becomes the baseline of the goal and the activity."),
    )

    def __init__(
        self,
        data: Any = None,
        *,
        drafts: Sequence[PlanVersion],
        figures: Mapping[str, tuple[str, str]],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        self.fields["version"].choices = [(str(one.pk), one.title) for one in drafts]  # type: ignore[attr-defined]
        told = [(key, f"{indicator}: {value}") for key, (indicator, value) in figures.items()]
        self.fields["figure"].choices = [("", UNCHOSEN), *told]  # type: ignore[attr-defined]
        if not told:
            del self.fields["figure"]
