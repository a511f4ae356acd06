"""The field for the unit that a plan belongs to."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.forms import StyledForm
from samordna.organisation.models import Unit
from samordna.plans.models import Plan
from samordna.plans.owners import WHOLE, Owners


class OwnerField(forms.ChoiceField):
    """A unit, or the municipality as a whole. What there is to choose comes with :meth:`offer`."""

    owners = Owners(whole_municipality=False)
    asks = False
    missing = gettext_lazy("Choose the unit that the plan belongs to.")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)

    def offer(self, owners: Owners, *, asks: bool = False) -> None:
        """``asks`` is for a plan that nobody has placed yet: the municipality as a whole is then an answer as any other."""
        self.owners = owners
        self.asks = asks and owners.whole_municipality and bool(owners.units)
        whole, choose = ("", _("The municipality as a whole")), ("", _("Choose a unit"))
        first = [whole] if owners.whole_municipality else [choose]
        if self.asks:
            first = [choose, (WHOLE, whole[1])]
        self.choices = [*first, *((str(unit.pk), unit.name) for unit in owners.units)]

    def clean(self, value: Any) -> Unit | None:
        return self.owners.by_id(super().clean(value))

    def must_be_chosen(self, unit: Unit | None, answer: str = "") -> bool:
        """Whether a unit is missing: not everybody may give a plan to the municipality as a whole, or it has not been said."""
        if unit is not None:
            return False
        return not self.owners.whole_municipality or (self.asks and answer != WHOLE)


class OwnerForm(StyledForm, forms.Form):
    """Which unit a plan belongs to, when its text can no longer be changed."""

    unit = OwnerField(label=gettext_lazy("The plan belongs to"))

    def __init__(self, *args: Any, plan: Plan, owners: Owners, **kwargs: Any) -> None:
        super().__init__(*args, initial={"unit": str(plan.unit_id or "")}, **kwargs)
        self.fields["unit"].offer(owners.keeping(plan.unit))  # type: ignore[attr-defined]

    def clean_unit(self) -> Unit | None:
        owner: OwnerField = self.fields["unit"]  # type: ignore[assignment]
        unit: Unit | None = self.cleaned_data["unit"]
        if owner.must_be_chosen(unit):
            raise forms.ValidationError(owner.missing)
        return unit
