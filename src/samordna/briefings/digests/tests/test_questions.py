"""How many questions the pages of news ask the database, whatever there is of everything."""

from datetime import timedelta

import pytest

from samordna.accounts.tests.clients import signed_in
from samordna.briefings.commands.subscriptions import subscription_choose
from samordna.briefings.models import Digest
from samordna.briefings.sending.tests.test_sending import WEDNESDAY, a_digest, mailed, somebody
from samordna.briefings.tests.factories import FlowFactory, ItemFactory
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, UnitFactory
from samordna.plandoc.rhythms import Rhythm
from samordna.situation.tests.factories import an_area

pytestmark = pytest.mark.django_db


@pytest.fixture
def base(here: Municipality) -> str:
    return f"/{here.slug}/nyheter/"


@pytest.mark.slow
@pytest.mark.parametrize("room", ["", "inslag/", "inslag/?visa=borttagna", "kommunikationsplan/", "mejl/"])
def test_pages_ask_as_much_of_many_as_of_few(here: Municipality, base: str, room: str) -> None:
    web, asked = signed_in(here), []
    for number in (1, 20):
        _more(here, number)
        asked.append(queries_of(web, f"{base}{room}"))
    assert asked[0] == asked[1] <= 12


@pytest.mark.slow
@pytest.mark.parametrize("is_sent", [False, True])
def test_a_digest_to_all_sorts_of_readers_asks_as_much_of_many(
    here: Municipality, base: str, *, is_sent: bool
) -> None:
    web, asked = signed_in(here), []
    for number in (1, 20):
        digest = _to_all_sorts(here, number)
        if is_sent:
            mailed(digest)
        asked.append(queries_of(web, f"{base}utskick/{digest.pk}/"))
    assert asked[0] == asked[1] <= 12


def _more(here: Municipality, number: int) -> None:
    act_for(here)
    for _n in range(number):
        flow = FlowFactory(municipality=here, units=[UnitFactory(municipality=here).pk])
        a_digest(flow, ItemFactory(municipality=here))
        a_digest(flow, ItemFactory(municipality=here), sent_at=WEDNESDAY)
        gone = ItemFactory(municipality=here)
        gone.mark_removed()
        gone.save()


def _to_all_sorts(here: Municipality, number: int) -> Digest:
    """Staff, contact points and members of forums, some of whom want it more seldom; of news that are about areas."""
    act_for(here)
    forum, units, contacts, items = ForumFactory(municipality=here), [], [], []
    area = an_area(here, f"Norra {number}")
    for _n in range(number):
        unit = UnitFactory(municipality=here)
        subscription_choose(
            municipality=here, user=somebody(here, unit), values={"rhythm": Rhythm.YEARLY, "subjects": []}
        )
        units.append(unit.pk)
        contacts.append(ContactPointFactory(municipality=here, unit=unit, email=f"a{unit.pk}@b.example").pk)
        ForumMemberFactory(forum=forum, unit=unit)
        items.append(ItemFactory(municipality=here, areas=[area.pk]))
    flow = FlowFactory(municipality=here, units=units, contacts=contacts, forums=[forum.pk])
    mailed(a_digest(flow, *items), WEDNESDAY - timedelta(days=7))
    ItemFactory(municipality=here)
    return a_digest(flow, *items)
