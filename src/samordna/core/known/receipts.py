"""What is said to whoever has had something remembered: where it stands now, with the way back."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samordna.core.known.shapes import kind_of
from samordna.core.known.teaching import who_teaches
from samordna.core.models import KnownWord
from samordna.core.toasts import done


def words_told(request: Any, rows: Iterable[KnownWord]) -> None:
    """A receipt for each word on the next page that is shown, with the way back, and to the list for those to whom it is open.

    ``request`` is one of a municipality's pages.
    """
    municipality = request.municipality.slug
    for row in rows:
        done(
            request,
            receipt(row, municipality),
            undo=reverse("settings:word_remove", args=[municipality, row.pk]),
        )


def receipt(row: KnownWord, municipality: str) -> SafeString:
    """Whoever may open the list is led to it."""
    if who_teaches() is None:
        return escape(remembered(row.text))
    place = reverse("settings:words", args=[municipality])
    return format_html('{} <a href="{}">{}</a>', remembered(row.text), place, _("See the list"))


def remembered(text: str) -> str:
    said = (
        _(
            "“%(text)s” now stands in the municipality's list as a function's number, and is not asked about again in any text."
        )
        if kind_of(text) == KnownWord.Kind.NUMBER
        else _(
            "“%(text)s” now stands in the municipality's list of what is no person's, and is not asked about again in any text."
        )
    )
    return said % {"text": text}
