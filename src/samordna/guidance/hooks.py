"""What this slice tells the slice below: which guides name a contact point."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.guidance.models import Guide
from samordna.guidance.queries import guides_of
from samordna.organisation.extending import OwnedThing, Use, register_use
from samordna.organisation.models import ContactPoint, Municipality


def register() -> None:
    register_use(Use(name=_("Guides"), listed=_guides))


def _guides(municipality: Municipality, access: Access, contact: ContactPoint) -> Iterator[OwnedThing]:
    """A draft is shown to those who edit guides only."""
    edits = access.may(Action.EDIT_GUIDES)
    calls = {"steps": [{"calls": [{"contact": str(contact.pk)}]}]}
    rows = guides_of(municipality).filter(body__contains=calls)
    for row in rows if edits else rows.exclude(published_at=None):
        yield OwnedThing(row.title, _address(municipality, row, edits=edits))


def _address(municipality: Municipality, row: Guide, *, edits: bool) -> str:
    if edits:
        return reverse("guidance:guide", args=[municipality.slug, row.pk])
    return reverse("guide:first", args=[municipality.slug, row.slug])
