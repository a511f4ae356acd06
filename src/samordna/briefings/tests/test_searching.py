"""News and flows are met in the search of all, as far as they may be read."""

import pytest

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.tests.factories import FlowFactory, ItemFactory
from samordna.organisation.models import Municipality

pytestmark = pytest.mark.django_db


@pytest.mark.slow
def test_news_and_flows_are_found_and_what_is_restricted_by_those_who_may(here: Municipality) -> None:
    FlowFactory(municipality=here, name="Nyheter om nätet")
    ItemFactory(municipality=here, title="Ny rapport", why="Den rör nätet.")
    closed = ItemFactory(municipality=here, title="Hemligt om nätet", distribution="restricted")
    told = signed_in(here, Role.READER).get(f"/{here.slug}/sok/?q=nätet").content.decode()
    assert "Nyheter om nätet" in told.replace("<mark>", "").replace("</mark>", "")
    assert "Ny rapport" in told
    assert "Hemligt" not in told
    assert (
        f"/nyheter/inslag/{closed.pk}/" in signed_in(here).get(f"/{here.slug}/sok/?q=nätet").content.decode()
    )
