"""The form of a step, and of a question with its answers."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import GuardedForm
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
