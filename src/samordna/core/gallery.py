"""What the component gallery shows."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samordna.core.date_fields import DateField
from samordna.core.forms import GuardedForm, LinesField
from samordna.plandoc.vocabulary import Status


class ExampleForm(GuardedForm, forms.Form):
    name = forms.CharField(label=_("Name"), help_text=_("The function, not a person."))
    text = forms.CharField(label=_("Text"), widget=forms.Textarea, required=False)
    starts = DateField(label=_("Starts"))
    partners = LinesField(label=_("Partners"), required=False)
    ongoing = forms.BooleanField(label=_("Ongoing"), required=False)
    status = forms.ChoiceField(label=_("Status"), choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)


def examples(request: HttpRequest) -> dict[str, Any]:
    return {
        "statuses": [status.value for status in Status],
        "form": ExampleForm(initial={"starts": "2026-21"}),
        "wrong": ExampleForm({"name": "", "text": "Ring 19750318-9800", "starts": "snart"}, prefix=None),
    }
