"""Members of forums that have an address of their own: they get what their forum gets, and can end it."""

import pytest
from django.test import Client

from samordna.briefings.commands.digests import correction_begin
from samordna.briefings.models import Digest, Flow, Item, Subscription
from samordna.briefings.sending.tests.test_sending import a_digest, mailed, receivers
from samordna.briefings.tests.factories import FlowFactory, ItemFactory
from samordna.collaboration.models import Forum
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import ContactPointFactory, PartnerFactory

pytestmark = pytest.mark.django_db
OURS, THEIRS = "enhetschef@ekdala.example", "lpo@polisen.example"


@pytest.fixture
def forum(here: Municipality, unit: Unit) -> Forum:
    forum = ForumFactory(municipality=here)
    ForumMemberFactory(forum=forum, unit=unit, email=OURS)
    ForumMemberFactory(forum=forum, unit=None, partner=PartnerFactory(municipality=here), email=THEIRS)
    return forum


@pytest.fixture
def flow(here: Municipality, forum: Forum) -> Flow:
    return FlowFactory(municipality=here, forums=[forum.pk])


def a_mailed(flow: Flow) -> Digest:
    digest = a_digest(flow, an_open(flow.municipality))
    mailed(digest)
    return Digest.objects.select_related("municipality", "flow").get(pk=digest.pk)


def an_open(here: Municipality) -> Item:
    return ItemFactory(municipality=here, distribution="open")


def test_they_get_it_at_that_address(here: Municipality, flow: Flow) -> None:
    assert receivers(a_digest(flow, an_open(here))) == {OURS, THEIRS}


def test_their_own_address_goes_before_their_contact_point_and_each_gets_one(flow: Flow, unit: Unit) -> None:
    ContactPointFactory(municipality=flow.municipality, unit=unit, email="vaxel@ekdala.example")
    ForumMemberFactory(forum=Forum.objects.get(), unit=unit, email=OURS.upper())
    got = receivers(a_digest(flow, an_open(flow.municipality)))
    assert {one.lower() for one in got} == {OURS, THEIRS}


def test_they_end_it_by_the_link_in_the_mail_and_take_it_up_again(here: Municipality, flow: Flow) -> None:
    news = an_open(here)
    first = next(one for one in mailed(a_digest(flow, news)) if one.to == THEIRS)
    Client().post(first.unsubscribe, {"List-Unsubscribe": "One-Click"})
    assert Subscription.objects.get().member is not None
    assert receivers(a_digest(flow, news)) == {OURS}
    Client().post(first.unsubscribe, {"igen": "ja"})
    assert receivers(a_digest(flow, news)) == {OURS, THEIRS}


def test_a_correction_reaches_them_as_long_as_they_are_members(forum: Forum, flow: Flow) -> None:
    wrong = a_mailed(flow)
    assert receivers(correction_begin(digest=wrong, wrong="Dagen var fel.")) == {OURS, THEIRS}
    for one in forum.members.all():
        one.mark_removed()
        one.save()
    assert receivers(correction_begin(digest=wrong, wrong="Platsen var fel.")) == set()


def test_who_is_a_member_no_more_ends_nothing_by_the_link(forum: Forum, flow: Flow) -> None:
    mail = mailed(a_digest(flow, an_open(flow.municipality)))[0]
    one = forum.members.get(email=OURS)
    one.delete()
    assert Client().get(mail.unsubscribe).status_code == 404
