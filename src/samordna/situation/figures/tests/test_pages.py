"""Figures as those who work with them see them: read in, shown, mapped, exported, fetched."""

from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.fetching import Fetched, problems
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.situation.commands import fetches
from samordna.situation.commands.hosts import allowed_host_add
from samordna.situation.commands.incoming_figures import incoming_figures_save
from samordna.situation.figures.beside import small_charts
from samordna.situation.figures.tests.factories import a_series
from samordna.situation.models import AllowedHost, Area, Figure, FigureFetch, IncomingFigures, Series
from samordna.situation.tests.factories import an_area

pytestmark = pytest.mark.django_db
SignIn = Callable[..., Client]
BASE = "/lovsjo/lagesbild/siffror/"
CSV = """Område;År;Anmälda brott (antal)
Norra;2023;40
Norra;2024;3
Södra;2023;20
Södra;2024;30
Okända torget;2024;12
Totalt;2023;60
Totalt;2024;33
"""


@pytest.fixture
def place() -> Municipality:
    place = MunicipalityFactory(name="Lövsjö", slug="lovsjo")
    act_for(place)
    whole = an_area(place, "Lövsjö", kind="municipality")
    for name in ("Norra", "Södra"):
        an_area(place, name, kind="district", parent=whole)
    return place


@pytest.fixture
def sign_in(place: Municipality) -> SignIn:
    def as_role(role: Role = Role.CENTRAL_COORDINATOR, unit: Unit | None = None) -> Client:
        client = Client()
        client.force_login(RoleAssignmentFactory(municipality=place, role=role, unit=unit).user)
        act_for(place)
        return client

    return as_role


def text_of(answer: Any) -> str:
    return " ".join(unescape(answer.content.decode()).split())


def send(client: Client, content: str = CSV, **values: str) -> Any:
    file = SimpleUploadedFile("brott.csv", content.encode())
    return client.post(f"{BASE}fil/", {"file": file, "measures": "", **values})


@pytest.mark.slow
def test_a_file_is_looked_at_saved_and_shown(place: Municipality, sign_in: SignIn) -> None:
    client = sign_in()
    preview = client.get(send(client).headers["Location"])
    text = text_of(preview)
    assert "Okända torget" in text
    assert "Läs in 6 siffror" in text
    incoming = IncomingFigures.objects.get()
    client.post(f"{BASE}fil/{incoming.pk}/las-in/")
    assert "0 av 6 siffror" in text_of(client.get(f"{BASE}fil/{incoming.pk}/"))
    act_for(place)
    incoming_figures_save(incoming_id=incoming.pk, municipality_id=place.pk)
    onward = client.get(f"{BASE}fil/{incoming.pk}/")
    page = text_of(client.get(onward.headers["Location"]))
    act_for(place)
    assert Figure.objects.get(area__name="Norra", period="2024").hidden == "primary"
    assert "Antal mellan 1 och 4 visas inte" in page
    assert "2024 jämfört med 2023" in page
    assert 'class="line"' in page


def test_a_series_is_listed_and_exported(place: Municipality, sign_in: SignIn) -> None:
    series = a_series(place, {"Norra": {"2023": 40, "2024": None}, "Södra": {"2024": 2500}})
    reader = sign_in(Role.READER)
    text = text_of(reader.get(BASE))
    assert series.name in text
    assert "Läs in en fil" not in text
    assert series.name in reader.get(f"{BASE}ladda-ner/csv/").content.decode("utf-8-sig")
    lines = reader.get(f"{BASE}{series.pk}/ladda-ner/csv/").content.decode("utf-8-sig").splitlines()
    assert lines[1:] == [
        f"{series.name};Norra;2023;40;antal;",
        f"{series.name};Norra;2024;;antal;visas inte",
        f"{series.name};Södra;2024;2500;antal;",
    ]
    assert reader.get(f"{BASE}{series.pk}/karta/?period=2024").status_code == 200


def test_what_is_hidden_stands_nowhere(place: Municipality, sign_in: SignIn) -> None:
    """Neither in a change nor as a dot of a line, nor in the sum of what became one."""
    series = a_series(place, {"Norra": {"2022": 777, "2023": None, "2024": 888}, "Södra": {"2023": 9}})
    text = text_of(sign_in().get(f"{BASE}{series.pk}/?nu=2023&da=2022"))
    assert "visas inte" in text
    assert "−777" not in text
    assert text.count("M20 40L") == 0


def test_a_series_is_changed_removed_and_put_back(place: Municipality, sign_in: SignIn) -> None:
    client, series = sign_in(), a_series(place, {"Norra": {"2024": 40}})
    a_series(place, {"Norra": {"2024": 40}}, name="Trygghet")
    values = {"name": "Trygghet", "unit_of_measure": "%", "counts": ""}
    taken = client.post(f"{BASE}{series.pk}/redigera/", values)
    assert "Det finns redan en serie" in text_of(taken)
    client.post(f"{BASE}{series.pk}/ta-bort/")
    assert client.get(f"{BASE}{series.pk}/").status_code == 404
    client.post(f"{BASE}{series.pk}/aterstall/")
    assert client.get(f"{BASE}{series.pk}/").status_code == 200


