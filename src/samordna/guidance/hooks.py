"""What this slice tells the slice below: which guides name a contact point."""

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.accounts.telling import register_told
from samordna.guidance.queries import guides_of
from samordna.guidance.told import TOLD
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.owned import Listed, OwnedRows, OwnedThing, Use, register_use


def register() -> None:
    register_told(TOLD)
    register_use(Use(name=_("Guides"), listed=_guides))


def _guides(municipality: Municipality, access: Access, contact: ContactPoint) -> Listed:
    """A draft is shown to those who edit guides only."""
    edits = access.may(Action.EDIT_GUIDES)
    calls = {"steps": [{"calls": [{"contact": str(contact.pk)}]}]}
    rows = guides_of(municipality).filter(body__contains=calls)

    def told(number: int, title: str, slug: str) -> OwnedThing:
        page, which = ("guidance:guide", number) if edits else ("guide:first", slug)
        return OwnedThing(title, reverse(page, args=[municipality.slug, which]))

    return OwnedRows(
        rows if edits else rows.exclude(published_at=None), told, title="title", detail=F("slug")
    )
