"""What a service points at: new things must be there today, old ones may stay, and nothing restricted reaches everybody."""

import pytest
from django.core.exceptions import ValidationError

from samordna.mapping.commands import service_update
from samordna.mapping.mapped import mapped_services
from samordna.mapping.tests.factories import a_service
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory()


def test_a_contact_point_that_becomes_restricted_is_nobodys_to_find(place: Municipality) -> None:
    desk = ContactPointFactory(municipality=place)
    a_service(place, contacts=[desk.pk], is_public=True)
    assert mapped_services(place, only_public=True)[0].contacts == (str(desk.pk),)
    desk.restricted = True
    desk.save()
    assert mapped_services(place, only_public=True)[0].contacts == ()


def test_what_is_gone_may_stay_and_is_not_chosen_anew(place: Municipality) -> None:
    gone, desk = ContactPointFactory(municipality=place), ContactPointFactory(municipality=place)
    service, other = a_service(place, "Fältarna", contacts=[gone.pk]), a_service(place, "Origo")
    gone.mark_removed()
    gone.save()
    service_update(municipality=place, service=service, values={"contacts": [gone.pk, desk.pk]})
    with pytest.raises(ValidationError):
        service_update(municipality=place, service=other, values={"contacts": [gone.pk]})
