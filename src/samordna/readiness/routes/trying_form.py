"""What is supposed when a route is tried on paper. It stands in the address, so that it can be shared and tried again."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy

from samordna.core.days import moment
from samordna.core.forms import StyledForm
from samordna.core.moment_field import MomentField
from samordna.plandoc.alarm.events import Answer
from samordna.plandoc.alarm.model import Route
from samordna.readiness.duty import rules
from samordna.readiness.routes.telling import Telling

ANSWERS = [("no", gettext_lazy("No")), ("yes", gettext_lazy("Yes"))]
DECIDE = "decide-"


class TryingForm(StyledForm, forms.Form):
    start = MomentField(label=gettext_lazy("Begins"))
    silent = forms.MultipleChoiceField(
        label=gettext_lazy("Do not answer"), required=False, widget=forms.CheckboxSelectMultiple
    )
    extraordinary = forms.BooleanField(
        label=gettext_lazy("It is an extraordinary event from the beginning"), required=False
    )

    def __init__(self, *args: Any, route: Route, names: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["silent"].choices = [(name, name) for name in names]
        for step in route.steps:
            if step.is_decision:
                fields[f"{DECIDE}{step.key}"] = forms.ChoiceField(
                    label=step.question or step.text, choices=ANSWERS, required=False, initial="no"
                )
                fields[f"{DECIDE}{step.key}"].widget.attrs["class"] = "ds-input short"

    def clean_start(self) -> datetime:
        start: datetime = self.cleaned_data["start"]
        if start.year not in rules.YEARS:
            raise forms.ValidationError(str(rules.TOO_FAR), code="too_far")
        return start

    @property
    def decided(self) -> dict[str, Answer]:
        given = self.cleaned_data
        return {
            name.removeprefix(DECIDE): "yes" if value == "yes" else "no"
            for name, value in given.items()
            if name.startswith(DECIDE)
        }

    @property
    def supposed(self) -> list[tuple[str, str]]:
        """What was supposed, in words, as it stands on paper."""
        given = self.cleaned_data
        told = [(str(self[name].label), str(dict(ANSWERS)[answer])) for name, answer in self._answers()]
        silent = ", ".join(given["silent"]) or gettext("nobody")
        told.insert(0, (str(self["silent"].label), silent))
        if given["extraordinary"]:
            told.append((str(self["extraordinary"].label), gettext("Yes")))
        return [(gettext("Begins"), moment(given["start"])), *told]

    def _answers(self) -> list[tuple[str, Answer]]:
        return [(f"{DECIDE}{step}", answer) for step, answer in self.decided.items()]


def names_in(route: Route, telling: Telling, owner: Any) -> list[str]:
    """The functions of the route, as the reader may know them, each once."""
    told = (telling.whom(whom, owner).name for step in route.steps for whom in step.line)
    return list(dict.fromkeys(name for name in told if name))


def next_night() -> datetime:
    """A night, since that is when it is hardest: the next one at ten past three."""
    now = timezone.localtime()
    night = now.replace(hour=3, minute=10, second=0, microsecond=0)
    return night if night > now else night + timedelta(days=1)
