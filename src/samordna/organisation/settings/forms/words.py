"""What is no person, as many at once as somebody has a list of."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import LinesField, StyledForm

LONGEST = 200_000
"""Characters; a list of all streets of a large city."""


class WordsForm(StyledForm, forms.Form):
    """The guard does not look here: the list is of what it asks about, and what it stops is refused by the command."""

    lines = LinesField(
        label=_("Add"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_(
            "One per line: a street, a school, a project, a function's telephone number, or your own mail domain."
        ),
    )
