"""The pages of areas: the tree and its map, forms, mergers and the way back, and files read in."""

import json
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.areas.kinds import AreaKind
from samordna.situation.areas.queries import choosable
from samordna.situation.models import Area, IncomingAreas
from samordna.situation.tests.factories import an_area

pytestmark = pytest.mark.django_db
SQUARE = {
    "type": "Polygon",
    "coordinates": [[[18.0, 59.3], [18.1, 59.3], [18.1, 59.4], [18.0, 59.4], [18.0, 59.3]]],
}


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(slug="ekdala")


def signed_in(place: Municipality, role: Role, **at: Any) -> Client:
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=place, role=role, **at).user)
    return client


@pytest.fixture
def client(place: Municipality) -> Client:
    return signed_in(place, Role.CENTRAL_COORDINATOR)


def address(path: str = "") -> str:
    return f"/ekdala/lagesbild/omraden/{path}"


@pytest.mark.slow
def test_the_tree_says_what_may_not_be_chosen_and_why_with_as_few_questions_for_many(
    place: Municipality, client: Client
) -> None:
    an_area(place, "Storby", outline=SQUARE)
    an_area(place, "Lillby", population=400)
    text = client.get(address()).text
    assert "Färre än 1\xa0000 bor där" in text
    assert 'class="map"' in text
    few = queries_of(client, address())
    district = an_area(place, "Norr", kind=AreaKind.DISTRICT)
    Area.objects.bulk_create(
        Area(municipality=place, name=f"By {n}", parent=district, path=[district.pk]) for n in range(300)
    )
    assert queries_of(client, address()) == few
    assert queries_of(client, address(f"{district.pk}/")) <= 12


def test_only_who_makes_pictures_for_all_changes_areas(place: Municipality) -> None:
    area = an_area(place)
    local = signed_in(place, Role.LOCAL_COORDINATOR, unit=UnitFactory(municipality=place))
    assert local.get(address(f"{area.pk}/")).status_code == 200
    assert local.get(address("ny/")).status_code == 403
    assert local.post(address(f"{area.pk}/ta-bort/")).status_code == 403
    assert signed_in(place, Role.PARTNER).get(address()).status_code == 403


def test_an_area_is_made_in_another_changed_removed_and_put_back(place: Municipality, client: Client) -> None:
    district = an_area(place, "Norr", kind=AreaKind.DISTRICT)
    assert f'value="{district.pk}" selected' in client.get(address(f"ny/?i={district.pk}")).text
    values = {"name": "Byn", "kind": "area", "parent": district.pk, "population": "5000"}
    assert "vilket år" in client.post(address("ny/"), values).text
    assert client.post(address("ny/"), values | {"population_year": "2025"}).status_code == 302
    area = Area.objects.get(name="Byn")
    client.post(address(f"{area.pk}/redigera/"), values | {"population_year": "2025", "name": "Nybyn"})
    assert area in choosable(place)
    client.post(address(f"{area.pk}/ta-bort/"))
    gone = client.post(address(f"{area.pk}/redigera/"), values | {"name": "Försent"})
    assert gone.status_code == 410
    assert "Försent" in gone.text
    client.post(address(f"{area.pk}/aterstall/"))
    assert [one.name for one in choosable(place)] == ["Norr", "Nybyn"]


def test_a_merger_is_made_and_taken_back_while_nothing_has_changed(
    place: Municipality, client: Client
) -> None:
    one, two = (an_area(place, name, kind=AreaKind.DISTRICT) for name in ("Ett", "Två"))
    inner = an_area(place, "Inre", parent=two)
    form = {"others": [two.pk], "becomes": "new", "name": "Ettvå", "kind": "district", "on": str(localdate())}
    page = client.post(address(f"{one.pk}/sla-ihop/"), form, follow=True)
    new = Area.objects.get(name="Ettvå")
    inner.refresh_from_db()
    assert inner.path == [new.pk, inner.pk]
    assert "Sammanslaget av" in page.text
    assert "En sammanslagning ger ingen kontur" in page.text
    (message,) = page.context["messages"]
    client.post(message.extra_tags)
    for area in (one, two, inner, new):
        area.refresh_from_db()
    assert (one.successor, one.valid_to, two.valid_to) == (None, None, None)
    assert inner.path == [two.pk, inner.pk]
    assert new.removed_at is not None
    assert "ändrats sedan dess" in client.post(message.extra_tags, follow=True).text


