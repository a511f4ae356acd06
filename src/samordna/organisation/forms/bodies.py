from typing import Any

from samordna.organisation.forms.base import RowForm, form_field
from samordna.organisation.models import Body, Municipality


class BodyForm(RowForm):
    class Meta:
        model = Body
        fields = ["name", "kind", "valid_from", "valid_to", "successor"]
        formfield_callback = form_field

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.narrow(successor=Body.objects.filter(municipality=municipality).exclude(pk=self.instance.pk))
