"""What readers choose, the way out of the mails without signing in, and news for programs that read feeds."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.briefings.models import ItemOpening, NewsAddress, Subscription
from samordna.briefings.sending.tests.test_sending import a_digest, mailed
from samordna.briefings.tests.factories import FlowFactory, ItemFactory
from samordna.briefings.tokens import leaving_token, opening_token
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.feeds import read_feed

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 4, 1, tzinfo=UTC)


def test_mails_are_ended_by_their_link_and_taken_up_again(here: Municipality) -> None:
    user = RoleAssignmentFactory(municipality=here).user
    (mail,) = mailed(a_digest(FlowFactory(municipality=here)))
    web = Client(enforce_csrf_checks=True)
    assert "Sluta få mejl med nyheter" in web.get(mail.unsubscribe).content.decode()
    assert not Subscription.objects.exists()
    assert web.post(mail.unsubscribe, {"List-Unsubscribe": "One-Click"}).status_code == 204
    assert Subscription.objects.get().off_at
    assert mailed(a_digest(FlowFactory(municipality=here))) == []
    assert "Få dem igen" in web.get(mail.unsubscribe).content.decode()
    web.post(mail.unsubscribe, {"igen": "ja"})
    assert [one.to for one in mailed(a_digest(FlowFactory(municipality=here)))] == [user.email]


def test_a_link_is_its_municipalitys_and_nobody_makes_one(here: Municipality) -> None:
    other = MunicipalityFactory()
    user = RoleAssignmentFactory(municipality=other).user
    token = leaving_token("user", user.pk)
    web = Client()
    assert web.get(f"/svara/nyheter/{here.slug}/{token}/avsluta/").status_code == 404
    for wrong in (f"user-{user.pk}", f"user-{user.pk}.x", token[:-1], "x"):
        assert web.post(f"/svara/nyheter/{other.slug}/{wrong}/avsluta/").status_code == 404
    assert not Subscription.objects.exists()


def test_news_that_became_restricted_or_went_are_not_shown(here: Municipality) -> None:
    item = ItemFactory(municipality=here, distribution="restricted", title="Hemligt")
    digest = a_digest(FlowFactory(municipality=here), item)
    link = f"/svara/nyhet/{here.slug}/{opening_token(digest=digest.pk, item=item.pk, unit=None)}/"
    answer = Client().get(link)
    assert answer.status_code == 410
    assert "Hemligt" not in answer.content.decode()
    assert Client().get(link.replace("/svara/nyhet/", "/svara/nyhet/x")).status_code == 404


def test_robots_and_other_sites_are_not_counted(here: Municipality) -> None:
    digest = a_digest(FlowFactory(municipality=here))
    item = digest.chosen.get().item
    mailed(digest)
    link = f"/svara/nyhet/{here.slug}/{opening_token(digest=digest.pk, item=item.pk, unit=None)}/oppnad.json"
    Client(headers={"user-agent": "SafeLinks preview bot"}).post(link)
    Client(headers={"user-agent": "Mozilla", "sec-fetch-site": "cross-site"}).post(link)
    assert not ItemOpening.objects.exists()
    for _again in range(2):
        Client(headers={"user-agent": "Mozilla"}).post(link)
    assert ItemOpening.objects.get().opened == 2


def test_a_secret_address_gives_open_news_as_long_as_its_user_works_here(here: Municipality) -> None:
    role = RoleAssignmentFactory(municipality=here, role=Role.CONTRIBUTOR)
    web = Client()
    web.force_login(role.user)
    flow = FlowFactory(municipality=here, name="Till alla")
    news = [
        ItemFactory(municipality=here, title=one, distribution=one)
        for one in ("open", "internal", "restricted")
    ]
    mailed(a_digest(flow, *news))
    shown = web.post(f"/{here.slug}/nyheter/adresser/{flow.pk}/ny/", follow=True).content.decode()
    address = shown.split('id="address"', 1)[1].split('value="', 1)[1].split('"', 1)[0]
    assert "har redan visats" in web.get(f"/{here.slug}/nyheter/adresser/ny/").content.decode()
    answer = Client().get(address)
    feed = read_feed(answer.content, now=NOW)
    assert [one.title for one in feed.items] == ["open"]
    assert feed.title.endswith("Till alla")
    assert address.rsplit("/", 1)[1].removesuffix(".atom") not in str(list(NewsAddress.objects.values()))
    web.post(f"/{here.slug}/nyheter/adresser/{flow.pk}/ny/")
    assert Client().get(address).status_code == 404
    made = NewsAddress.objects.get(ended_at=None)
    web.post(f"/{here.slug}/nyheter/adresser/{made.pk}/avsluta/")
    role.delete()
    assert not NewsAddress.objects.filter(ended_at=None).exists()


def test_what_is_chosen_on_ones_own_page(here: Municipality) -> None:
    web = Client()
    user = RoleAssignmentFactory(municipality=here, role=Role.MANAGER).user
    web.force_login(user)
    own = f"/{here.slug}/nyheter/mejl/"
    web.post(own, {"rhythm": "monthly", "subjects": ["net"]})
    row = Subscription.objects.get()
    assert (row.user, row.rhythm, row.subjects) == (user, "monthly", ["net"])
    web.post(f"{own}avsluta/")
    assert "Du har slutat få mejl med nyheter" in web.get(own).content.decode()
    web.post(f"{own}igen/")
    row.refresh_from_db()
    assert (row.off_at, row.subjects) == (None, ["net"])
