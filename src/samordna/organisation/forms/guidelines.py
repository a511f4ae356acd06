from typing import Any

from samordna.organisation.forms.base import RowForm, form_field
from samordna.organisation.models import Body, Guideline, Municipality


class GuidelineForm(RowForm):
    class Meta:
        model = Guideline
        fields = ["title", "kind", "registry_number", "decided", "body", "text", "address"]
        formfield_callback = form_field

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.narrow(body=Body.objects.filter(municipality=municipality))
