"""The forms of what comes after an alarm."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samordna.accounts.access import Access
from samordna.core.forms import GuardedForm, StyledForm
from samordna.core.page_pieces import said
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.models import Municipality
from samordna.plandoc.alarm.afterwards.questions import QUESTIONS
from samordna.plans.models import PlanVersion
from samordna.readiness.duty import rules
from samordna.readiness.models import AlarmLesson, PlannedExercise
from samordna.readiness.queries import routes_seen


class EvaluationForm(GuardedForm, forms.Form):
    """A text for each question; any may be left out."""

    watches = True

    def __init__(self, *args: Any, answers: Mapping[str, str], **kwargs: Any) -> None:
        form: Any = self  # of its own, since the questions are in the reader's language
        form.base_fields = {one.key: _answer(said(one.text)) for one in QUESTIONS}
        super().__init__(*args, initial=dict(answers), **kwargs)

    def answers(self) -> dict[str, str]:
        return {one.key: self.cleaned_data[one.key] for one in QUESTIONS}


def _answer(label: str) -> forms.Field:
    return forms.CharField(
        label=label,
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "ds-input"}),
    )


class LessonForm(RowForm):
    class Meta:
        model = AlarmLesson
        fields = ["text", "restricted"]
        formfield_callback = form_field
        labels = {"text": _("What was learnt")}
        help_texts = {"text": _("What is to be done otherwise, in a sentence. No person.")}
        widgets = {"text": forms.Textarea(attrs={"rows": 2, "class": "ds-input"})}


class ExerciseForm(RowForm):
    class Meta:
        model = PlannedExercise
        fields = ["route", "planned_on", "aim", "responsible"]
        formfield_callback = form_field

    def __init__(self, *args: Any, municipality: Municipality, access: Access, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.narrow(route=routes_seen(municipality, access).exclude(in_use_since=None))

    def clean_planned_on(self) -> date:
        """A day that has passed may stay, and is not chosen anew."""
        day: date = self.cleaned_data["planned_on"]
        if "planned_on" in self.changed_data and day < localdate():
            words = gettext("The day has passed. Choose the day when the exercise is to be held.")
            raise forms.ValidationError(words, code="passed")
        if day.year not in rules.YEARS:
            raise forms.ValidationError(str(rules.TOO_FAR), code="too_far")
        return day


class DraftForm(StyledForm, forms.Form):
    """Which of the drafts that one may write in."""

    draft = forms.ChoiceField(label=_("In which plan?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, drafts: Sequence[PlanVersion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._drafts = {str(one.pk): one for one in drafts}
        choice: Any = self.fields["draft"]
        choice.choices = [(key, one.title) for key, one in self._drafts.items()]
        if len(drafts) == 1:
            choice.initial = str(drafts[0].pk)

    @property
    def version(self) -> PlanVersion:
        return self._drafts[self.cleaned_data["draft"]]
