"""The forms of a step: a question with its answers, or an end with whom to call."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import GuardedForm, LinesField
from samordna.guidance.editing.forms import ReadingsField, lines_of, readings_of
from samordna.organisation.forms import LongSelect
from samordna.plandoc.guiding import End, GuideBody
from samordna.plandoc.guiding.model import MOST_BRANCHES

EMPTY_ROWS = 2
Choices = list[tuple[str, str]]


class StepForm(GuardedForm, forms.Form):
    """``step`` is the one that is changed; None for a new one. :meth:`values` is what the library makes a step of."""

    def __init__(self, *args: Any, body: GuideBody, step: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.body, self.step, self.watches = body, step, step is not None

    def values(self) -> dict[str, Any]:
        raise NotImplementedError

    def watched_values(self) -> dict[str, tuple[str, Any]]:
        """The rows, which others may change meanwhile (``core.edit_conflicts``)."""
        if self.step is None:
            return {}
        rows = self.step.calls if isinstance(self.step, End) else self.step.branches
        return {"rows": (_("the rows"), [one.model_dump() for one in rows])}

    def rows(self, *names: str) -> Iterator[tuple[str, ...]]:
        """The names of the fields of each row, of which some are empty."""
        for number in range(MOST_BRANCHES):
            row = tuple(f"{name}-{number}" for name in names)
            if row[0] in self.fields:
                yield row


class QuestionForm(StepForm):
    text = forms.CharField(label=gettext_lazy("Question"), max_length=200)
    help = forms.CharField(
        label=gettext_lazy("Explanation"), max_length=600, required=False, widget=forms.Textarea({"rows": 2})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        branches = self.step.branches if self.step else []
        if self.step:
            self.initial.update(text=self.step.text, help=self.step.help)
        steps = self._steps()
        for number in range(min(len(branches) + EMPTY_ROWS, MOST_BRANCHES)):
            words = {"n": number + 1}
            self.fields[f"answer-{number}"] = forms.CharField(
                label=_("Answer %(n)d") % words, max_length=120, required=False
            )
            self.fields[f"to-{number}"] = forms.ChoiceField(
                label=_("Answer %(n)d leads to") % words, choices=steps, required=False
            )
            if number < len(branches):
                self.initial[f"answer-{number}"] = branches[number].answer
                self.initial[f"to-{number}"] = branches[number].to
        for field in self.fields.values():
            field.widget.attrs.setdefault("class", "ds-input")

    def _steps(self) -> Choices:
        others = [(at, one) for at, one in enumerate(self.body.steps, 1) if one is not self.step]
        return [("", "–"), *((one.key, f"{at}. {one.title}") for at, one in others)]

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        for answer, to in self.rows("answer", "to"):
            if values.get(answer) and not values.get(to):
                self.add_error(
                    to, _("Choose the step that the answer leads to. If it is not there yet, add it first.")
                )
            if values.get(to) and not values.get(answer):
                self.add_error(answer, _("Write the answer that leads there."))
        return values

    def values(self) -> dict[str, Any]:
        given = self.cleaned_data
        branches = [
            {"answer": given[answer], "to": given[to]}
            for answer, to in self.rows("answer", "to")
            if given[answer]
        ]
        return {"kind": "question", "text": given["text"], "help": given["help"], "branches": branches}


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
        called = [one.contact for one in step.calls if one.contact] if step else []
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
        calls = [name for name in self.fields if name.startswith("call-")]
        self.order_fields(["title", "acute", *calls])

    def values(self) -> dict[str, Any]:
        given = self.cleaned_data
        chosen = dict.fromkeys(given[call] for (call,) in self.rows("call") if given[call])
        readings = {name: [one.model_dump() for one in readings_of(given[name])] for name in ("law", "more")}
        return {
            "kind": "end",
            **{name: given[name] for name in ("title", "acute", "do", "dont")},
            "calls": [
                *({"contact": one} for one in chosen),
                *({"function": one} for one in dict.fromkeys(given["waiting"])),
            ],
            **readings,
        }
