"""The drafts that somebody may write in, for the slices below to lead to."""

from collections.abc import Iterator

from django.urls import reverse

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.order import Swedish
from samordna.mapping.extending import Draft
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import LOOKS
from samordna.plans.areas import AREAS
from samordna.plans.queries import versions
from samordna.plans.rules import path_of

EDITABLE = [state for state, look in LOOKS.items() if look.editable]


def drafts(municipality: Municipality, access: Access) -> Iterator[Draft]:
    """Each with the form of a new activity, whose fields the query fills in (``begun_with``). One query, or none."""
    if not access.may(Action.EDIT):
        return
    rows = versions(municipality, access).filter(state__in=EDITABLE)
    for version in rows.order_by(Swedish("title"), "pk"):
        if access.may_for(Action.EDIT, path_of(version.plan)):
            where = [municipality.slug, version.pk, AREAS["activities"].slug]
            yield Draft(version.title, reverse("plans:content_create", args=where))
