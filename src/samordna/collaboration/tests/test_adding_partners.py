"""A partner that a form lacks is added on the way; and units are offered as the tree that they are."""

from html import unescape

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.tests.factories import ForumFactory
from samordna.organisation.models import Municipality, Partner, Unit
from samordna.organisation.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


def _forms(here: Municipality) -> list[str]:
    forum = ForumFactory(municipality=here)
    base = f"/{here.slug}/samverkan"
    return [f"{base}/overenskommelser/ny/", f"{base}/forum/{forum.pk}/medlemmar/ny/"]


def test_a_partner_is_added_and_chosen_where_it_was_missing(web: Client, here: Municipality) -> None:
    for number, form in enumerate(_forms(here)):
        page = unescape(web.get(form).content.decode())
        add = next(part for part in page.split('href="') if "organisation/partner/ny/?fran=" in part).split(
            '"'
        )[0]
        assert f'href="{form}"' in web.get(add).content.decode()
        answer = web.post(add, {"name": f"Föreningen {number}", "kind": "association"})
        partner = Partner.objects.get(name=f"Föreningen {number}")
        assert answer.headers["Location"] == f"{form}?ny={partner.pk}"
        page = web.get(answer.headers["Location"]).content.decode()
        chosen = page.split(f'value="{partner.pk}"')[1].split(">")[0]
        assert "checked" in chosen or "selected" in chosen


@pytest.mark.parametrize("away", ["https://annan.example/", "//annan.example/", "/annan-kommun/planer/"])
def test_nobody_is_led_away_from_the_municipality(web: Client, here: Municipality, away: str) -> None:
    add = f"/{here.slug}/organisation/partner/ny/?fran={away}"
    answer = web.post(add, {"name": "Föreningen", "kind": "association"})
    assert answer.headers["Location"] == f"/{here.slug}/organisation/partner/{Partner.objects.get().pk}/"


def test_only_who_may_add_partners_is_led_there(here: Municipality, unit: Unit) -> None:
    web = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    page = web.get(f"/{here.slug}/samverkan/overenskommelser/ny/").content.decode()
    assert "partner/ny/" not in page


def test_units_are_a_tree_in_the_form_of_an_agreement(web: Client, here: Municipality, unit: Unit) -> None:
    below = UnitFactory(municipality=here, name="Avdelningen", parent=unit)
    page = web.get(f"/{here.slug}/samverkan/overenskommelser/ny/").content.decode()
    assert f'value="{below.pk}">\u2003Avdelningen' in page
