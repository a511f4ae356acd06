"""Reporting how an activity goes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import GuardedForm
from samordna.plandoc.vocabulary import Status
from samordna.plans.enums import choices


class StatusForm(GuardedForm, forms.Form):
    status = forms.ChoiceField(label=_("Status"), choices=choices(Status))
    comment = forms.CharField(
        label=_("Comment"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What has been done, what is left, what is in the way. No names of persons."),
    )
    occasion = forms.CharField(
        label=_("Occasion"),
        required=False,
        max_length=60,
        help_text=_("Such as T1 2026, annual report 2026 or a forum."),
    )
