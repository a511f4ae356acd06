"""Nothing that tells who somebody is gets into news, flows, sources or digests, whichever field it is written in."""

import pytest
from django.test import Client

from samordna.accounts.tests.clients import signed_in
from samordna.briefings.models import Digest, Flow, Item
from samordna.briefings.sending.tests.test_sending import a_digest, mailed
from samordna.briefings.tests.factories import FlowFactory, ItemFactory
from samordna.organisation.models import Municipality

pytestmark = pytest.mark.django_db
NUMBER = "19900101-0017"
ITEM = {"title": "Ny rapport", "distribution": "open"}
FLOW = {"name": "Till alla", "channel": "digest", "rhythm": "weekly", "begins_on": "2026-03-09"}


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here)


def refuses(web: Client, address: str, values: dict[str, str], field: str) -> None:
    said = f"https://a.example/{NUMBER}" if field == "link" else f"Gäller {NUMBER} i skolan"
    answer = web.post(address, {**values, field: said})
    assert answer.status_code == 422, field
    assert field in answer.context["form"].errors


@pytest.mark.parametrize("field", ["title", "why", "source", "link"])
def test_in_no_field_of_a_piece_of_news(web: Client, here: Municipality, field: str) -> None:
    refuses(web, f"/{here.slug}/nyheter/inslag/nytt/", ITEM, field)
    assert not Item.objects.exists()


def test_nor_in_what_is_told_right(web: Client, here: Municipality) -> None:
    wrong = ItemFactory(municipality=here)
    refuses(web, f"/{here.slug}/nyheter/inslag/{wrong.pk}/ratta/", ITEM, "correction")
    assert Item.objects.count() == 1


@pytest.mark.parametrize("field", ["name", "source", "function"])
def test_in_no_field_of_a_flow(web: Client, here: Municipality, field: str) -> None:
    refuses(web, f"/{here.slug}/nyheter/kommunikationsplan/ny/", FLOW, field)
    assert not Flow.objects.exists()


@pytest.mark.parametrize("field", ["subject", "greeting", "footer"])
def test_in_no_field_of_a_digest(web: Client, here: Municipality, field: str) -> None:
    flow = FlowFactory(municipality=here)
    refuses(web, f"/{here.slug}/nyheter/utskick/nytt/{flow.pk}/", {"subject": "Nyheter"}, field)
    assert not Digest.objects.exists()


def test_nor_in_its_correction(web: Client, here: Municipality) -> None:
    digest = a_digest(FlowFactory(municipality=here))
    mailed(digest)
    refuses(web, f"/{here.slug}/nyheter/utskick/{digest.pk}/ratta/", {}, "correction")
    assert Digest.objects.count() == 1
