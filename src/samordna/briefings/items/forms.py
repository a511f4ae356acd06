"""The form of a piece of news."""

from typing import Any

from samordna.briefings.models import Item
from samordna.briefings.rows import OwnedForm
from samordna.organisation.forms import form_field
from samordna.situation.areas.queries import choosable


class ItemForm(OwnedForm):
    class Meta:
        model = Item
        fields = (
            *("title", "why", "source", "link", "reliability", "environments", "functions", "areas"),
            *("valid_until", "distribution", "unit"),
        )
        formfield_callback = form_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["areas"].choices = [(one.pk, one.name) for one in choosable(self.instance.municipality)]
