"""What was wrong in what has been sent is said to be wherever it is met: by its link, on the digest's page and in feeds."""

from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.briefings.commands.digests import correction_begin
from samordna.briefings.commands.subscriptions import news_address_make
from samordna.briefings.models import Digest, Item
from samordna.briefings.sending.tests.test_sending import WEDNESDAY, a_digest, mailed, somebody
from samordna.briefings.tests.factories import FlowFactory, ItemFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.plandoc.feeds import read_feed

pytestmark = pytest.mark.django_db


@pytest.fixture
def wrong(here: Municipality) -> Item:
    return ItemFactory(municipality=here, title="Nittio fall", why="Nittio.", distribution="open")


@pytest.fixture
def digest(here: Municipality, wrong: Item) -> Digest:
    return a_digest(FlowFactory(municipality=here), wrong)


@pytest.fixture
def link(here: Municipality, digest: Digest) -> str:
    somebody(here)
    (mail,) = mailed(digest)
    return next(line for line in mail.text.split() if "/svara/nyhet/" in line)


def a_right(wrong: Item, **values: Any) -> Item:
    act_for(wrong.municipality)
    return ItemFactory(
        **{
            "municipality": wrong.municipality,
            "corrects": wrong,
            "correction": "Talet var fel.",
            "title": "Nio fall",
            "why": "Nio.",
            "distribution": "open",
            **values,
        }
    )


def page(address: str) -> str:
    return Client().get(address).content.decode()


def test_its_link_gives_the_right_one(wrong: Item, link: str) -> None:
    assert "Nittio fall" in page(link)
    a_right(a_right(wrong, title="Tio fall"))
    shown = page(link)
    for told in ("Nio fall", "Talet var fel.", "Det som stod i mejlet var fel"):
        assert told in shown
    for gone in ("Nittio fall", "Tio fall"):
        assert gone not in shown


@pytest.mark.parametrize("distribution", ["internal", "restricted"])
def test_a_right_one_that_is_not_open_is_read_signed_in(wrong: Item, link: str, distribution: str) -> None:
    a_right(wrong, distribution=distribution)
    shown = page(link)
    assert "har rättats" in shown
    for hidden in ("Nio", "Talet var fel.", "Nittio", "egränsad"):
        assert hidden not in shown


def test_its_digest_says_so(here: Municipality, wrong: Item, digest: Digest) -> None:
    somebody(here)
    mailed(digest)
    web, own = signed_in(here, Role.READER), f"/{here.slug}/nyheter/utskick/{digest.pk}/"
    assert "har rättats" not in web.get(own).content.decode()
    a_right(wrong)
    assert "Det här var fel och har rättats." in web.get(own).content.decode()


def test_a_correction_says_which_news_were_wrong_and_what(
    here: Municipality, wrong: Item, digest: Digest
) -> None:
    somebody(here)
    mailed(digest)
    a_right(wrong)
    sent = Digest.objects.select_related("municipality", "flow").get(pk=digest.pk)
    correction = correction_begin(digest=sent, wrong="Ett tal var fel")
    (mail,) = mailed(correction)
    own = f"/{here.slug}/nyheter/utskick/{correction.pk}/"
    for told in (mail.text, mail.html, signed_in(here, Role.READER).get(own).content.decode()):
        assert "Vad som var fel: Talet var fel." in told
    assert "Rättar:" in signed_in(here, Role.READER).get(own).content.decode()


def test_feeds_tell_it_anew(here: Municipality, wrong: Item, digest: Digest) -> None:
    user = RoleAssignmentFactory(municipality=here, role=Role.READER).user
    mailed(digest)
    _address, token = news_address_make(flow=digest.flow, user=user)

    def told() -> Any:
        answer = Client().get(f"/api/nyheter/{here.slug}/{token}.atom")
        act_for(here)
        return read_feed(answer.content, now=WEDNESDAY).items[0]

    before = told()
    right = a_right(wrong, written_at=WEDNESDAY.replace(day=20))
    after = told()
    assert (before.title, after.title) == ("Nittio fall", "Rättat: Nittio fall")
    for words in ("Talet var fel.", "Nio fall", "Nio."):
        assert words in after.summary
    assert after.date == right.written_at != before.date
    right.distribution = "internal"
    right.save()
    hidden = told()
    assert hidden.summary == "Det här var fel och har rättats."
