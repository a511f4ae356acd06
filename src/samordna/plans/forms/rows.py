"""Forms of the parts that have tables of their own."""

from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.choices import choices
from samordna.core.date_fields import DateField, OccasionField
from samordna.core.fields import EdtfField
from samordna.core.forms import GuardedForm, LinesField
from samordna.core.guard_questions import QUESTIONS
from samordna.core.page_pieces import said
from samordna.core.rich_text import RichText
from samordna.plandoc.spans import ENDS_FIRST, SPANS, ends_first
from samordna.plandoc.vocabulary import Function
from samordna.plans.models import Activity, PlanService

OCCASIONS = {"follow_up", "first_follow_up", "next_revision"}


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


class RowForm(GuardedForm, forms.ModelForm):
    """A form of a row; :meth:`values` is what the commands take."""

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        for start, end in SPANS:
            if ends_first(values.get(start), values.get(end)):
                self.add_error(end, said(ENDS_FIRST))
        return values

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name not in QUESTIONS}


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
