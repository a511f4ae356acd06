"""News of a page whose address is pasted in, and news that have been removed."""

from urllib.parse import quote

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.items.links import without_traces
from samordna.briefings.models import Item
from samordna.briefings.tests.factories import ItemFactory, SourceFactory
from samordna.core.models import Change
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db
LINK = "https://www.myndighet.example/rapporter/7?sida=2"


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


def at(here: Municipality, link: str = "") -> str:
    return f"/{here.slug}/nyheter/inslag/fran-adress/" + (f"?link={quote(link)}" if link else "")


def test_an_address_is_pasted_in_first_and_nothing_is_told_for_the_writer(
    web: Client, here: Municipality
) -> None:
    SourceFactory(municipality=here, name="Myndigheten", address="https://myndighet.example/rss")
    assert "Inget hämtas därifrån" in web.get(at(here)).content.decode()
    form = web.get(at(here, f"{LINK}&utm_source=brev")).context["form"]
    assert form.instance.link == LINK
    assert (form.instance.title, form.instance.why, form.instance.source) == ("", "", "Myndigheten")
    assert "www.myndighet.example" in web.get(at(here, LINK)).content.decode()
    values = {"link": LINK, "source": "Myndigheten", "title": "Ny rapport", "distribution": "open"}
    refused = web.post(at(here, LINK), values)
    assert refused.status_code == 422
    assert list(refused.context["form"].errors) == ["reliability"]
    web.post(at(here, LINK), {**values, "reliability": "A"})
    assert Item.objects.get().link == LINK
    assert "redan ett inslag om den sidan" in web.get(at(here, LINK)).content.decode()


def test_no_way_to_write_news_keeps_who_came_there(web: Client, here: Municipality) -> None:
    values = {"link": f"{LINK}&utm_source=brev", "title": "Ny rapport", "distribution": "open"}
    assert web.post(f"/{here.slug}/nyheter/inslag/nytt/", values).status_code == 302
    assert Item.objects.get().link == LINK


@pytest.mark.parametrize("wrong", ["myndigheten", "javascript:alert(1)", "file:///etc/passwd", "https://"])
def test_what_is_no_address_is_asked_for_again(web: Client, here: Municipality, wrong: str) -> None:
    shown = web.get(at(here, wrong))
    assert shown.status_code == 200
    assert list(shown.context["form"].errors) == ["link"]


def test_an_address_that_leads_to_somebody_is_not_taken(web: Client, here: Municipality) -> None:
    shown = web.get(at(here, "https://sok.example/?person=19900101-0017"))
    assert list(shown.context["form"].errors) == ["link"]


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("https://a.example/b?c=1&utm_medium=x&fbclid=y", "https://a.example/b?c=1"),
        ("https://namn:hemligt@a.example/b", "https://a.example/b"),
        ("https://a.example/b?q=%C3%A5r+1#d", "https://a.example/b?q=%C3%A5r+1#d"),
    ],
)
def test_nothing_is_kept_of_who_came_there(pasted: str, kept: str) -> None:
    assert without_traces(pasted) == kept


def test_removed_news_are_listed_and_put_back(web: Client, here: Municipality, unit: Unit) -> None:
    gone = ItemFactory(municipality=here, title="Ny lägesbild", unit=unit)
    listed = f"/{here.slug}/nyheter/inslag/"
    web.post(f"{listed}{gone.pk}/ta-bort/")
    assert "Ny lägesbild" not in web.get(listed).content.decode().split("<main")[1].split("toast")[0]
    shown = web.get(f"{listed}?visa=borttagna").content.decode()
    assert f"{listed}{gone.pk}/lagg-tillbaka/" in shown
    for role, where in ((Role.READER, None), (Role.LOCAL_COORDINATOR, UnitFactory(municipality=here))):
        other = signed_in(here, role, unit=where)
        assert "Ny lägesbild" not in other.get(f"{listed}?visa=borttagna").content.decode()
    own = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    own.post(f"{listed}{gone.pk}/lagg-tillbaka/")
    assert "Ny lägesbild" in web.get(listed).content.decode()
    assert "Inget inslag har tagits bort" in web.get(f"{listed}?visa=borttagna").content.decode()


def test_removed_news_that_are_restricted_are_shown_to_those_who_may_read_and_noted(
    web: Client, here: Municipality, unit: Unit
) -> None:
    gone = ItemFactory(municipality=here, title="Hemligt mönster", distribution="restricted", unit=None)
    listed = f"/{here.slug}/nyheter/inslag/"
    web.post(f"{listed}{gone.pk}/ta-bort/")
    read = Change.objects.filter(kind=Change.Kind.READ, model="briefings.item")
    before = read.count()
    assert "Hemligt mönster" in web.get(f"{listed}?visa=borttagna").content.decode()
    assert read.count() == before + 1
    writer = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    assert "Hemligt" not in writer.get(f"{listed}?visa=borttagna").content.decode()


def test_news_are_narrowed_by_environment_and_by_phenomenon(web: Client, here: Municipality) -> None:
    ItemFactory(municipality=here, title="Om högern", environments=["far_right"])
    ItemFactory(municipality=here, title="Om nätet", phenomena=["net"])
    listed = f"/{here.slug}/nyheter/inslag/?miljo="
    assert [
        [name in web.get(f"{listed}{one}").content.decode() for name in ("Om högern", "Om nätet")]
        for one in ("far_right", "net")
    ] == [[True, False], [False, True]]
