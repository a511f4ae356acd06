"""Services that hold what somebody searches for."""

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.mapping.models import Service
from samordna.mapping.queries import services_of
from samordna.organisation.models import Municipality
from samordna.organisation.queries import with_words
from samordna.organisation.searching import MOST_HITS, OrganisationHit

SEARCHED = ("name", "about", "also_called", "conditions", "first_step", "unit__name")


def search(municipality: Municipality, access: Access, words: str) -> list[OrganisationHit]:
    """Services that have not ended and hold every one of the words. One query; empty for who may not see them."""
    if not words.split() or not access.may(Action.SEE_ORGANISATION):
        return []
    rows = services_of(municipality).not_ended_on(localdate())
    return [_hit(municipality, row) for row in with_words(rows, words, *SEARCHED)[:MOST_HITS]]


def _hit(municipality: Municipality, row: Service) -> OrganisationHit:
    address = reverse("mapping:service", args=[municipality.slug, row.pk])
    about = [row.unit.name if row.unit else "", str(row.get_level_display())]
    return OrganisationHit(_("service"), row.name, address, ", ".join(filter(None, about)))
