"""Members of forums that have an address of their own: they get what their forum gets, and can end it."""

import pytest
from django.test import Client

from samordna.briefings.commands.digests import correction_begin
from samordna.briefings.models import Digest, Flow, Subscription
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
    digest = a_digest(flow)
    mailed(digest)
    return Digest.objects.select_related("municipality", "flow").get(pk=digest.pk)


def test_they_get_it_at_that_address_and_of_partners_only_what_is_open(
    here: Municipality, flow: Flow
) -> None:
    news = [ItemFactory(municipality=here, distribution=one) for one in ("open", "internal")]
    mails = mailed(a_digest(flow, *news))
    assert {one.to: one.text.count("\nLäs mer: ") for one in mails} == {OURS: 2, THEIRS: 1}


def test_their_own_address_goes_before_their_contact_point_and_each_gets_one(flow: Flow, unit: Unit) -> None:
    ContactPointFactory(municipality=flow.municipality, unit=unit, email="vaxel@ekdala.example")
    ForumMemberFactory(forum=Forum.objects.get(), unit=unit, email=OURS.upper())
    assert {
        one.lower() for one in receivers(a_digest(flow, ItemFactory(municipality=flow.municipality)))
    } == {OURS}


def test_they_end_it_by_the_link_in_the_mail_and_take_it_up_again(here: Municipality, flow: Flow) -> None:
    news = ItemFactory(municipality=here, distribution="open")
    first = next(one for one in mailed(a_digest(flow, news)) if one.to == THEIRS)
    Client().post(first.unsubscribe, {"List-Unsubscribe": "One-Click"})
    assert Subscription.objects.get().member is not None
    assert receivers(a_digest(flow, news)) == {OURS}
    Client().post(first.unsubscribe, {"igen": "ja"})
    assert receivers(a_digest(flow, news)) == {OURS, THEIRS}


def test_a_correction_reaches_them_as_long_as_they_are_members(forum: Forum, flow: Flow) -> None:
    wrong = a_mailed(flow)
    assert receivers(correction_begin(digest=wrong, wrong="Dagen var fel.")) == {OURS}
    for one in forum.members.all():
        one.mark_removed()
        one.save()
    assert receivers(correction_begin(digest=wrong, wrong="Platsen var fel.")) == set()


def test_who_is_a_member_no_more_ends_nothing_by_the_link(forum: Forum, flow: Flow) -> None:
    mail = mailed(a_digest(flow))[0]
    one = forum.members.get(email=OURS)
    one.delete()
    assert Client().get(mail.unsubscribe).status_code == 404
