"""What is merged, into what, and from which day."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import GuardedForm
from samordna.organisation.enums import BodyKind, UnitKind
from samordna.organisation.forms import CalendarDayField
from samordna.organisation.models import Body, Municipality, Unit
from samordna.organisation.selects import UnitField

NEW = "new"
THERE = "there"
LARGEST_LIST = 60


class MergeForm(GuardedForm, forms.Form):
    """Everything that a merger of units and of bodies is asked alike. ``thing`` is whose page one comes from."""

    use_required_attribute = False

    others = forms.ModelMultipleChoiceField(
        queryset=Unit.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )
    becomes = forms.ChoiceField(
        label=_("What do they become?"),
        choices=[(NEW, _("Something new")), (THERE, _("Part of one that is there"))],
        widget=forms.RadioSelect,
        initial=NEW,
    )
    name = forms.CharField(
        label=_("Name of the new"),
        max_length=200,
        error_messages={"required": _("Write what the new is called.")},
    )
    on = CalendarDayField(
        label=_("First day of the merged"), help_text=_("The others have the day before as their last.")
    )

    def __init__(self, *args: Any, thing: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"on": localdate(), "becomes": NEW, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.thing = thing
        self.fields["becomes"].widget.attrs.pop("class", None)

    def clean(self) -> dict[str, Any]:
        """Only what belongs to the choice must be filled in."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        spared = "name" if values.get("becomes") == THERE else "into"
        self.errors.pop(spared, None)
        return values

    about_new: list[str]

    @property
    def new_fields(self) -> list[Any]:
        """The fields of what is new, shown together."""
        return [self[name] for name in self.about_new]

    @property
    def into(self) -> Any:
        return self.cleaned_data["into"] if self.cleaned_data["becomes"] == THERE else None

    @property
    def things(self) -> list[Any]:
        """What is merged: the thing itself and the others, but for the one that they go into."""
        return [one for one in [self.thing, *self.cleaned_data["others"]] if one != self.into]

    @property
    def new(self) -> dict[str, Any]:
        """The values of what is new."""
        return {name: self.cleaned_data[name] for name in self.about_new}


class UnitMergeForm(MergeForm):
    kind = forms.ChoiceField(label=_("Kind of the new"), choices=UnitKind.choices)
    code = forms.CharField(
        label=_("Code of the new"),
        max_length=40,
        required=False,
        help_text=_("The short name by which spreadsheets know the unit."),
    )
    parent = UnitField(label=_("The new is part of"), queryset=Unit.objects.none(), required=False)
    body = forms.ModelChoiceField(label=_("The new answers to"), queryset=Body.objects.none(), required=False)
    into = UnitField(
        label=_("Into which unit"),
        queryset=Unit.objects.none(),
        error_messages={"required": _("Choose which one they become part of.")},
    )

    about_new = ["name", "kind", "code", "parent", "body"]

    def __init__(self, *args: Any, municipality: Municipality, thing: Unit, **kwargs: Any) -> None:
        initial = {"kind": thing.kind, "parent": thing.parent_id, "body": thing.body_id}
        super().__init__(*args, thing=thing, initial=initial, **kwargs)
        there = Unit.objects.filter(municipality=municipality, valid_to=None)
        fields: dict[str, Any] = self.fields
        fields["others"].queryset = mergeable(there, thing)
        fields["others"].label = _("Which other units?")
        fields["into"].queryset = there
        fields["parent"].queryset = there.exclude(path__contains=[thing.pk])
        fields["body"].queryset = Body.objects.filter(municipality=municipality, valid_to=None)


class BodyMergeForm(MergeForm):
    kind = forms.ChoiceField(label=_("Kind of the new"), choices=BodyKind.choices)
    into = forms.ModelChoiceField(
        label=_("Into which body"),
        queryset=Body.objects.none(),
        error_messages={"required": _("Choose which one they become part of.")},
    )

    about_new = ["name", "kind"]

    def __init__(self, *args: Any, municipality: Municipality, thing: Body, **kwargs: Any) -> None:
        super().__init__(*args, thing=thing, initial={"kind": thing.kind}, **kwargs)
        there = Body.objects.filter(municipality=municipality, valid_to=None)
        fields: dict[str, Any] = self.fields
        fields["others"].queryset = there.exclude(pk=thing.pk)
        fields["others"].label = _("Which other bodies?")
        fields["into"].queryset = there


def mergeable(units: QuerySet[Unit], unit: Unit) -> QuerySet[Unit]:
    """Units of the same kind, in the same administration where the whole municipality has too many to show."""
    alike = units.filter(kind=unit.kind).exclude(pk=unit.pk)
    if alike.count() > LARGEST_LIST and len(unit.path) > 1:
        return alike.filter(path__contains=[unit.path[0]])
    return alike
