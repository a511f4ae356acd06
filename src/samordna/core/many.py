"""Choices of many among hundreds: boxes to tick in a frame that scrolls, which a script lets one search in."""

from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _


class ManyBoxes(forms.CheckboxSelectMultiple):
    """Made without a template for each box. ``is_whole`` offers to tick all of them, or none."""

    def __init__(self, *args: Any, is_whole: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_whole = is_whole

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
        if self.is_whole:
            words |= {"all": _("Choose all"), "none": _("Choose none")}
        told = flatatt({f"data-{name}": text for name, text in words.items()})
        return format_html('<div id="{}" class="many"{}>{}</div>', given.get("id", ""), told, boxes)


class ManyField(forms.TypedMultipleChoiceField):
    """Rows by their numbers, which is also the value. The choices are given by the form."""

    widget = ManyBoxes

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(coerce=int, required=False, **kwargs)
