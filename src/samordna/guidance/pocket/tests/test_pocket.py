"""A pocket card has the numbers to call, a code that leads to the guides, and nothing restricted."""

from io import BytesIO

import pytest
from django.test import Client
from pypdfium2 import PdfDocument

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.guidance.pocket.queries import pocket_card
from samordna.guidance.tests.factories import a_guide
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


@pytest.fixture
def school(place: Municipality) -> Unit:
    unit: Unit = UnitFactory(municipality=place, name="Ekskolan")
    ContactPointFactory(municipality=place, unit=unit, function="Expeditionen", phone="+4684650051")
    ContactPointFactory(
        municipality=place, unit=unit, function="Hemlig", phone="+4684650052", restricted=True
    )
    ContactPointFactory(municipality=place, function="Någon annans", phone="+4684650053")
    a_guide(place, is_published=True)
    return unit


def test_what_stands_on_it(place: Municipality, school: Unit) -> None:
    card = pocket_card(place, school, "https://ekdala.example/ekdala/hur-gor-jag/")
    assert [one.function for one in card.ours] == ["Expeditionen"]
    assert [(one.function, one.phone, one.hours) for one in card.first] == [
        ("Socialjouren", "08-465 00 41", "dygnet runt")
    ]
    assert not card.first[0].is_confirmed
    assert [one.phone for one in card.national] == ["114 14", "113 13", "1177"]


@pytest.mark.slow
def test_the_file_is_one_page_for_whoever_may_see_the_organisation(place: Municipality, school: Unit) -> None:
    reader = Client()
    reader.force_login(RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR).user)
    assert (
        f"/ekdala/guider/fickkort/{school.pk}/"
        in reader.get(f"/ekdala/organisation/enheter/{school.pk}/").content.decode()
    )
    made = PdfDocument(BytesIO(reader.get(f"/ekdala/guider/fickkort/{school.pk}/").content))
    assert len(made) == 1
    text = made[0].get_textpage().get_text_range()
    for told in ("Ring 112", "Ekskolan", "08-465 00 51", "08-465 00 41", "114 14", "hur-gor-jag"):
        assert told in text
    assert "08-465 00 52" not in text
    other = MunicipalityFactory(name="Granvik", slug="granvik")
    act_for(other)
    theirs = UnitFactory(municipality=other)
    assert reader.get(f"/ekdala/guider/fickkort/{theirs.pk}/").status_code == 404
