"""The forms of problems: what one says, several that become one, one that becomes several."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import GuardedForm, LinesField
from samordna.core.many import ManyField
from samordna.core.rich_text import RichText
from samordna.organisation.forms import RowForm, form_field
from samordna.situation.enums import Stance
from samordna.situation.models import Problem
from samordna.situation.problems.offered import Offered

FIELDSETS: tuple[tuple[Promise, tuple[str, ...]], ...] = (
    (gettext_lazy("What is seen"), ("title", "seen", "areas", "phenomena", "since", "trend")),
    (gettext_lazy("Why, and with what consequences"), ("causes", "consequences", "affected")),
    (gettext_lazy("On what grounds"), ("speaks_for", "speaks_against", "confidence")),
    (gettext_lazy("Since the picture before"), ("development", "development_reason")),
    (gettext_lazy("Who may read it"), ("restricted",)),
)


class ProblemForm(RowForm):
    speaks_for = ManyField(label=gettext_lazy("Sources that speak for it"))
    speaks_against = ManyField(label=gettext_lazy("Sources that speak against it"))

    class Meta:
        model = Problem
        fields = [
            "title", "seen", "areas", "phenomena", "since", "trend", "causes", "consequences", "affected", "confidence",
            "development", "development_reason", "restricted",
        ]  # fmt: skip
        formfield_callback = form_field
        widgets = {
            **{name: RichText(below=3) for name in ("seen", "causes", "consequences")},
            **{name: forms.Textarea(attrs={"rows": 2}) for name in ("affected", "development_reason")},
        }
        labels = {"areas": gettext_lazy("Where"), "restricted": gettext_lazy("Restricted")}
        help_texts = {
            "title": gettext_lazy(
                "Name the phenomenon and the place, such as Threats at the square in Norra."
            ),
            "seen": gettext_lazy(
                "What somebody has noticed, how often and when. Of places and phenomena, never of anybody."
            ),
            "areas": gettext_lazy(
                "Areas with so few inhabitants that somebody could be pointed out are not offered."
            ),
            "causes": gettext_lazy("What may lie behind it. Say so where it is a guess."),
            "restricted": gettext_lazy(
                "Shown only to those who may read what is restricted; left out of the public version, and not scored by link."
            ),
        }

    def __init__(self, *args: Any, offered: Offered, goes_on: bool = False, **kwargs: Any) -> None:
        self.offered = offered
        initial = {"areas": offered.areas_now, **offered.stances_now, **(kwargs.pop("initial", None) or {})}
        super().__init__(*args, initial=initial, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["areas"].choices = offered.areas
        for name in ("speaks_for", "speaks_against"):
            fields[name].choices = offered.sources
            if not offered.sources:
                del fields[name]
        if not goes_on:
            del fields["development"], fields["development_reason"]

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if set(values.get("speaks_for", ())) & set(values.get("speaks_against", ())):
            self.add_error("speaks_against", _("A source speaks either for it or against it. Choose one."))
        return values

    @property
    def fieldsets(self) -> Iterator[tuple[Promise, list[Any]]]:
        for title, names in FIELDSETS:
            if shown := [self[name] for name in names if name in self.fields]:
                yield title, shown

    def values(self) -> dict[str, Any]:
        values = super().values()
        return {name: value for name, value in values.items() if name in self.Meta.fields}

    def evidence(self) -> Mapping[int, str]:
        """With what the sources say that the writer may not see, which stays."""
        told = dict.fromkeys(self.cleaned_data.get("speaks_for", ()), Stance.FOR.value)
        told |= dict.fromkeys(self.cleaned_data.get("speaks_against", ()), Stance.AGAINST.value)
        return {**self.offered.hidden_stances, **told}


class MergeForm(GuardedForm, forms.Form):
    title = forms.CharField(label=gettext_lazy("What the problem is to be called"), max_length=200)
    problems = ManyField(label=gettext_lazy("Problems that are really the same"))

    def __init__(self, *args: Any, problems: Sequence[Problem], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen: Any = self.fields["problems"]
        chosen.choices = [(one.pk, one.title) for one in problems]
        self.by_number = {one.pk: one for one in problems}

    def chosen(self) -> Collection[Problem]:
        return [self.by_number[pk] for pk in self.cleaned_data["problems"]]


class SplitForm(GuardedForm, forms.Form):
    titles = LinesField(
        label=gettext_lazy("The problems that it is"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("One title per line, at least two."),
    )