class TestFiles:
    def test_how_much_at_a_time_is_told_before_a_file_is_chosen(self, client: Client) -> None:
        assert re.search(r"högst 2\s?000 områden", client.get(address("fil/")).text)

    def read(self, client: Client, name: str, text: str) -> IncomingAreas:
        file = SimpleUploadedFile(name, text.encode())
        assert client.post(address("fil/"), {"file": file}).status_code == 302
        return IncomingAreas.objects.latest("pk")

    def take(self, client: Client, incoming: IncomingAreas, **more: Any) -> Any:
        here = address(f"fil/{incoming.pk}/")
        mark = client.get(here).context["comparison"].mark
        return client.post(f"{here}ta-in/", {"seen": mark, **more}, follow=True)

    def test_a_table_becomes_a_tree_and_is_the_same_when_it_is_read_again(
        self, place: Municipality, client: Client, written_here: None
    ) -> None:
        old = an_area(place, "Norra", kind=AreaKind.DISTRICT)
        text = (
            "Kod;Namn;Del av;Invånare 2025\n3;Byn;Norra;1 200\n1;Södra;;9 000\n2;Gårdarna;1;800\n4;Bort;;1\n"
        )
        page = self.take(client, self.read(client, "omraden.csv", text), leave=["3"])
        assert "3 nya områden" in page.text
        told = {area.name: area for area in Area.objects.select_related("parent")}
        assert told["Byn"].parent == old
        assert told["Gårdarna"].path == [told["Södra"].pk, told["Gårdarna"].pk]
        assert (told["Byn"].population, told["Byn"].population_year) == (1200, 2025)
        assert told["Södra"].kind == AreaKind.DISTRICT
        assert "Bort" not in told
        exported = client.get(address("ladda-ner/csv/")).content.decode("utf-8-sig")
        again = self.read(client, "igen.csv", exported)
        assert client.get(address(f"fil/{again.pk}/")).context["counts"]["taken"] == 0

    def test_a_year_that_cannot_be_meant_is_told_in_the_preview(
        self, client: Client, written_here: None
    ) -> None:
        incoming = self.read(client, "omraden.csv", "Namn;Invånare;År\nNorra;1200;2099\nSödra;1200;1930\n")
        page = client.get(address(f"fil/{incoming.pk}/"))
        assert "Året har inte varit än." in page.text
        assert "1950 och framåt" in page.text
        assert page.context["counts"]["taken"] == 0

    def test_a_map_is_shown_before_it_is_taken_in_with_what_was_mended(
        self, place: Municipality, client: Client, written_here: None
    ) -> None:
        ring = [[674000, 6580000], [684000, 6580000], [684000, 6590000], [674000, 6590000]]
        shape = {"type": "Polygon", "coordinates": [ring]}
        told = {
            "type": "FeatureCollection",
            "features": [{"type": "Feature", "properties": {"namn": "Norra"}, "geometry": shape}],
        }
        incoming = self.read(client, "karta.geojson", json.dumps(told))
        page = client.get(address(f"fil/{incoming.pk}/")).text
        assert "SWEREF 99 TM" in page
        assert "inte sluten" in page
        assert 'class="map"' in page
        self.take(client, incoming)
        assert Area.objects.filter(outline__type="Polygon").get().name == "Norra"
        out = json.loads(client.get(address("ladda-ner/geojson/")).content)
        assert out["features"][0]["properties"]["name"] == "Norra"

    def test_what_somebody_else_changed_meanwhile_is_shown_first(
        self, place: Municipality, client: Client, written_here: None
    ) -> None:
        incoming = self.read(client, "omraden.csv", "Namn;Kod\nNorra;1\n")
        an_area(place, "Norra")
        here = address(f"fil/{incoming.pk}/ta-in/")
        assert client.post(here, {"seen": "då"}).status_code == 409

    def test_a_name_of_somebody_is_stopped_or_asked_about(
        self, place: Municipality, client: Client, written_here: None
    ) -> None:
        text = "Namn;Kod\nKalle 811218-9876;1\nTorget;2\n"
        page = client.get(address(f"fil/{self.read(client, 'x.csv', text).pk}/"))
        assert page.context["counts"]["mend"] == 1
