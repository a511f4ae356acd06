"""The field for the unit that a plan belongs to."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.organisation.models import Unit
from samordna.plans.owners import Owners


class OwnerField(forms.ChoiceField):
    """A unit, or the municipality as a whole. What there is to choose comes with :meth:`offer`."""

    owners = Owners(whole_municipality=False)
    missing = gettext_lazy("Choose the unit that the plan belongs to.")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)

    def offer(self, owners: Owners) -> None:
        self.owners = owners
        nothing = _("The municipality as a whole") if owners.whole_municipality else _("Choose a unit")
        self.choices = [("", nothing), *((str(unit.pk), unit.name) for unit in owners.units)]

    def clean(self, value: Any) -> Unit | None:
        return self.owners.by_id(super().clean(value))

    def must_be_chosen(self, unit: Unit | None) -> bool:
        """Whether a unit is missing: not everybody may give a plan to the municipality as a whole."""
        return unit is None and not self.owners.whole_municipality
