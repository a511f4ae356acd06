"""The form of an end: whom to call, and what to do."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import LinesField
from samordna.guidance.editing.step_forms import EMPTY_ROWS, Choices, StepForm
from samordna.organisation.readings import ReadingsField, lines_of, readings_of
from samordna.organisation.selects import LongSelect
from samordna.plandoc.guiding import End
from samordna.plandoc.guiding.model import MOST_BRANCHES


class EndForm(StepForm):
    title = forms.CharField(label=gettext_lazy("Heading"), max_length=200)
    acute = forms.BooleanField(
        label=gettext_lazy("Life may be in danger: 112 comes first"),
        required=False,
        widget=forms.CheckboxInput,
    )
    waiting = LinesField(
        label=gettext_lazy("Functions that have no contact point yet"),
        required=False,
        help_text=gettext_lazy(
            "One per line. Add the contact point under Organisation, and choose it above."
        ),
    )
    do = LinesField(label=gettext_lazy("What to do"), required=False)
    dont = LinesField(label=gettext_lazy("What not to do"), required=False)
    law = ReadingsField(label=gettext_lazy("What the law says"))
    more = ReadingsField(label=gettext_lazy("Where to read more"))

    def __init__(self, *args: Any, contacts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        step: End | None = self.step
        calls = [one for one in step.calls if one.contact] if step else []
        called = [one.contact for one in calls]
        known = {key for key, _name in contacts}
        gone = [(key, _("A contact point that is no more")) for key in called if key not in known]
        if step:
            self.initial.update(
                title=step.title,
                acute=step.acute,
                waiting=[one.function for one in step.calls if not one.contact],
                do=step.do,
                dont=step.dont,
                law=lines_of(step.law),
                more=lines_of(step.more),
            )
        for number in range(min(len(called) + EMPTY_ROWS, MOST_BRANCHES)):
            self.fields[f"call-{number}"] = forms.ChoiceField(
                label=_("Call number %(n)d") % {"n": number + 1},
                choices=[("", "–"), *contacts, *gone],
                required=False,
                widget=LongSelect({"class": "ds-input"}),
            )
            if number < len(called):
                self.initial[f"call-{number}"] = called[number]
                self.initial[f"waits-{number}"] = calls[number].can_wait
            self.fields[f"waits-{number}"] = forms.BooleanField(
                label=_("Number %(n)d can wait until it opens") % {"n": number + 1},
                required=False,
                widget=forms.CheckboxInput,
            )
        rows = [name for row in self.rows("call", "waits") for name in row]
        self.order_fields(["title", "acute", *rows])

    def values(self) -> dict[str, Any]:
        given = self.cleaned_data
        chosen: dict[str, bool] = {}
        for call, waits in self.rows("call", "waits"):
            if given[call]:
                chosen.setdefault(given[call], given[waits])
        waiting = {one.function: one.can_wait for one in self.step.calls} if self.step else {}
        readings = {name: [one.model_dump() for one in readings_of(given[name])] for name in ("law", "more")}
        return {
            "kind": "end",
            **{name: given[name] for name in ("title", "acute", "do", "dont")},
            "calls": [
                *({"contact": one, "can_wait": can_wait} for one, can_wait in chosen.items()),
                *(
                    {"function": one, "can_wait": waiting.get(one, False)}
                    for one in dict.fromkeys(given["waiting"])
                ),
            ],
            **readings,
        }
