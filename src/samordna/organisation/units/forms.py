from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import StyledForm
from samordna.organisation.forms import CalendarDayField, RowForm, form_field
from samordna.organisation.models import Body, Municipality, Unit
from samordna.organisation.selects import UnitField


class UnitForm(RowForm):
    """A unit and its place in the tree. That it ends is said on a page of its own, which asks what it still owns."""

    class Meta:
        model = Unit
        fields = ["name", "kind", "code", "parent", "body", "valid_from"]
        formfield_callback = form_field
        help_texts = {
            "code": _("The short name by which spreadsheets know the unit."),
            "parent": _("Empty for an administration at the top."),
            "body": _("Empty when it answers to the same body as what it is part of."),
        }

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parents = Unit.objects.filter(municipality=municipality, valid_to=None)
        bodies = Body.objects.filter(municipality=municipality, valid_to=None)
        if self.instance.pk:
            parents = parents.exclude(path__contains=[self.instance.pk])
        self.narrow(parent=parents, body=bodies)


class CloseForm(StyledForm, forms.Form):
    last_day = CalendarDayField(label=_("Last day"))
    successor = UnitField(
        label=_("Successor"),
        queryset=Unit.objects.none(),
        required=False,
        help_text=_("The unit that does its work afterwards, if there is one."),
    )

    def __init__(self, *args: Any, unit: Unit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = Unit.objects.filter(municipality=unit.municipality_id, valid_to=None).exclude(pk=unit.pk)
        self.fields["successor"].queryset = units  # type: ignore[attr-defined]
