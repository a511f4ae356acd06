"""The forms of an area and of areas that become one."""

from typing import Any

from django import forms
from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.merging.forms import MergeForm
from samordna.organisation.models import Municipality
from samordna.organisation.selects import LongSelect, UnitField
from samordna.plandoc.areas.kinds import AreaKind
from samordna.situation.areas.queries import areas_of
from samordna.situation.enums import AREA_KINDS
from samordna.situation.models import Area

_NUMBER = {"class": "ds-input short", "inputmode": "numeric"}
_INHABITANTS = {
    "population": forms.NumberInput(attrs=_NUMBER),
    "population_year": forms.NumberInput(attrs=_NUMBER),
}


def _field(column: models.Field, **kwargs: Any) -> forms.Field | None:
    """What it is part of is chosen in the tree."""
    if isinstance(column, models.ForeignKey):
        return UnitField(label=_("Part of"), queryset=Area.objects.none(), required=False, widget=LongSelect)
    return form_field(column, **kwargs)


class AreaForm(RowForm):
    class Meta:
        model = Area
        fields = [
            "name", "kind", "parent", "code", "population", "population_year", "valid_from", "valid_to",
        ]  # fmt: skip
        formfield_callback = _field
        widgets = _INHABITANTS
        help_texts = {
            "code": _("By which files know the area, such as a DeSO code."),
            "population": _("A whole number. With too few, nothing may be said of the area."),
        }

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        there = areas_of(municipality).not_ended_on(localdate())
        if self.instance.pk:
            there = there.exclude(path__contains=[self.instance.pk])
        self.narrow(parent=there)


class AreaMergeForm(MergeForm):
    """``thing`` is the area whose page one comes from."""

    kind = forms.ChoiceField(label=_("Kind of the new"), choices=AREA_KINDS)
    code = forms.CharField(label=_("Code of the new"), max_length=40, required=False)
    parent = UnitField(
        label=_("The new is part of"), queryset=Area.objects.none(), required=False, widget=LongSelect
    )
    population = forms.IntegerField(
        label=_("Inhabitants of the new"),
        min_value=0,
        required=False,
        widget=forms.NumberInput(attrs=_NUMBER),
    )
    population_year = forms.IntegerField(
        label=pgettext_lazy("inhabitants", "In the year"),
        min_value=1900,
        required=False,
        widget=forms.NumberInput(attrs=_NUMBER),
    )
    into = UnitField(
        label=_("Into which area"),
        queryset=Area.objects.none(),
        widget=LongSelect,
        error_messages={"required": _("Choose which one they become part of.")},
    )

    about_new = ["name", "kind", "code", "parent", "population", "population_year"]

    def __init__(self, *args: Any, municipality: Municipality, thing: Area, **kwargs: Any) -> None:
        initial = {"kind": thing.kind, "parent": thing.parent_id}
        super().__init__(*args, thing=thing, initial=initial, **kwargs)
        there = areas_of(municipality).filter(valid_to=None)
        fields: dict[str, Any] = self.fields
        beside = there.filter(kind=thing.kind, parent=thing.parent_id).exclude(pk=thing.pk)
        fields["others"].queryset = beside.exclude(kind=AreaKind.MUNICIPALITY)
        fields["others"].label = _("Which other areas?")
        fields["into"].queryset = there.exclude(path__contains=[thing.pk])
        fields["parent"].queryset = there.exclude(path__contains=[thing.pk])
