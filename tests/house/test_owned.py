"""A unit's page lists what it owns, of every kind that slices tell of."""

import pytest
from lxml import html

from house.forms import browser
from house.world import World
from samordna.accounts.roles import Role
from samordna.readiness.models import DutyFunction

pytestmark = pytest.mark.django_db
KINDS_OWNED = ("Planer", "Krisplaner", "Jour", "Larmvägar", "Verksamheter", "Överenskommelser")


@pytest.mark.slow
def test_a_unit_lists_all_kinds_that_it_owns(everything: World) -> None:
    web, below = browser(everything.users[Role.CENTRAL_COORDINATOR]), everything.below
    DutyFunction.objects.update(unit=below)
    page = html.document_fromstring(web.get(f"/hemby/organisation/enheter/{below.pk}/").content.decode())
    told = {one.text_content().strip() for one in page.xpath("//main//h2 | //main//h3")}
    assert set(KINDS_OWNED) <= told
