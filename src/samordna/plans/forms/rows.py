"""Forms of the parts that have tables of their own, and of the plan's details."""

from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samordna.core.date_fields import DateField, OccasionField
from samordna.core.fields import EdtfField
from samordna.core.forms import QUESTIONS, GuardedForm, LinesField
from samordna.core.page_pieces import said
from samordna.core.rich_text import RichText
from samordna.organisation.models import Unit
from samordna.plandoc.checking.occasions import resolve
from samordna.plandoc.labels import PART_TITLES
from samordna.plandoc.outline import instruction_for
from samordna.plandoc.places import mark, places_in, said_of
from samordna.plandoc.spans import SPANS, ends_first
from samordna.plandoc.vocabulary import Function, SectionKind
from samordna.plans.enums import choices
from samordna.plans.forms.owner import OwnerField
from samordna.plans.models import Activity, PlanService, PlanVersion, Section
from samordna.plans.owners import Owners

OCCASIONS = {"follow_up", "first_follow_up", "next_revision"}
TIMES = ("first_follow_up", "next_revision")
"""Those that are a time in the calendar."""


def form_field(column: models.Field, **kwargs: Any) -> forms.Field | None:
    """The form field of a column: dates as people write them, lists line by line."""
    if isinstance(column, EdtfField):
        return DateField(
            label=column.verbose_name.capitalize(),
            required=not column.blank,
            help_text=column.help_text,
            occasions_in="follow_up" if column.model is Activity else "",
        )
    if column.name in OCCASIONS:
        return OccasionField(label=column.verbose_name.capitalize(), required=False)
    if column.name == "functions":
        widget = forms.CheckboxSelectMultiple
        label = column.verbose_name.capitalize()
        return forms.MultipleChoiceField(
            label=label, choices=choices(Function), required=False, widget=widget
        )
    if isinstance(column, ArrayField):
        return LinesField(label=column.verbose_name.capitalize(), required=False)
    return column.formfield(**kwargs)


def places_explained(text: str) -> list[str]:
    """What a writer has to know of the places in a text where they are seen as lines, in a sentence each."""
    shown = dict.fromkeys(one for one in places_in(text) if one.kind in PART_TITLES)
    return [
        gettext(
            "%(mark)s is where the plan's part %(name)s is shown: move the line, and do not delete it if they are to stand here."
        )
        % {"mark": mark(one.name), "name": said(PART_TITLES[one.kind])}
        for one in shown
    ]


def place_words() -> dict[str, str]:
    """What is said where a place of each kind stands, while the text is written; under the empty name, of an unknown kind."""
    return {kind: said(said_of(kind)) for kind in (*PART_TITLES, "")}


class RowForm(GuardedForm, forms.ModelForm):
    """A form of a row; :meth:`values` is what the commands take."""

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        for start, end in SPANS:
            if ends_first(values.get(start), values.get(end)):
                self.add_error(end, _("The end is before the start. Mend one of them."))
        return values

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name not in QUESTIONS}


class SectionForm(RowForm):
    has_preview = True

    class Meta:
        model = Section
        fields = ["heading", "text", "kind", "level", "restricted"]
        formfield_callback = form_field
        widgets = {"text": RichText({"rows": 14, "class": "ds-input tall"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        text, kind = self.initial.get("text", ""), self.initial.get("kind") or SectionKind.OTHER
        field = self.fields["text"]
        field.widget.below = self.initial.get("level") or 1
        field.widget.places = place_words()
        field.widget.explained = places_explained(text)
        if instruction := instruction_for(kind, text):
            field.help_text = said(instruction)


class ActivityForm(RowForm):
    class Meta:
        model = Activity
        fields = [
            "action", "responsible", "others", "starts", "ends", "ongoing", "follow_up", "goal", "problem", "indicator",
            "baseline", "milestone", "cost", "comment", "flagged",
        ]  # fmt: skip
        formfield_callback = form_field
        help_texts = {"comment": _("Not in public files.")}
        widgets = {
            name: forms.Textarea(attrs={"rows": 2})
            for name in (
                "action",
                "comment",
                "responsible",
                "others",
                "goal",
                "problem",
                "indicator",
                "baseline",
                "milestone",
            )
        }


class ServiceForm(RowForm):
    class Meta:
        model = PlanService
        fields = [
            "name", "level", "functions", "target_group", "age_from", "age_to", "owner", "partners", "arena", "text",
            "analysed", "analysis_decision",
        ]  # fmt: skip
        formfield_callback = form_field
        widgets = {
            "target_group": forms.Textarea(attrs={"rows": 2}),
            "analysis_decision": forms.Textarea(attrs={"rows": 2}),
            "text": RichText(),
        }

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        low, high = values.get("age_from"), values.get("age_to")
        if low is not None and high is not None and low > high:
            self.add_error("age_to", _("The highest age is lower than the lowest."))
        return values


class MetadataForm(RowForm):
    """The cover of a version, and the unit that owns the whole plan (:attr:`owner`)."""

    unit = OwnerField(label=_("The plan belongs to"))

    def __init__(self, *args: Any, owners: Owners, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("unit", str(self.instance.plan.unit_id or ""))
        self.fields["unit"].offer(owners.keeping(self.instance.plan.unit))  # type: ignore[attr-defined]

    def clean_unit(self) -> Unit | None:
        owner: OwnerField = self.fields["unit"]  # type: ignore[assignment]
        unit: Unit | None = self.cleaned_data["unit"]
        if owner.must_be_chosen(unit):
            raise forms.ValidationError(owner.missing)
        return unit

    def clean(self) -> dict[str, Any]:
        """A time that nobody could find in a calendar is refused when it is written; one that stands from a file may stand."""
        values = super().clean()
        for name in set(TIMES) & set(self.changed_data):
            if values.get(name) and resolve(values[name]) is None:
                words = gettext(
                    "“%(text)s” is no time. Write a date, a month or a year, or an occasion such as T1 2027."
                )
                self.add_error(name, words % {"text": values[name]})
        return values

    @property
    def owner(self) -> Unit | None:
        unit: Unit | None = self.cleaned_data["unit"]
        return unit

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in super().values().items() if name != "unit"}

    class Meta:
        model = PlanVersion
        fields = [
            "title", "board", "administration", "registry_number", "version", "adopted", "approved_by", "period_start",
            "period_end", "next_revision", "first_follow_up", "responsible_for_revision", "budget_goal",
            "council_report", "public_version",
        ]  # fmt: skip
        formfield_callback = form_field
