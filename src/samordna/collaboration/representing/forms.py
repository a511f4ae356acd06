"""The form of what was brought home."""

from django.utils.translation import gettext_lazy

from samordna.collaboration.models import BroughtHome
from samordna.organisation.forms import RowForm, form_field


class BroughtHomeForm(RowForm):
    class Meta:
        model = BroughtHome
        fields = ("on", "text", "telling")
        formfield_callback = form_field
        help_texts = {
            "text": gettext_lazy(
                "What was said and what it means here, for everybody who works in the municipality. Never about a person, and"
                " nothing that was said in confidence."
            )
        }
