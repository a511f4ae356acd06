"""Refusals that lead to what stands in the way."""

from typing import Any

from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from samordna.organisation.models import Body, ContactPoint, Coordinator, Unit

PAGES: dict[type[Any], str] = {
    Body: "organisation:body",
    ContactPoint: "organisation:contact",
    Coordinator: "organisation:coordinator",
    Unit: "organisation:unit",
}


def link_to(row: Any) -> SafeString:
    """The name of a row in quotes, leading to its page. What is restricted leads nowhere: not all who read it may open that."""
    if getattr(row, "restricted", False):
        return format_html("{}", name_of(row))
    address = reverse(PAGES[type(row)], args=[row.municipality.slug, row.pk])
    return format_html('<a href="{}">{}</a>', address, name_of(row))


def name_of(row: Any) -> str:
    """The name in quotes. What is restricted is told without it: a refusal is read by those who may not read that."""
    if getattr(row, "restricted", False):
        return _("a contact point of restricted spread")
    return _("“%s”") % (getattr(row, "function", "") or row.name)


def pointing(words: str, **values: Any) -> SafeString:
    """A translated sentence with its ``%(places)s`` filled in; links stay links, everything else is text."""
    shown = {name: conditional_escape(value) for name, value in values.items()}
    return mark_safe(conditional_escape(words) % shown)  # noqa: S308
