"""Forms of the smaller parts, made from plandoc's own models: a new field there is a new field here."""

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import pydantic
from django import forms
from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from samordna.core.choices import choices
from samordna.core.date_fields import DateField
from samordna.core.forms import GuardedForm, LinesField, PercentField
from samordna.core.page_pieces import said
from samordna.core.rich_text import RichText
from samordna.plandoc import schema
from samordna.plandoc.labels import FIELDS

ELSEWHERE = {"steps", "sources", *schema.ABOUT_ITEM}
"""Fields that are no field of the form: the key, and lists with forms of their own."""
LONG = {
    "text", "causes", "answer", "comment", "mapping", "consequences", "other_information", "analysis", "purpose",
    "areas", "content", "rule", "trigger", "decision", "contact", "urgent", "report",
}  # fmt: skip
TALL = {"mapping", "consequences", "other_information", "analysis"}


_named = lazy(lambda name: said(FIELDS[name]), str)


class PartForm(GuardedForm, forms.Form):
    """A form of one plandoc model."""

    schema: type[schema.Part]
    watches = False
    """Whether it is a form of a part that is there, which others may change meanwhile."""

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors:
            self._hold_against_schema()
        return values

    def data_of(self) -> dict[str, Any]:
        """What was filled in, as the model's fields. An empty field is what the model has when nothing is said."""
        values: dict[str, Any] = {}
        for name in set(self.schema.model_fields) & set(self.cleaned_data):
            value = self.cleaned_data[name]
            values[name] = self.schema.model_fields[name].get_default() if value in ("", None) else value
        return values

    def values(self) -> dict[str, Any]:
        """What the commands take."""
        return {
            "data": self.schema.model_validate(self.data_of()).model_dump(
                mode="json", exclude=set(schema.ABOUT_ITEM)
            )
        }

    def _hold_against_schema(self) -> None:
        try:
            self.schema.model_validate(self.data_of())
        except pydantic.ValidationError as error:
            for one in error.errors():
                name = str(one["loc"][0]) if one["loc"] else None
                self.add_error(name if name in self.fields else None, one["msg"])


@cache
def part_form(model: type[schema.Part]) -> type[PartForm]:
    """The form class of a model."""
    fields: dict[str, Any] = {
        name: _field(name, info) for name, info in model.model_fields.items() if name not in ELSEWHERE
    }
    return type(f"{model.__name__}Form", (PartForm,), {"schema": model, **fields})


def _field(name: str, info: pydantic.fields.FieldInfo) -> forms.Field:
    kind, is_date = _kind_of(info)
    given: dict[str, Any] = {"label": _named(name), "required": info.is_required()}
    if is_date:
        return DateField(**given)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        empty = [] if isinstance(info.get_default(), StrEnum) else [("", "–")]
        return forms.ChoiceField(choices=[*empty, *choices(kind)], initial=info.get_default(), **given)
    if get_origin(kind) is list:
        return LinesField(**given)
    return _FIELDS.get(kind, _text_field)(name, info, given)


def _text_field(name: str, info: pydantic.fields.FieldInfo, given: dict[str, Any]) -> forms.Field:
    if name not in LONG:
        return forms.CharField(max_length=1000, **given)
    tall = {"class": "ds-input tall"} if name in TALL else {}
    if schema.is_markdown(info):
        return forms.CharField(widget=RichText(tall), **given)
    return forms.CharField(widget=forms.Textarea(attrs={"rows": 3, **tall}), **given)


def _place_field(given: dict[str, Any]) -> forms.Field:
    """A place in an order, the first of which is 1."""
    says = format_lazy(_("Write a whole number from 1 to {last}."), last=schema.LAST_PRIORITY)
    messages = dict.fromkeys(("invalid", "min_value", "max_value"), says)
    last = schema.LAST_PRIORITY
    return forms.IntegerField(min_value=1, max_value=last, error_messages=messages, **given)


_FIELDS: dict[Any, Callable[[str, pydantic.fields.FieldInfo, dict[str, Any]], forms.Field]] = {
    bool: lambda _name, info, given: forms.BooleanField(
        label=given["label"], required=False, initial=info.get_default()
    ),
    int: lambda _name, _info, given: _place_field(given),
    float: lambda _name, _info, given: PercentField(**given),
}


def _kind_of(info: pydantic.fields.FieldInfo) -> tuple[Any, bool]:
    """The type behind ``X | None`` and ``Annotated``, and whether it is an EDTF date."""
    kind, is_date = info.annotation, any(_is_edtf(one) for one in info.metadata)
    if get_origin(kind) in (Union, UnionType):
        kind = next(one for one in get_args(kind) if one is not NoneType)
    if get_origin(kind) is Annotated:
        kind, *extra = get_args(kind)
        is_date = is_date or any(_is_edtf(one) for one in extra)
    return kind, is_date


def _is_edtf(metadata: Any) -> bool:
    return isinstance(metadata, pydantic.AfterValidator) and metadata.func is schema.require_edtf
