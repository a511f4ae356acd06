"""What the forms of news and flows refuse of days, and where hosts are allowed."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.models import Flow, Item
from samordna.briefings.tests.factories import FlowFactory, ItemFactory, SourceFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality

pytestmark = pytest.mark.django_db
PAST, COMING = (str(localdate() + timedelta(days=number)) for number in (-1, 2))


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


def test_news_are_not_written_for_a_day_that_has_passed(web: Client, here: Municipality) -> None:
    sent = {"title": "Ny vägledning", "distribution": "open"}
    base = f"/{here.slug}/nyheter/inslag/"
    refused = web.post(f"{base}nytt/", {**sent, "valid_until": PAST})
    assert "Dagen har passerat" in refused.content.decode()
    act_for(here)
    assert not Item.objects.exists()
    assert web.post(f"{base}nytt/", {**sent, "valid_until": str(localdate())}).status_code == 302
    act_for(here)
    row = Item.objects.get()
    assert web.post(f"{base}{row.pk}/redigera/", {**sent, "valid_until": PAST}).status_code == 302
    right = {**sent, "correction": "Talet var fel.", "valid_until": PAST}
    assert web.post(f"{base}{row.pk}/ratta/", right).status_code == 302


def test_no_flow_went_last_on_a_day_that_is_to_come(web: Client, here: Municipality) -> None:
    flow = FlowFactory(municipality=here, channel="meeting", begins_on=localdate())
    own = f"/{here.slug}/nyheter/kommunikationsplan/{flow.pk}/redigera/"
    sent = {"name": "Till alla", "channel": "meeting", "rhythm": "weekly", "begins_on": str(localdate())}
    assert "Dagen har inte varit än" in web.post(own, {**sent, "went_on": COMING}).content.decode()
    act_for(here)
    assert Flow.objects.get().went_on is None
    for been in (PAST, str(localdate())):
        assert web.post(own, {**sent, "went_on": been}).status_code == 302


def test_who_allows_hosts_comes_to_them_from_the_news_sources(here: Municipality) -> None:
    SourceFactory(municipality=here, name="Myndigheten")
    hosts, own = f'href="/{here.slug}/lagesbild/siffror/webbplatser/"', f"/{here.slug}/nyheter/kallor/"
    administrator = signed_in(here, Role.ADMINISTRATOR)
    start = administrator.get(f"/{here.slug}/nyheter/").content.decode()
    assert f'href="{own}"' in start
    page = administrator.get(own).content.decode()
    assert "Myndigheten" in page
    assert hosts in page
    assert f"{own}ny/" not in page
    assert hosts in administrator.get(f"/{here.slug}/installningar/").content.decode()
    assert hosts not in signed_in(here, Role.CENTRAL_COORDINATOR).get(own).content.decode()
    assert signed_in(here, Role.READER).get(own).status_code == 403


def test_a_piece_of_news_is_asked_for_what_is_new(web: Client, here: Municipality) -> None:
    ItemFactory(municipality=here)
    form = web.get(f"/{here.slug}/nyheter/inslag/nytt/").content.decode()
    assert "Vad som är nytt, i en mening." in form
