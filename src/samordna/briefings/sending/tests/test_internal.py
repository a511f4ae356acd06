"""What is internal is for those who work here: in no digest that others get too, and behind sign-in where a mail leads to it."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.commands.digest_sending import digest_mail, digest_send
from samordna.briefings.commands.digests import news_choose
from samordna.briefings.models import Digest, Flow, Item, ItemOpening
from samordna.briefings.sending.tests.test_sending import WEDNESDAY, a_digest, mailed, somebody
from samordna.briefings.tests.factories import FlowFactory, ItemFactory
from samordna.collaboration.models import Forum
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory
from samordna.core.models import OutgoingMail
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import PartnerFactory

pytestmark = pytest.mark.django_db
OURS, THEIRS = "enhetschef@ekdala.example", "lpo@polisen.example"


@pytest.fixture
def forum(here: Municipality, unit: Unit) -> Forum:
    forum = ForumFactory(municipality=here)
    ForumMemberFactory(forum=forum, unit=unit, email=OURS)
    return forum


@pytest.fixture
def flow(here: Municipality, forum: Forum) -> Flow:
    return FlowFactory(municipality=here, forums=[forum.pk])


@pytest.fixture
def internal(here: Municipality) -> Item:
    return ItemFactory(municipality=here, title="Bara för oss")


@pytest.fixture
def public(here: Municipality) -> Item:
    return ItemFactory(municipality=here, title="För alla", distribution="open")


def let_in(forum: Forum) -> None:
    partner = PartnerFactory(municipality=forum.municipality)
    ForumMemberFactory(forum=forum, unit=None, partner=partner, email=THEIRS)


def link_in(mail: OutgoingMail) -> str:
    return next(line for line in mail.text.split() if "/svara/nyhet/" in line)


def test_it_goes_to_staff_alone_and_not_once_others_are_members(
    forum: Forum, flow: Flow, internal: Item, public: Item
) -> None:
    assert "Bara för oss" in mailed(a_digest(flow, internal, public))[0].text
    let_in(forum)
    with pytest.raises(ValidationError, match="”Bara för oss”") as refused:
        digest_send(digest=a_digest(flow, internal, public), at=WEDNESDAY)
    assert refused.value.code == "too wide"
    assert {one.to for one in mailed(a_digest(flow, public))} == {OURS, THEIRS}


def test_whoever_becomes_a_member_while_it_waits_gets_only_what_is_open(
    forum: Forum, flow: Flow, internal: Item, public: Item
) -> None:
    digest = digest_send(digest=a_digest(flow, internal, public), at=WEDNESDAY)
    let_in(forum)
    digest_mail(digest=digest)
    texts = {one.to: one.text for one in OutgoingMail.objects.all()}
    assert {to: "Bara för oss" in text for to, text in texts.items()} == {OURS: True, THEIRS: False}


def test_it_is_marked_and_offered_only_where_all_who_get_it_work_here(
    here: Municipality, forum: Forum, flow: Flow, internal: Item, public: Item
) -> None:
    digest = a_digest(flow, public)
    web, own = signed_in(here), f"/{here.slug}/nyheter/utskick/{digest.pk}/"
    shown: Any = web.get(own)
    assert shown.context["among"] == [internal]
    assert "Bara för oss (intern)" in shown.content.decode()
    act_for(here)
    let_in(forum)
    shown = web.get(own)
    assert (shown.context["among"], shown.context["held_back"]) == ([], [internal])
    with pytest.raises(ValidationError):
        news_choose(digest=digest, items=[internal])


def test_it_got_in_before_and_the_page_says_what_to_leave_out(
    here: Municipality, forum: Forum, flow: Flow, internal: Item
) -> None:
    digest = a_digest(flow, internal)
    let_in(forum)
    web, own = signed_in(here), f"/{here.slug}/nyheter/utskick/{digest.pk}/"
    assert web.get(own).context["too_wide"] == [internal]
    assert "arbetar i kommunen" in web.post(f"{own}skicka/", follow=True).content.decode()
    act_for(here)
    assert Digest.objects.get(pk=digest.pk).sent_at is None


def test_its_link_leads_to_sign_in_and_then_to_it_and_is_counted(
    here: Municipality, internal: Item, public: Item
) -> None:
    user = somebody(here, role=Role.READER)
    (mail,) = mailed(a_digest(FlowFactory(municipality=here), internal, public))
    nobody = Client(headers={"user-agent": "Mozilla"})
    shown = nobody.get(link_in(mail), follow=True)
    assert "Bara för oss" not in shown.content.decode()
    assert shown.redirect_chain[-1][0].startswith("/logga-in/?next=")
    web = Client(headers={"user-agent": "Mozilla"})
    web.force_login(user)
    page = web.get(link_in(mail), follow=True).content.decode()
    assert "Bara för oss" in page
    act_for(here)
    assert web.post(page.split('data-opened="', 1)[1].split('"', 1)[0]).status_code == 204
    assert ItemOpening.objects.get().item == internal
    links = [line for line in mail.text.split() if "/svara/nyhet/" in line]
    assert "För alla" in nobody.get(links[1]).content.decode()


def test_only_the_token_of_its_own_mail_is_counted_on_its_page(
    here: Municipality, internal: Item, public: Item
) -> None:
    somebody(here, role=Role.READER)
    (mail,) = mailed(a_digest(FlowFactory(municipality=here), public))
    token = link_in(mail).rstrip("/").rsplit("/", 1)[1]
    web = signed_in(here, Role.READER)
    for wrong in (token, "x"):
        page = web.get(f"/{here.slug}/nyheter/inslag/{internal.pk}/", {"ur": wrong}).content.decode()
        assert "data-opened" not in page
