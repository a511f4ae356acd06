"""The forms of those who lead an analysis."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from samordna.core.day_field import DayField
from samordna.core.forms import GuardedForm
from samordna.core.many import ManyBoxes, ManyField
from samordna.core.meant import ask_meant
from samordna.mapping.analysis.queries import asked_in, open_rounds_of
from samordna.mapping.commands.analysis_rounds import FIELDS
from samordna.mapping.enums import Inclusion, TrainingPriority
from samordna.mapping.models import AnalysisDecision, AnalysisForm, AnalysisRound
from samordna.organisation.forms import RowForm


class RoundForm(RowForm):
    due_on = DayField(label=_("Last day to answer"), ahead=True)

    class Meta:
        model = AnalysisRound
        fields = ["title", "year", "due_on", "words"]
        labels = {"title": _("Title"), "year": _("Year"), "words": _("Your words in the mail")}
        help_texts = {
            "title": _("As you speak of it, such as Analysis 2027."),
            "words": _("Stand first in the mail that asks."),
        }

    def values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in FIELDS}


class BeginForm(RoundForm):
    services = ManyField(label=_("Services to ask about"), widget=ManyBoxes(is_whole=True))

    def __init__(self, *args: Any, choices: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["services"]
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        chosen = values.get("services", [])
        if others := open_rounds_of(chosen):
            ask_meant(
                self,
                "services",
                tick="asked_twice",
                value=",".join(str(one.pk) for one in others),
                label=_("The services are asked twice on purpose"),
                told=ngettext(
                    "%(n)d of the services chosen is asked in %(titles)s already. Untick it, or tick that it is meant.",
                    "%(n)d of the services chosen are asked in %(titles)s already. Untick them, or tick that it is meant.",
                    count := len(asked_in(chosen)),
                )
                % {"n": count, "titles": ", ".join(one.title for one in others)},
            )
        return values


class AddressForm(RowForm):
    class Meta:
        model = AnalysisForm
        fields = ["contact", "email"]
        labels = {"contact": _("Contact point"), "email": _("Another e-mail address")}
        help_texts = {
            "contact": _("Mail goes to its e-mail address."),
            "email": _("A function's address, not a person's. It goes before the contact point's."),
        }
        error_messages = {
            "email": {"invalid": _("Write a function's e-mail address, such as unit@municipality.se.")}
        }


class DecisionForm(RowForm):
    decided_on = DayField(label=_("Day of the decision"))

    class Meta:
        model = AnalysisDecision
        fields = ["included", "priority", "decided_on", "reason"]
        widgets = {"reason": forms.Textarea(attrs={"rows": 2})}
        labels = {
            "included": _("Part of the work"),
            "priority": _("Priority for training"),
            "reason": _("Reason"),
        }

    def values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class ManyDecisionsForm(GuardedForm, forms.Form):
    """The same decision about several services."""

    included = forms.ChoiceField(label=_("Part of the work"), choices=[("", ""), *Inclusion.choices])
    priority = forms.TypedChoiceField(
        label=_("Priority for training"),
        choices=[("", _("Nothing chosen")), *TrainingPriority.choices],
        coerce=int,
        empty_value=None,
        required=False,
    )
    decided_on = DayField(label=_("Day of the decision"))
    reason = forms.CharField(
        label=_("Reason"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.base_fields}
