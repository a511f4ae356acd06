"""The field for who answers for an activity."""

from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import StyledForm
from samordna.core.order import Swedish
from samordna.followup.models import Responsibility
from samordna.organisation.models import Municipality, Unit

TEXT, WHOLE = "", "hela"


class ResponsibleForm(StyledForm, forms.Form):
    """A unit, the municipality as a whole, or whom the activity's own text names."""

    watches = True
    unit = forms.ChoiceField(label=gettext_lazy("Responsible unit"), required=False)

    def __init__(self, data: Any = None, *, row: Responsibility | None, municipality: Municipality) -> None:
        super().__init__(data, initial={"unit": _chosen(row)})
        units = Unit.objects.filter(municipality=municipality).valid_on(localdate()).order_by(Swedish("name"))
        self._units = {str(unit.pk): unit for unit in units}
        if row and row.chosen_by_id and row.unit:
            self._units.setdefault(str(row.unit.pk), row.unit)
        self.fields["unit"].choices = [  # type: ignore[attr-defined]
            (TEXT, _("As the activity's text says")),
            (WHOLE, _("The municipality as a whole")),
            *((pk, unit.name) for pk, unit in self._units.items()),
        ]

    @property
    def follows_text(self) -> bool:
        return bool(self.cleaned_data["unit"] == TEXT)

    @property
    def chosen(self) -> Unit | None:
        return self._units.get(self.cleaned_data["unit"])


def _chosen(row: Responsibility | None) -> str:
    if row is None or row.chosen_by_id is None:
        return TEXT
    return str(row.unit_id) if row.unit_id else WHOLE
