"""The form of a piece of news."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.briefings.items.links import without_traces
from samordna.briefings.models import Item
from samordna.briefings.rows import OwnedForm
from samordna.organisation.forms import form_field
from samordna.plans.readers import who_reads_restricted_of_units
from samordna.situation.areas.queries import choosable


class ItemForm(OwnedForm):
    """``correction`` is asked for only of what corrects another."""

    class Meta:
        model = Item
        fields = (
            *(
                "correction",
                "title",
                "why",
                "source",
                "link",
                "reliability",
                "environments",
                "phenomena",
                "functions",
                "areas",
            ),
            *("valid_until", "distribution", "unit"),
        )
        formfield_callback = form_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        if self.instance.corrects_id:
            fields["correction"].required = True
        else:
            del fields["correction"]
        fields["title"].help_text = _("What is new, in one sentence.")
        fields["why"].help_text = _("What it means for those who read it, and what they can do.")
        fields["distribution"].help_text = _(
            "Open: everybody, also partners. Internal: those who work in the municipality, signed in or by mail."
            " Restricted: read signed in by %(who)s."
        ) % {"who": who_reads_restricted_of_units()}
        fields["areas"].choices = [(one.pk, one.name) for one in choosable(self.instance.municipality)]

    def clean_link(self) -> str:
        return without_traces(self.cleaned_data["link"])

    def clean_valid_until(self) -> date | None:
        """News are not written for a day that has passed; of those that are there, one may say that it has."""
        day: date | None = self.cleaned_data["valid_until"]
        is_new = self.instance.pk is None and self.instance.corrects_id is None
        if day and day < localdate() and is_new:
            raise ValidationError(_("The day has passed. Choose one that is to come, or leave it empty."))
        return day
