"""Services among what a search looks for."""

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.mapping.enums import LEVELS
from samordna.mapping.queries import services_of
from samordna.organisation.models import Municipality
from samordna.organisation.searching import FoundPlace, OrganisationHit, Searched

SEARCHED = ("name", "about", "also_called", "conditions", "first_step", "unit__name")


def _rows(municipality: Municipality, _access: Access) -> QuerySet:
    return services_of(municipality).not_ended_on(localdate())


def _hit(municipality: Municipality, place: FoundPlace) -> OrganisationHit:
    address = reverse("mapping:service", args=[municipality.slug, place.pk])
    about = [place.text or "", str(dict(LEVELS).get(place.kind, ""))]
    return OrganisationHit(_("service"), place.title, address, ", ".join(filter(None, about)))


SERVICES = Searched("service", _rows, SEARCHED, "name", F("level"), F("unit__name"), _hit, F("valid_to"))
