"""What is made internal while a digest waits: nobody outside is sent it, and whoever sends it is told so."""

import pytest
import time_machine
from django.test import Client

from samordna.accounts.tests.clients import signed_in
from samordna.briefings.commands.digest_sending import digest_mail, digest_send
from samordna.briefings.models import Digest, Flow, Item
from samordna.briefings.sending.tests.test_internal import OURS, THEIRS, let_in
from samordna.briefings.sending.tests.test_sending import WEDNESDAY, a_digest
from samordna.briefings.tests.factories import FlowFactory, ItemFactory
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory
from samordna.core.models import OutgoingMail
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit

pytestmark = pytest.mark.django_db
NIGHT = WEDNESDAY.replace(hour=23)
SECRET = "Hemligt internt"


@pytest.fixture
def flow(here: Municipality, unit: Unit) -> Flow:
    forum = ForumFactory(municipality=here)
    ForumMemberFactory(forum=forum, unit=unit, email=OURS)
    let_in(forum)
    return FlowFactory(municipality=here, forums=[forum.pk])


def an_open_one(flow: Flow, title: str) -> Item:
    return ItemFactory(municipality=flow.municipality, title=title, distribution="open")


def corrected_to_internal(web: Client, item: Item) -> str:
    base = f"/{item.municipality.slug}/nyheter/inslag/{item.pk}/ratta/"
    values = {"title": SECRET, "why": SECRET, "distribution": "internal", "correction": "Fel spridning"}
    return web.post(base, values, follow=True).content.decode()


def sent_and_made_internal(flow: Flow, *others: str) -> tuple[Client, Digest]:
    wrong = an_open_one(flow, "Öppen förut")
    digest = a_digest(flow, wrong, *(an_open_one(flow, one) for one in others))
    digest_send(digest=digest, at=NIGHT)
    web = signed_in(flow.municipality)
    told = corrected_to_internal(web, wrong)
    assert f"”{digest.subject}”" in told
    assert "som inte arbetar i kommunen" in told
    act_for(flow.municipality)
    return web, digest


@pytest.mark.slow
@pytest.mark.parametrize("others", [(), ("Öppen ännu",)])
def test_nobody_outside_is_sent_it_and_the_page_says_so_before_and_after(
    flow: Flow, others: tuple[str, ...]
) -> None:
    with time_machine.travel(NIGHT, tick=False):
        web, digest = sent_and_made_internal(flow, *others)
        own = f"/{flow.municipality.slug}/nyheter/utskick/{digest.pk}/"
        waits = web.get(own)
        theirs = web.get(f"{own}mejl.txt", {"till": "andra"}).content.decode()
        html = web.get(f"{own}mejl.html", {"till": "andra"}).content.decode()
    assert waits.context["left_out"].titles == [SECRET]
    assert bool(waits.context["left_out"].rest) is bool(others)
    assert ("Får inget mejl" in waits.content.decode()) is not bool(others)
    assert SECRET not in theirs + html
    assert all(one in theirs for one in others)
    act_for(flow.municipality)
    with time_machine.travel(NIGHT.replace(day=NIGHT.day + 1, hour=8), tick=False):
        digest_mail(digest=Digest.objects.select_related("municipality", "flow").get(pk=digest.pk))
        mails = {one.to: one.text + one.html for one in OutgoingMail.objects.all()}
        gone = signed_in(flow.municipality).get(own)
    assert set(mails) == ({OURS, THEIRS} if others else {OURS})
    assert SECRET in mails[OURS]
    assert SECRET not in mails.get(THEIRS, "")
    assert ("Fick inget mejl" in gone.content.decode()) is not bool(others)
    assert ("Fick resten av utskicket" in gone.content.decode()) is bool(others)


def test_nothing_is_said_where_all_work_here(here: Municipality, unit: Unit) -> None:
    forum = ForumFactory(municipality=here)
    ForumMemberFactory(forum=forum, unit=unit, email=OURS)
    digest = a_digest(FlowFactory(municipality=here, forums=[forum.pk]), ItemFactory(municipality=here))
    digest_send(digest=digest, at=NIGHT)
    assert signed_in(here).get(f"/{here.slug}/nyheter/utskick/{digest.pk}/").context["left_out"] is None
