"""The form in which heads are counted: a number for each unit and function."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy

from samordna.core.forms import StyledForm
from samordna.organisation.models import Unit
from samordna.plandoc.training import Group
from samordna.plandoc.vocabulary import Function
from samordna.training.counting.boxes import OVER, box_of
from samordna.training.enums import FUNCTIONS
from samordna.training.models.session import MOST_SEATS

Numbers = Mapping[Group, int | None]


class HeadsForm(StyledForm, forms.Form):
    """``came`` is what is counted already, ``signed_up`` what is expected."""

    watches = True
    is_sure = forms.BooleanField(
        label=gettext_lazy(
            "The numbers are right, also where they are more than there are in the group or than there was room for"
        ),
        required=False,
    )

    def __init__(self, data: Any = None, *, units: Iterable[Unit], came: Numbers, signed_up: Numbers) -> None:
        self.groups = {box_of(group): group for group in _groups(units)}
        super().__init__(data)
        self.units, self.came, self.signed_up = list(units), came, signed_up
        for key, group in self.groups.items():
            self.fields[key] = _number(group, {one.pk: one for one in units}, came.get(group))
        self.base_fields = self.fields  # type: ignore[misc]  # each unit has a box of its own

    @property
    def rows(self) -> Iterator[tuple[Unit, list[tuple[str, Any, int | None]]]]:
        """Each unit's fields, called by the function alone where the unit's name stands above."""
        for unit in self.units:
            groups = [Group(unit.pk, function) for function in Function]
            yield unit, [(_name(one), self[box_of(one)], self.signed_up.get(one)) for one in groups]

    @property
    def asks_if_sure(self) -> bool:
        return any(one.code == OVER for errors in self.errors.as_data().values() for one in errors)

    def counts(self) -> dict[Group, int | None]:
        """Of what was sent: groups that others have added since the form was shown are left as they are."""
        return {group: self.cleaned_data[key] for key, group in self.groups.items() if key in self.data}


def _groups(units: Iterable[Unit]) -> Iterator[Group]:
    return (Group(unit.pk, function) for unit in units for function in Function)


def _name(group: Group) -> str:
    return str(dict(FUNCTIONS)[group.function.value])


def _number(group: Group, units: Mapping[int, Unit], came: int | None) -> forms.IntegerField:
    return forms.IntegerField(
        label=f"{units[group.unit].name}, {_name(group).lower()}",
        required=False,
        initial=came,
        widget=forms.NumberInput(attrs={"class": "ds-input short", "inputmode": "numeric"}),
        validators=[MinValueValidator(0), MaxValueValidator(MOST_SEATS)],
    )
