"""What a search finds of pictures: what its reader may read, and nothing of what is restricted to others."""

import pytest

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.situation.models import Problem
from samordna.situation.tests.factories import a_picture, a_source

pytestmark = pytest.mark.django_db


def test_pictures_problems_and_sources_are_found_by_those_who_may_read_them() -> None:
    place = MunicipalityFactory(slug="ekdala", name="Ekdala")
    act_for(place)
    picture = a_picture(place, title="Kastanjebilden")
    Problem.objects.create(municipality=place, picture=picture, title="Kastanjeproblem")
    Problem.objects.create(municipality=place, picture=picture, title="Kastanjestängt", restricted=True)
    a_source(picture, "Kastanjekälla")
    a_source(picture, "Kastanjekälla stängd", distribution="restricted")
    open_words = ("Kastanjebilden", "Kastanjeproblem", "Kastanjekälla")
    closed_words = ("Kastanjestängt", "Kastanjekälla stängd")
    for role, closed in ((Role.CENTRAL_COORDINATOR, True), (Role.READER, False)):
        page = signed_in(place, role).get("/ekdala/sok/", {"q": "kastanje"}).content.decode()
        assert all(word in page for word in open_words)
        assert all((word in page) == closed for word in closed_words)
