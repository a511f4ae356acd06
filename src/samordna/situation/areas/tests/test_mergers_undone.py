"""A merger is taken back where figures belong to the areas: each has its own again, and nothing that was hidden is told."""

from decimal import Decimal

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.tests.clients import signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.situation.figures.tests.factories import a_series
from samordna.situation.models import Area, Figure
from samordna.situation.tests.factories import an_area

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Municipality:
    made = MunicipalityFactory(slug="ekdala")
    act_for(made)
    whole = an_area(made, "Hela", kind="municipality")
    for name in ("Norr", "Syd", "Öst"):
        an_area(made, name, kind="district", parent=whole)
    a_series(made, {"Norr": {"2024": 23.0}, "Syd": {"2024": None}, "Öst": {"2024": 40.0}})
    return made


@pytest.fixture
def client(place: Municipality) -> Client:
    return signed_in(place)


def _figures() -> dict[str, Decimal | None]:
    return {row.area.name: row.value for row in Figure.objects.select_related("area")}


def _there() -> list[str]:
    return [one.name for one in Area.objects.present().filter(successor=None)]


def _merged(client: Client, place: Municipality, **becomes: object) -> str:
    """Norr and Syd, and the address that takes it back."""
    act_for(place)
    norr, syd = (Area.objects.get(name=name) for name in ("Norr", "Syd"))
    form = {
        "others": [syd.pk],
        "kind": "district",
        "on": str(localdate()),
        "parent": norr.parent_id,
        **becomes,
    }
    page = client.post(f"/ekdala/lagesbild/omraden/{norr.pk}/sla-ihop/", form, follow=True)
    act_for(place)
    (message,) = page.context["messages"]
    return str(message.extra_tags)


@pytest.mark.parametrize("name", ["Norrsyd", "Norr"])
def test_each_area_has_its_figures_again_also_where_the_new_one_took_over_a_name(
    place: Municipality, client: Client, name: str
) -> None:
    before = _figures()
    undo = _merged(client, place, becomes="new", name=name)
    assert _there() == ["Hela", *sorted([name, "Öst"])]
    client.post(undo)
    act_for(place)
    assert _there() == ["Hela", "Norr", "Syd", "Öst"]
    assert _figures() == before


def test_figures_of_the_new_area_are_in_the_way(place: Municipality, client: Client) -> None:
    undo = _merged(client, place, becomes="new", name="Norrsyd")
    a_series(place, {"Norrsyd": {"2025": 30.0}}, name="Trygga")
    assert "1 siffra" in client.post(undo, follow=True).text
    act_for(place)
    assert _there() == ["Hela", "Norrsyd", "Öst"]
    assert Area.objects.get(name="Norr").successor == Area.objects.get(name="Norrsyd")
