"""What the forms of the organisation have in common."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q, QuerySet
from django.utils.text import capfirst

from samordna.core.date_fields import DateField
from samordna.core.fields import EdtfField
from samordna.core.forms import GuardedForm, LinesField
from samordna.core.guard_questions import QUESTIONS
from samordna.core.many import ManyField
from samordna.organisation.commands.saving import broken_by
from samordna.organisation.models import Unit
from samordna.organisation.selects import LongSelect, UnitField


class CalendarDayField(forms.DateField):
    """A whole day, picked from the browser's calendar."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"type": "date", "class": "ds-input short"}
        kwargs.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs=attrs))
        kwargs.setdefault("input_formats", ["%Y-%m-%d"])
        super().__init__(**kwargs)


def _several(column: ArrayField, label: str, told: Any) -> forms.Field:
    if choices := column.base_field.choices:
        boxes = forms.CheckboxSelectMultiple(attrs={"class": "days"})
        return forms.MultipleChoiceField(
            label=label, choices=choices, required=False, widget=boxes, help_text=told
        )
    if isinstance(column.base_field, models.IntegerField):
        return ManyField(label=label, help_text=told)
    return LinesField(label=label, required=False, help_text=told)


def form_field(column: models.Field, **kwargs: Any) -> forms.Field | None:
    """The form field of a column: days from a calendar, vague dates as people write them, units as a tree.

    Of several, those chosen among a few are boxes to tick, numbers are chosen among many, and words are written one a line.
    """
    given: dict[str, Any] = {
        "label": capfirst(column.verbose_name),
        "required": not column.blank,
        "help_text": column.help_text,
    }
    if isinstance(column, ArrayField):
        return _several(
            column, kwargs.get("label") or given["label"], kwargs.get("help_text") or column.help_text
        )
    if isinstance(column, models.DateField):
        return CalendarDayField(**given)
    if isinstance(column, EdtfField):
        return DateField(**given)
    if isinstance(column, models.DecimalField):
        # as people write it, with a comma or a point
        box = forms.TextInput(attrs={"class": "ds-input short", "inputmode": "decimal"})
        return column.formfield(localize=True, **{**kwargs, "widget": box})
    if isinstance(column, models.IntegerField) and not column.choices:
        # one limit and one message, where a column that holds no less than 0 has a rule of its own
        limits = [one.limit_value for one in column.validators if isinstance(one, MinValueValidator)]
        kwargs |= {"min_value": max(limits)} if limits else {}
    if isinstance(column, models.ForeignKey):
        kwargs["widget"] = LongSelect
    if isinstance(column, models.ForeignKey) and column.related_model is Unit:
        kwargs["form_class"] = UnitField
    return column.formfield(**kwargs)


class RowForm(GuardedForm, forms.ModelForm):
    """A form of a row; :meth:`values` is what the commands take, and what they refuse is said on its field.

    Uniqueness is asked by the command, which the database answers: it cannot be hurried past.
    """

    def validate_unique(self) -> None:
        pass

    def _post_clean(self) -> None:
        """Constraints are not tried here: Django would name them, and the command says what they mean, at the field.

        But where something else is wrong no command is asked, and what they refuse is said along with it.
        """
        self.instance.validate_constraints = lambda exclude=None: None
        super()._post_clean()
        if self.errors:
            for name, words in broken_by(self.instance, but={*self.errors}):
                if name in self.fields and name not in self.errors:
                    self.add_error(name, words)

    def values(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if name not in QUESTIONS}

    def narrow(self, **querysets: Any) -> None:
        """Offer only these rows in the fields named, and the row that is chosen already."""
        for name, rows in querysets.items():
            field: Any = self.fields[name]
            chosen = self.initial.get(name) if self.instance.pk else None
            field.queryset = rows if chosen is None else _with_chosen(rows, chosen)


def _with_chosen(rows: QuerySet[Any], chosen: Any) -> QuerySet[Any]:
    """By number, since rows that are distinct or joined cannot be put together with others."""
    offered = rows.model._default_manager.filter(Q(pk__in=rows.order_by().values("pk")) | Q(pk=chosen))
    return offered.order_by(*rows.query.order_by) if rows.query.order_by else offered


def refused_by(form: Any, command: Callable[[], Any]) -> Any:
    """What the command makes; None when it refuses, with its words in the form."""
    try:
        return command()
    except ValidationError as error:
        for name, errors in _by_field(error).items():
            form.add_error(name if name in form.fields else None, errors)
        return None


def _by_field(error: ValidationError) -> dict[str, list[Any]]:
    by_field = getattr(error, "error_dict", None)
    return by_field if by_field is not None else {"": error.error_list}