@pytest.mark.slow
def test_a_file_without_figures_is_refused_in_words(place: Municipality, sign_in: SignIn) -> None:
    answer = send(sign_in(), "Rubrik\nHej\n")
    assert answer.status_code == 422
    assert "Inga siffror" in text_of(answer)


def test_only_who_coordinates_all_reads_in(place: Municipality, sign_in: SignIn) -> None:
    assert sign_in(Role.READER).get(f"{BASE}fil/").status_code == 403
    near = sign_in(Role.LOCAL_COORDINATOR, UnitFactory(municipality=place))
    assert near.get(f"{BASE}fil/").status_code == 403


def test_a_guest_sees_no_figures(place: Municipality, sign_in: SignIn) -> None:
    series = a_series(place, {"Norra": {"2024": 40}})
    guest = sign_in(Role.PARTNER)
    for address in (
        BASE,
        f"{BASE}{series.pk}/",
        f"{BASE}{series.pk}/karta/",
        f"{BASE}{series.pk}/ladda-ner/csv/",
    ):
        assert guest.get(address).status_code == 403


def test_another_municipality_sees_nothing_of_it(place: Municipality) -> None:
    series = a_series(place, {"Norra": {"2024": 40}})
    other = MunicipalityFactory(slug="granne")
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=other, role=Role.CENTRAL_COORDINATOR).user)
    assert client.get(f"{BASE}{series.pk}/").status_code == 404
    assert client.get(f"/granne/lagesbild/siffror/{series.pk}/").status_code == 404


def test_the_administrator_allows_hosts_and_nobody_fetches_from_others(
    place: Municipality, sign_in: SignIn
) -> None:
    admin, client = sign_in(Role.ADMINISTRATOR), sign_in()
    assert client.get(f"{BASE}webbplatser/").status_code == 403
    assert "Skriv namnet" in text_of(admin.post(f"{BASE}webbplatser/", {"host": "127.0.0.1"}))
    admin.post(f"{BASE}webbplatser/", {"host": "https://API.Kolada.example/v3/"})
    act_for(place)
    assert AllowedHost.objects.get().host == "api.kolada.example"
    assert "redan" in text_of(admin.post(f"{BASE}webbplatser/", {"host": "api.kolada.example"}))
    refused = client.post(f"{BASE}adress/", {"address": "https://annan.example/x", "measures": ""})
    assert "Be kommunens administratör" in text_of(refused)
    asked = client.post(f"{BASE}adress/", {"address": "https://api.kolada.example/x", "measures": ""})
    assert "hämtar och läser" in text_of(client.get(asked.headers["Location"]))


def test_a_series_page_asks_the_database_as_often_however_many_areas(
    place: Municipality, sign_in: SignIn, django_assert_max_num_queries: Any
) -> None:
    whole = Area.objects.get(name="Lövsjö")
    names = [an_area(place, f"Distrikt {number}", kind="district", parent=whole).name for number in range(30)]
    series = a_series(
        place, {name: {str(year): 50 + year % 7 for year in range(2015, 2025)} for name in names}
    )
    client = sign_in()
    client.get(f"{BASE}{series.pk}/")
    with django_assert_max_num_queries(12):
        assert client.get(f"{BASE}{series.pk}/").status_code == 200


@pytest.mark.slow
def test_figures_are_fetched_by_a_job(place: Municipality, sign_in: SignIn, monkeypatch: Any) -> None:
    allowed_host_add(municipality=place, host="scb.example")
    client = sign_in()
    client.post(f"{BASE}adress/", {"address": "https://scb.example/brott.csv", "measures": ""})
    act_for(place)
    first = FigureFetch.objects.get()
    monkeypatch.setattr(fetches, "fetched", lambda *_a, **_k: Fetched("brott.csv", CSV.encode()))
    fetches.figure_fetch_run(fetch_id=first.pk, municipality_id=place.pk, measures="")
    onward = client.get(f"{BASE}adress/{first.pk}/")
    assert "brott.csv" in text_of(client.get(onward.headers["Location"]))

    client.post(f"{BASE}adress/", {"address": "https://scb.example/borta", "measures": ""})

    def gone(*_a: Any, **_k: Any) -> Fetched:
        raise problems.refused(404)

    act_for(place)
    monkeypatch.setattr(fetches, "fetched", gone)
    second = FigureFetch.objects.get(ended_at=None)
    fetches.figure_fetch_run(fetch_id=second.pk, municipality_id=place.pk, measures="")
    assert "felet 404" in text_of(client.get(f"{BASE}adress/{second.pk}/"))
    assert Series.objects.count() == 0


def test_series_stand_in_small_beside_a_picture(place: Municipality, django_assert_num_queries: Any) -> None:
    near_by = {"2023": 4000, "2024": None, "2025": 3000}
    a_series(place, {"Lövsjö": {"2023": 40, "2024": 50}, "Norra": near_by})
    a_series(place, {"Södra": {"2023": 40, "2024": 50}}, name="Bara ett område")
    unit = UnitFactory(municipality=place, name="Norra stadsdelsförvaltningen")
    with django_assert_num_queries(1):
        (chart,) = small_charts(place)
    assert (chart.name, chart.area, chart.latest) == ("Anmälda brott", "Lövsjö", "50")
    (near,) = small_charts(place, unit)
    assert (near.area, near.latest) == ("Norra", "3\xa0000")
