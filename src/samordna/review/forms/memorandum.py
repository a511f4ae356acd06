"""What is written in a memorandum."""

from django import forms
from django.utils.translation import gettext_lazy

from samordna.core.forms import GuardedForm
from samordna.core.rich_text import RichText


class MemorandumTextForm(GuardedForm, forms.Form):
    """A section of the memorandum. Emptied, it says what is made from the review again."""

    watches = True
    text = forms.CharField(
        label=gettext_lazy("Text"),
        required=False,
        widget=RichText({"rows": 14, "class": "ds-input tall"}),
        help_text=gettext_lazy("Empty the whole text to have it made from the review again."),
    )
