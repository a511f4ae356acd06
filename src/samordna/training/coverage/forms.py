"""Forms about a unit's groups: how many they are, and what they need beside what follows from the register."""

from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

from samordna.core.forms import StyledForm
from samordna.organisation.forms import RowForm
from samordna.organisation.models import Municipality
from samordna.plandoc.vocabulary import Function
from samordna.training.enums import FUNCTIONS, FUNCTIONS_EXPLAINED
from samordna.training.models import AddedNeed
from samordna.training.models.requirement import MOST_STAFF
from samordna.training.queries import requirements_of


def _number_of(function: Function) -> forms.IntegerField:
    box = forms.NumberInput(attrs={"class": "ds-input short", "inputmode": "numeric"})
    limits = [MinValueValidator(0), MaxValueValidator(MOST_STAFF)]
    name = dict(FUNCTIONS)[function.value]
    told = FUNCTIONS_EXPLAINED[function]
    return forms.IntegerField(label=name, required=False, widget=box, validators=limits, help_text=told)


class StaffForm(StyledForm, forms.Form):
    """A number for each function; ``told`` are those that are known."""

    watches = True
    preventive = _number_of(Function.PREVENTIVE)
    detecting = _number_of(Function.DETECTING)
    remedial = _number_of(Function.REMEDIAL)

    def __init__(self, *args: Any, told: dict[Function, int], **kwargs: Any) -> None:
        super().__init__(*args, initial={one.value: number for one, number in told.items()}, **kwargs)

    def values(self) -> dict[Function, int | None]:
        return {function: self.cleaned_data[function.value] for function in Function}


class NeedForm(RowForm):
    class Meta:
        model = AddedNeed
        fields = ("function", "requirement", "priority", "reason")

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.narrow(requirement=requirements_of(municipality))
