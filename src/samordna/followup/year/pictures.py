"""Situation pictures in the year: until when contributions are wanted, and when a picture was decided."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.followup.enums import DatedKind
from samordna.followup.year.dated import DatedThing
from samordna.organisation.models import Municipality
from samordna.situation.queries import pictures_seen


def pictures_dated(municipality: Municipality, access: Access) -> Iterator[DatedThing]:
    """One query."""
    for row in pictures_seen(municipality, access):
        address = reverse("situation:picture", args=[municipality.slug, row.pk])
        about = row.unit.name if row.unit else ""
        if row.gather_until and row.look.editable:
            title = _("%(title)s: last day for contributions") % {"title": row.title}
            yield DatedThing(row.gather_until, DatedKind.PICTURE, title, about, address, f"bidrag-{row.pk}")
        if row.decided_on:
            title = _("%(title)s is decided") % {"title": row.title}
            yield DatedThing(row.decided_on, DatedKind.PICTURE, title, about, address, f"bild-{row.pk}")
