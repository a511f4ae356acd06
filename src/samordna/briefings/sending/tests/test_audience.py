"""Who writes a digest is told whom it goes to, by unit and never by person, and which members of forums nothing reaches."""

from typing import Any

import pytest

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.commands.digests import correction_begin
from samordna.briefings.models import Digest
from samordna.briefings.sending.tests.test_sending import a_digest, mailed, somebody
from samordna.briefings.tests.factories import FlowFactory, ItemFactory
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import ContactPointFactory, PartnerFactory, UnitFactory

pytestmark = pytest.mark.django_db


def page_of(here: Municipality, digest: Digest) -> Any:
    return signed_in(here, Role.CENTRAL_COORDINATOR).get(f"/{here.slug}/nyheter/utskick/{digest.pk}/")


def test_units_and_partners_are_named_and_no_person(here: Municipality, unit: Unit) -> None:
    users = [somebody(here, unit), somebody(here, UnitFactory(municipality=here, parent=unit, name="Jouren"))]
    police = PartnerFactory(municipality=here, name="Polisen i Ekdala")
    contact = ContactPointFactory(municipality=here, unit=None, partner=police, email="lpo@polisen.example")
    flow = FlowFactory(municipality=here, units=[unit.pk], contacts=[contact.pk])
    shown = page_of(here, a_digest(flow, ItemFactory(municipality=here, distribution="open")))
    assert shown.context["told"].whose == ["Jouren", "Polisen i Ekdala", "Socialförvaltningen"]
    page = shown.content.decode()
    assert "3 läsare får det: Jouren, Polisen i Ekdala, Socialförvaltningen." in page
    for one in users:
        assert one.email not in page


def test_members_of_forums_whom_nothing_reaches_are_named(here: Municipality, unit: Unit) -> None:
    forum = ForumFactory(municipality=here, name="Rådet")
    church = PartnerFactory(municipality=here, name="Kyrkan")
    ForumMemberFactory(forum=forum, unit=unit, function="Enhetschef", email="chef@ekdala.example")
    ForumMemberFactory(forum=forum, unit=None, partner=church, function="Diakon", email="")
    page = page_of(here, a_digest(FlowFactory(municipality=here, forums=[forum.pk]))).content.decode()
    assert "En läsare får det: Socialförvaltningen." in page
    assert "Diakon, Kyrkan" in page
    assert f"/samverkan/grupper/{forum.pk}/" in page or f"/{forum.pk}/" in page


def test_of_a_correction_those_who_got_what_was_wrong(here: Municipality, unit: Unit) -> None:
    somebody(here, unit)
    digest = a_digest(FlowFactory(municipality=here, units=[unit.pk]))
    mailed(digest)
    somebody(here, unit)
    wrong = Digest.objects.select_related("municipality", "flow").get(pk=digest.pk)
    shown = page_of(here, correction_begin(digest=wrong, wrong="Dagen var fel."))
    assert "En läsare får det: Socialförvaltningen." in shown.content.decode()


def test_news_that_lie_in_another_draft_are_told(here: Municipality) -> None:
    flow = FlowFactory(municipality=here)
    lies, hidden = (
        ItemFactory(municipality=here, title=title, distribution=distribution)
        for title, distribution in (("Ligger redan", "open"), ("Hemligt mönster", "restricted"))
    )
    other = a_digest(flow, lies, hidden, subject="Ett annat utkast")
    digest = a_digest(flow, ItemFactory(municipality=here))
    page = page_of(here, digest).content.decode()
    assert f'/nyheter/utskick/{other.pk}/">Ett annat utkast</a>' in page
    assert "Ligger redan" in page
    act_for(here)
    own = UnitFactory(municipality=here)
    other.flow.unit = own
    other.flow.save()
    local = signed_in(here, Role.LOCAL_COORDINATOR, unit=own)
    page = local.get(f"/{here.slug}/nyheter/utskick/{digest.pk}/").content.decode()
    assert "Ligger redan" in page
    assert "Hemligt mönster" not in page
