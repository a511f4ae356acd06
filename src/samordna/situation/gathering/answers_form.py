"""The questions as whoever was asked answers them."""

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from samordna.core.date_fields import DateField
from samordna.organisation.answering.forms import TypedForm
from samordna.plandoc.checking.calendar import earliest
from samordna.plandoc.picture.words import Distribution
from samordna.situation.enums import DISTRIBUTIONS
from samordna.situation.gathering.answers import LONGEST, field_of, numbered
from samordna.situation.gathering.standing import HELP
from samordna.situation.models import ContributionRequest


class ContributionForm(TypedForm):
    """A field for each question, and what is told of the answers. Whoever could not read it afterwards does not restrict it."""

    period = DateField(
        label=gettext_lazy("Which period is it about?"),
        required=False,
        help_text=gettext_lazy("Such as 2026 or spring 2026."),
    )
    basis = forms.CharField(
        label=gettext_lazy("What do the answers build on?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Such as reports, statistics, a survey, or what the staff has seen."),
    )
    distribution = forms.ChoiceField(
        label=gettext_lazy("Who may read the answers?"), widget=forms.RadioSelect
    )
    by_function = forms.CharField(
        label=pgettext_lazy("contribution", "Who answers?"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("The function, such as local police or head teacher. No name."),
    )

    def __init__(
        self, data: Any = None, *, of: ContributionRequest, sends: bool = False, may_restrict: bool = True
    ) -> None:
        about = self.base_fields
        asked = {field_of(number): _answer(question) for number, question in numbered(of)}
        self.base_fields = asked | about  # type: ignore[misc]  # each request has questions of its own
        begun = {"distribution": Distribution.INTERNAL.value, **of.draft}
        super().__init__(data, of=of, sends=sends, initial=begun)
        field: Any = self.fields["distribution"]
        field.choices = [
            (value, format_html('<span>{}<br><span class="small">{}</span></span>', name, HELP[value]))
            for value, name in DISTRIBUTIONS
            if may_restrict or value != Distribution.RESTRICTED
        ]

    def clean_period(self) -> str:
        period: str = self.cleaned_data["period"]
        first = earliest(period or None)
        if first and first > localdate():
            raise forms.ValidationError(_("That has not come yet. Write the period that you have seen."))
        return period


def _answer(question: str) -> forms.CharField:
    return forms.CharField(
        label=question, required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4})
    )
