"""What is restricted stands in no mail. That there is something to read is told to those who may read it, and to nobody else."""

import pytest

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.models import Flow, Item
from samordna.briefings.sending.tests.test_sending import a_digest, mailed, receivers, somebody
from samordna.briefings.tests.factories import FlowFactory, ItemFactory
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import ContactPointFactory, UnitFactory

pytestmark = pytest.mark.django_db
TOLD = "ett inslag med begränsad spridning"


@pytest.fixture
def secret(here: Municipality, unit: Unit) -> Item:
    return ItemFactory(
        municipality=here, unit=unit, title="Hemligt mönster", why="Sägs bara här", distribution="restricted"
    )


@pytest.fixture
def flow(here: Municipality) -> Flow:
    return FlowFactory(municipality=here)


def test_only_those_who_may_read_it_are_told(
    here: Municipality, unit: Unit, flow: Flow, secret: Item
) -> None:
    may = {somebody(here, unit, Role.MANAGER).email, somebody(here, role=Role.CENTRAL_COORDINATOR).email}
    for role, where in (
        (Role.MANAGER, UnitFactory(municipality=here)),
        (Role.CONTRIBUTOR, unit),
        (Role.READER, None),
    ):
        somebody(here, where, role)
    mails = mailed(a_digest(flow, ItemFactory(municipality=here), secret))
    assert len(mails) == len(may) + 3
    assert {one.to for one in mails if TOLD in one.text} == may
    for one in mails:
        for part in (one.text, one.html):
            assert "Hemligt mönster" not in part
            assert "Sägs bara här" not in part
            assert (TOLD in part) == (one.to in may)


def test_nobody_gets_a_mail_of_nothing_that_they_may_read(
    here: Municipality, unit: Unit, secret: Item
) -> None:
    ContactPointFactory(municipality=here, unit=unit, email="vaxel@ekdala.example")
    contact = ContactPointFactory(municipality=here, unit=unit, email="funktion@ekdala.example")
    manager = somebody(here, unit, Role.MANAGER)
    somebody(here, unit)
    flow = FlowFactory(municipality=here, units=[unit.pk], contacts=[contact.pk])
    assert receivers(a_digest(flow, secret)) == {manager.email}


def test_its_page_and_form_say_which_roles_read_it(here: Municipality, unit: Unit, secret: Item) -> None:
    web = signed_in(here, Role.CENTRAL_COORDINATOR)
    own = f"/{here.slug}/nyheter/inslag/{secret.pk}/"
    told = "lokal samordnare och chef för Socialförvaltningen eller det den lyder under"
    assert told in web.get(own).content.decode()
    form = web.get(f"{own}redigera/").content.decode()
    assert "lokal samordnare och chef för den enhet" in form
