"""A picture as it is now, kept from others until the transaction ends."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samordna.core.page_pieces import said
from samordna.situation.models import Picture


class ClosedPicture(ValidationError):
    """The picture is decided: nothing in it changes any more."""


def held(picture: Picture) -> Picture:
    """Raises ``Picture.DoesNotExist`` when it has been removed."""
    rows = Picture.objects.present().select_for_update(of=("self",), no_key=True)
    row: Picture = rows.select_related("municipality", "unit").get(pk=picture.pk)
    return row


def held_open(picture: Picture) -> Picture:
    """The same of one whose content may be changed. Raises ClosedPicture."""
    row = held(picture)
    if not row.look.editable:
        raise ClosedPicture(why_closed(row), code="closed")
    return row


def why_closed(picture: Picture) -> str:
    meaning = said(picture.look.meaning)
    return _("%(meaning)s Begin the next picture to change anything.") % {"meaning": meaning}
