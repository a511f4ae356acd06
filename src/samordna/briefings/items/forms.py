"""The form of a piece of news."""

from typing import Any

from django.utils.translation import gettext as _

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
        fields["distribution"].help_text = _(
            "Open: everybody, also partners. Internal: those who work in the municipality, signed in or by mail."
            " Restricted: read signed in by %(who)s."
        ) % {"who": who_reads_restricted_of_units()}
        fields["areas"].choices = [(one.pk, one.name) for one in choosable(self.instance.municipality)]
