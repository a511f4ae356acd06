"""The form of a guide, but for its steps."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.guidance.models import Guide
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.readings import ReadingsField, lines_of, readings_of


class GuideForm(RowForm):
    sources = ReadingsField(label=_("What the guide builds on"))

    class Meta:
        model = Guide
        fields = ["title", "situation", "owner"]
        formfield_callback = form_field
        widgets = {"situation": forms.TextInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["sources"] = lines_of(self.instance.content.sources)

    def values(self) -> dict[str, Any]:
        """With the sources in the body, whose steps are as they were."""
        values = super().values()
        sources = [one.model_dump() for one in readings_of(values.pop("sources"))]
        return {**values, "body": {**self.instance.body, "sources": sources}}
