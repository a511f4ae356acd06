"""What a browser keeps of the guides: the same for all, never who is open, never anything restricted."""

import gzip
import json
import re
from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.guidance.commands import guide_withdraw
from samordna.guidance.reading.copies import COPIES
from samordna.guidance.tests.factories import a_guide
from samordna.organisation.models import ContactPoint, Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory

pytestmark = pytest.mark.django_db
HOME = "/ekdala/hur-gor-jag/"


@pytest.fixture
def place() -> Municipality:
    COPIES.forget()
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


def a_desk(place: Municipality, **values: Any) -> ContactPoint:
    values = {"function": "Dagtid", "phone": "+4684650043", "opening_hours": "Mo-Fr 08:00-16:00"} | values
    return ContactPointFactory(municipality=place, **values)


def kept(client: Client | None = None) -> dict[str, Any]:
    answer = (client or Client()).get(f"{HOME}kopia.json")
    assert answer.status_code == 200
    copy: dict[str, Any] = json.loads(gzip.decompress(answer.content))
    return copy


def test_it_holds_every_step_and_nothing_of_now(place: Municipality) -> None:
    night = a_desk(place, function="Jouren", phone="+4684650042", opening_hours="24/7")
    a_guide(place, desk=a_desk(place, deputy=night), is_published=True)
    pages = kept()["pages"]
    assert list(pages) == [HOME, *(f"{HOME}jag-ar-orolig/{step}" for step in ("", "larma/", "ring/"))]
    page = pages[f"{HOME}jag-ar-orolig/ring/"]
    assert page.index("tel:+4684650043") < page.index("måndag–fredag 8–16") < page.index("tel:+4684650042")
    assert not any(word in page.casefold() for word in ("öppet nu", "alltid öppet", "stängt", "ring nu"))
    assert page.count("<!--age-->") == 1
    leads = {link for one in pages.values() for link in re.findall(r'<a [^>]*href="(/[^"]*)"', one)}
    assert leads <= set(pages), "what only the network has is no link"


def test_it_is_the_same_for_whoever_asks_and_comes_once(place: Municipality) -> None:
    a_guide(place, is_published=True)
    a_guide(place, "Ett utkast")
    reader = Client()
    reader.force_login(RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR).user)
    assert kept(reader) == kept()
    assert "Ett utkast" not in str(kept())
    first = Client().get(f"{HOME}kopia.json")
    again = Client().get(f"{HOME}kopia.json", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert not first.cookies


def test_nothing_restricted_is_kept(place: Municipality) -> None:
    desk = a_desk(place, function="Hemlig", phone="+4684650044")
    a_guide(place, desk=desk, is_published=True)
    ContactPoint.objects.filter(pk=desk.pk).update(restricted=True)
    assert "Hemlig" not in str(kept())
    assert "4684650044" not in str(kept())


@pytest.mark.parametrize("name", ["kopia.json", "sw.js", "app.webmanifest"])
def test_without_guides_there_is_nothing_to_keep(place: Municipality, name: str) -> None:
    """So that a browser throws away what it had."""
    guide = a_guide(place, is_published=True)
    assert Client().get(f"{HOME}{name}").status_code == 200
    act_for(place)
    guide_withdraw(municipality=place, guide=guide)
    assert Client().get(f"{HOME}{name}").status_code == 404


def test_a_telephone_can_have_it_among_its_programs(place: Municipality) -> None:
    a_guide(place, is_published=True)
    told = Client().get(f"{HOME}app.webmanifest").json()
    assert (told["name"], told["start_url"], told["scope"]) == ("Hur gör jag? Ekdala", HOME, HOME)
    assert {one["sizes"] for one in told["icons"]} == {"192x192", "512x512"}
    assert f'href="{HOME}app.webmanifest"' in Client().get(HOME).content.decode()
