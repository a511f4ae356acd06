"""Choices of many among hundreds: boxes to tick in a frame that scrolls, which a script lets one search in."""

from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _


class ManyBoxes(forms.CheckboxSelectMultiple):
    """Made without a template for each box."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        chosen = set(self.format_value(value))
        given: dict[str, Any] = self.build_attrs(self.attrs, attrs)
        described = {key: value for key, value in given.items() if key.startswith("aria-")}
        boxes = format_html_join(
            "",
            '<label><input type="checkbox" name="{}" value="{}"{}{}>{}</label>',
            (
                (name, one, SafeString(" checked") if str(one) in chosen else "", flatatt(described), label)
                for one, label in self.choices
            ),
        )
        words = {"search": _("Search among these"), "nothing": _("None is called that.")}
        return format_html(
            '<div id="{}" class="many" data-search="{}" data-nothing="{}">{}</div>',
            given.get("id", ""),
            words["search"],
            words["nothing"],
            boxes,
        )


class ManyField(forms.TypedMultipleChoiceField):
    """Rows by their numbers, which is also the value. The choices are given by the form."""

    widget = ManyBoxes

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(coerce=int, required=False, **kwargs)
