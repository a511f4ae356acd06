"""A signed document, as a form takes it: a PDF that does nothing but show its pages."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.page_pieces import size
from samordna.core.reading_apart import read_apart

LARGEST_SIGNED = 10 * 1024 * 1024
"""Bytes."""
_PROGRAM = "samordna.plandoc.harmless.program"
_TOO_LONG = gettext_lazy("The file takes too long to look through. Print it to a new PDF and try again.")


def signed_pdf_pages(name: str, content: bytes) -> int:
    """How many pages it has. Raises ValidationError for a file that is no PDF, is too large, or could do harm.

    What it says is not read: signatures are names, so whoever keeps the file keeps it restricted, and no search has it.
    """
    if not content:
        raise ValidationError(_("The file is empty. Choose another one."), code="empty")
    if len(content) > LARGEST_SIGNED:
        words = _("The file is too large. It may be at most %(size)s.") % {"size": size(LARGEST_SIGNED)}
        raise ValidationError(words, code="too_large")
    pages: int = read_apart(_PROGRAM, name, content, too_long=_TOO_LONG)["pages"]
    return pages
