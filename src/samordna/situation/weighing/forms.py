"""The forms of a workshop, and of what comes first after it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import GuardedForm, LinesField
from samordna.core.rich_text import RichText
from samordna.situation.models import Problem
from samordna.situation.models.workshop import LONGEST_FUNCTION

USUAL = (
    gettext_lazy("How serious it is"),
    gettext_lazy("How large it is"),
    gettext_lazy("How much we can do about it"),
)
LONGEST_REASON = 1000


class WorkshopForm(GuardedForm, forms.Form):
    """What is scored, as it was last time."""

    first = forms.CharField(label=gettext_lazy("First"), max_length=60)
    second = forms.CharField(label=gettext_lazy("Second"), max_length=60)
    third = forms.CharField(
        label=gettext_lazy("Third"),
        max_length=60,
        help_text=gettext_lazy("How much can be done: the matrix sets it against the two others."),
    )

    def __init__(self, data: Any = None, *, before: Sequence[str] = ()) -> None:
        words = before or [str(one) for one in USUAL]
        super().__init__(data, initial=dict(zip(("first", "second", "third"), words, strict=True)))

    def criteria(self) -> list[str]:
        return [self.cleaned_data[name] for name in ("first", "second", "third")]


class SeatsForm(GuardedForm, forms.Form):
    invited = LinesField(
        label=gettext_lazy("Functions that are invited"),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("One per line, such as Head teacher, Norra school. Functions, never names."),
    )

    def clean_invited(self) -> list[str]:
        functions: list[str] = self.cleaned_data["invited"]
        if any(len(one) > LONGEST_FUNCTION for one in functions):
            words = _("A function is at most %(n)d characters.") % {"n": LONGEST_FUNCTION}
            raise forms.ValidationError(words)
        return functions


class NoteForm(GuardedForm, forms.Form):
    watches = True
    note = forms.CharField(label=gettext_lazy("What was said"), required=False, widget=RichText(below=2))


class PrioritiesForm(GuardedForm, forms.Form):
    """A number and why, for each problem."""

    watches = True

    def __init__(self, data: Any = None, *, problems: Sequence[Problem]) -> None:
        super().__init__(data)
        self.problems = problems
        for one in problems:
            self._add(one)

    def _add(self, one: Problem) -> None:
        number = forms.IntegerField(
            label=_("Priority"),
            required=False,
            min_value=1,
            max_value=999,
            initial=one.priority,
            widget=forms.NumberInput(attrs={"class": "ds-input short"}),
        )
        reason = forms.CharField(
            label=_("Why"),
            required=False,
            max_length=LONGEST_REASON,
            initial=one.priority_reason,
            widget=forms.Textarea(attrs={"rows": 2, "class": "ds-input"}),
        )
        self.fields |= {f"priority_{one.pk}": number, f"reason_{one.pk}": reason}

    @property
    def rows(self) -> Iterator[tuple[Problem, Any, Any]]:
        for one in self.problems:
            yield one, self[f"priority_{one.pk}"], self[f"reason_{one.pk}"]

    def chosen(self) -> Mapping[int, tuple[int | None, str]]:
        told = self.cleaned_data
        return {
            one.pk: (told[f"priority_{one.pk}"], told[f"reason_{one.pk}"].strip()) for one in self.problems
        }
