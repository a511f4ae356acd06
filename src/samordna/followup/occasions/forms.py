"""What is asked about occasions and reminders."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.core.day_field import DayField
from samordna.core.forms import GuardedForm, StyledForm
from samordna.followup.enums import ReminderRhythm
from samordna.followup.models import FollowUpOccasion

LONGEST_WORDS = 1000
FIRST_YEAR, LAST_YEAR = 2000, 2100


class OccasionForm(GuardedForm, forms.ModelForm):
    opens_on = DayField(label=_("First day to answer"))
    due_on = DayField(label=_("Last day to answer"))

    class Meta:
        model = FollowUpOccasion
        fields = ["kind", "year", "name", "opens_on", "due_on"]
        labels = {"kind": _("Kind"), "year": _("Year"), "name": _("Name")}
        help_texts = {
            "year": _("The year that is told about."),
            "name": _("As your plans name it, such as T1 2027. A forum by its own name."),
        }

    def _post_clean(self) -> None:
        """The command says what is wrong with the row, so that it is said once."""
        self._guard()

    def values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class YearForm(StyledForm, forms.Form):
    year = forms.IntegerField(label=_("Year"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    with_forums = forms.BooleanField(
        label=_("Also the forums of the year before, on the same days"), required=False, initial=True
    )


class RemindForm(GuardedForm, forms.Form):
    words = forms.CharField(
        label=_("A word of your own"),
        required=False,
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Stands first in the mail, with your name."),
    )


class RhythmForm(StyledForm, forms.Form):
    rhythm = forms.ChoiceField(
        label=_("How often do you want mail?"), choices=ReminderRhythm.choices, widget=forms.RadioSelect
    )
