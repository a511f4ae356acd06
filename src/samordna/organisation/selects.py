"""Choices of one among many, and of a unit as a tree."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from samordna.organisation.units.tree import in_order


class _TreeIterator(forms.models.ModelChoiceIterator):
    """The units as a tree: each below the one it is part of, a little further in."""

    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        if self.field.empty_label is not None:
            yield ("", self.field.empty_label)
        for unit, level in in_order(list(self.queryset)):
            yield (unit.pk, "\u2003" * level + unit.name)


class LongSelect(forms.Select):
    """A choice among thousands, made without a template for each."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        chosen = set(self.format_value(value))
        options = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (one, SafeString(" selected") if str(one) in chosen else "", label)
                for one, label in self.choices
            ),
        )
        given = {"name": name, **self.build_attrs(self.attrs, attrs)}
        return format_html("<select{}>{}</select>", flatatt(given), options)


class UnitField(forms.ModelChoiceField):
    """A choice among the units, shown as a tree."""

    iterator = _TreeIterator
