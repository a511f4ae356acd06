"""What is asked when a round is prepared."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from samordna.accounts.models import User
from samordna.core.day_field import DayField
from samordna.core.forms import GuardedForm, StyledForm
from samordna.plans.models import PlanVersion
from samordna.review.models import ReviewQuestion, ReviewRound


class RoundForm(GuardedForm, forms.ModelForm):
    last_day = DayField(label=_("Last day to review"), ahead=True)

    class Meta:
        model = ReviewRound
        fields = ["name", "last_day"]
        labels = {"name": _("Name")}
        help_texts = {"name": _("Such as Review 2027.")}


class QuestionForm(GuardedForm, forms.ModelForm):
    class Meta:
        model = ReviewQuestion
        fields = ["text", "help_text"]
        labels = {"text": _("Question"), "help_text": _("What to look for")}
        help_texts = {"text": _("It can be answered with yes, partly or no.")}


class ReviewerForm(StyledForm, forms.Form):
    user = forms.ModelChoiceField(
        label=_("Who reviews"),
        queryset=User.objects.none(),
        help_text=_("Everybody with an account in the municipality can be chosen."),
    )

    def __init__(self, *args: Any, users: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = users  # type: ignore[attr-defined]
        self.fields["user"].label_from_instance = lambda user: f"{user.name} ({user.email})"  # type: ignore[attr-defined]


class PlansForm(StyledForm, forms.Form):
    """Which plans join although they have not been sent for review."""

    versions = forms.ModelMultipleChoiceField(
        label=_("Plans"), queryset=PlanVersion.objects.none(), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, versions: QuerySet[PlanVersion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["versions"].queryset = versions  # type: ignore[attr-defined]
        self.fields["versions"].label_from_instance = _named  # type: ignore[attr-defined]


def _named(version: PlanVersion) -> str:
    return " · ".join(filter(None, (version.title, version.board, str(version.get_state_display()))))
