"""What everybody reads: the number first, nothing that is closed as the one to call, and nothing that is not published."""

import re
from collections.abc import Iterator

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.guidance.commands import guide_remove, guide_restore, guide_withdraw, step_save
from samordna.guidance.tests.factories import a_guide
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory
from samordna.plandoc.guiding import Call, End, Question

pytestmark = pytest.mark.django_db
EVENING = "2026-11-27 21:00+01:00"


@pytest.fixture(autouse=True)
def _at_night() -> Iterator[None]:
    with time_machine.travel(EVENING, tick=False):
        yield


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


def shown(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200, address
    return re.sub(r"\s+", " ", answer.content.decode())


def test_whoever_is_worried_comes_to_the_number_without_signing_in(place: Municipality) -> None:
    a_guide(place, is_published=True)
    listed = shown("/ekdala/hur-gor-jag/")
    assert 'href="tel:112"' in listed
    assert 'href="/ekdala/hur-gor-jag/jag-ar-orolig/"' in listed
    asked = shown("/ekdala/hur-gor-jag/jag-ar-orolig/")
    assert 'href="/ekdala/hur-gor-jag/jag-ar-orolig/ring/"' in asked
    told = shown("/ekdala/hur-gor-jag/jag-ar-orolig/ring/")
    assert 'href="tel:+4684650041"' in told
    assert "Utred inte själv." in told


def test_nothing_can_be_typed(place: Municipality) -> None:
    """Nothing about a person can be entered in a guide; the list has words to look for, which are kept nowhere."""
    a_guide(place, is_published=True)
    assert re.findall(r'<input[^>]* name="(\w+)"', shown("/ekdala/hur-gor-jag/")) == ["q"]
    for end in ("jag-ar-orolig/", "jag-ar-orolig/larma/"):
        page = shown(f"/ekdala/hur-gor-jag/{end}")
        assert not re.search(r"<(input|textarea|select|form)\b", page)


def test_who_is_closed_is_not_the_one_to_call_and_the_deputy_is(place: Municipality) -> None:
    night = ContactPointFactory(
        municipality=place, function="Jouren", phone="+4684650042", opening_hours="24/7", deputy=None
    )
    desk = ContactPointFactory(
        municipality=place,
        function="Dagtid",
        phone="+4684650043",
        opening_hours="Mo-Fr 08:00-16:00; PH off",
        deputy=night,
    )
    a_guide(place, desk=desk, is_published=True)
    page = shown("/ekdala/hur-gor-jag/jag-ar-orolig/ring/")
    assert 'href="tel:+4684650042"' in page
    assert "tel:+4684650043" not in page
    assert page.index("Jouren") < page.index("Stängt just nu") < page.rindex("Dagtid")
    with time_machine.travel("2026-11-27 10:00+01:00", tick=False):
        assert 'href="tel:+4684650043"' in shown("/ekdala/hur-gor-jag/jag-ar-orolig/ring/")


def test_112_stands_on_every_end_and_paper_tells_nothing_of_now(place: Municipality) -> None:
    desk = ContactPointFactory(
        municipality=place, function="Dagtid", phone="+4684650043", opening_hours="Mo-Fr 08:00-16:00; PH off"
    )
    a_guide(place, desk=desk, is_published=True)
    page = shown("/ekdala/hur-gor-jag/jag-ar-orolig/ring/")
    assert page.index("Fara för liv: ring 112") < page.index("Dagtid")
    assert "Fara för liv" not in shown("/ekdala/hur-gor-jag/jag-ar-orolig/larma/"), "there it is the first"
    paper = re.sub(r'<(\w+) class="[^"]*on-screen[^"]*">.*?</\1>', "", page)
    assert "måndag–fredag 8–16" in paper
    assert not re.search("stängt,|öppnar|öppet nu|ring nu|just nu", paper, re.IGNORECASE)


def test_what_can_wait_is_told_to_open_and_nobody_answers_instead(place: Municipality) -> None:
    night = ContactPointFactory(municipality=place, phone="+4684650042", opening_hours="24/7")
    hours = "Mo-Fr 08:00-16:00; PH off"
    desk = ContactPointFactory(
        municipality=place, function="Lokaler", phone="+4684650043", opening_hours=hours, deputy=night
    )
    guide = a_guide(place, desk=desk, is_published=True)
    end = End(key="ring", title="Hyra ut", calls=[Call(contact=str(desk.pk), can_wait=True)])
    step_save(municipality=place, guide=guide, step=end)
    page = shown("/ekdala/hur-gor-jag/jag-ar-orolig/ring/")
    assert "Ring när det öppnar" in page
    assert "öppnar måndag" in page
    assert "4684650042" not in page


def test_a_number_that_nobody_has_confirmed_is_shown_as_such(place: Municipality) -> None:
    a_guide(place, is_published=True)
    told = shown("/ekdala/hur-gor-jag/jag-ar-orolig/larma/")
    assert told.count("Numret är inte bekräftat") == 1, "112 is nobody's to confirm"


def test_a_restricted_number_is_never_shown(place: Municipality) -> None:
    desk = ContactPointFactory(
        municipality=place, function="Hemlig", phone="+4684650044", opening_hours="24/7"
    )
    a_guide(place, desk=desk, is_published=True)
    desk.restricted = True
    desk.save()
    page = shown("/ekdala/hur-gor-jag/jag-ar-orolig/ring/")
    assert "Hemlig" not in page
    assert "4684650044" not in page
    assert 'href="tel:112"' in page


@pytest.mark.parametrize("end", ["", "jag-ar-orolig/", "jag-ar-orolig/ring/"])
def test_a_draft_is_nobodys(place: Municipality, end: str) -> None:
    guide = a_guide(place)
    reader = Client()
    reader.force_login(RoleAssignmentFactory(municipality=place, role=Role.READER).user)
    for one in (Client(), reader):
        answer = one.get(f"/ekdala/hur-gor-jag/{end}")
        assert answer.status_code == (404 if end else 200)
        assert guide.title not in answer.content.decode()
        assert "4684650041" not in answer.content.decode()
    act_for(place)
    assert not guide.is_published


def test_what_is_withdrawn_or_removed_is_gone_and_comes_back(place: Municipality) -> None:
    guide = a_guide(place, is_published=True)
    guide_remove(municipality=place, guide=guide)
    assert "Jag är orolig" not in shown("/ekdala/hur-gor-jag/")
    act_for(place)
    guide_restore(municipality=place, guide=guide)
    assert "Jag är orolig" in shown("/ekdala/hur-gor-jag/")
    act_for(place)
    guide_withdraw(municipality=place, guide=guide)
    assert "Jag är orolig" not in shown("/ekdala/hur-gor-jag/")


@pytest.mark.parametrize(
    "end", ["finns-inte/", "jag-ar-orolig/finns-inte/", "jag-ar-orolig/ny/", "en/två/tre/"]
)
def test_an_address_that_leads_nowhere(place: Municipality, end: str) -> None:
    """Nor does that of a step which no answer leads to yet."""
    guide = a_guide(place, is_published=True)
    step_save(municipality=place, guide=guide, step=Question(key="ny", text="Ny?"))
    answer = Client().get(f"/ekdala/hur-gor-jag/{end}")
    assert answer.status_code == 404
    for told in ("Sidan finns inte", 'href="tel:112"', 'href="/ekdala/hur-gor-jag/jag-ar-orolig/"'):
        assert told in answer.content.decode()


def test_an_address_in_capitals_leads_to_the_page(place: Municipality) -> None:
    a_guide(place, is_published=True)
    answer = Client().get("/EKDALA/hur-gor-jag/jag-ar-orolig/")
    assert answer.headers["Location"] == "/ekdala/hur-gor-jag/jag-ar-orolig/"


def test_one_municipality_shows_nothing_of_another(place: Municipality) -> None:
    other = MunicipalityFactory(name="Granvik", slug="granvik")
    act_for(other)
    a_guide(other, "Grannens guide", is_published=True)
    act_for(place)
    a_guide(place, is_published=True)
    assert "Grannens" not in shown("/ekdala/hur-gor-jag/")
    assert Client().get("/ekdala/hur-gor-jag/grannens-guide/").status_code == 404
    assert Client().get("/borta/hur-gor-jag/").status_code == 404


def test_from_a_page_without_a_municipality(place: Municipality) -> None:
    """Nobody is led to the numbers of the only municipality that has guides."""
    assert Client().get("/hur-gor-jag/").headers["Location"] == "/ekdala/hur-gor-jag/", "there is no other"
    MunicipalityFactory(name="Granvik", slug="granvik")
    a_guide(place, is_published=True)
    page = shown("/hur-gor-jag/")
    assert (
        page.index("tel:112") < page.index('"/ekdala/hur-gor-jag/"') < page.index('"/granvik/hur-gor-jag/"')
    )
    assert "113 13" in page


def test_a_municipality_without_guides_leads_to_nobody_elses_numbers(place: Municipality) -> None:
    a_guide(place, is_published=True)
    MunicipalityFactory(name="Granvik", slug="granvik")
    page = shown("/granvik/hur-gor-jag/")
    assert "<strong>Granvik</strong>" in page
    assert "växel" in page
    assert re.findall(r'href="tel:(\d+)"', page) == ["112", "112", "11414", "11313", "1177"]
    assert "Ekdala" not in page


def test_each_page_says_whose_the_numbers_are(place: Municipality) -> None:
    a_guide(place, is_published=True)
    for end in ("", "jag-ar-orolig/", "jag-ar-orolig/ring/"):
        assert "<strong>Ekdala</strong> <span>Numren gäller den här kommunen." in shown(
            f"/ekdala/hur-gor-jag/{end}"
        )


@pytest.mark.parametrize(
    ("wanted", "leads_to"),
    [
        ("", "/hur-gor-jag/"),
        ("?next=/ekdala/planer/%3Fsida%3D2", "/ekdala/hur-gor-jag/"),
        ("?next=/ekdala/", "/ekdala/hur-gor-jag/"),
        ("?next=/konto/", "/hur-gor-jag/"),
        ("?next=//elsewhere.example/ekdala/", "/hur-gor-jag/"),
        ("?next=%00", "/hur-gor-jag/"),
    ],
)
def test_where_the_sign_in_page_leads_whoever_is_worried(wanted: str, leads_to: str) -> None:
    assert f'href="{leads_to}"' in shown(f"/logga-in/{wanted}")


def test_whoever_was_sent_to_the_finder_need_not_sign_in() -> None:
    page = shown("/logga-in/?next=/ekdala/hitta/%3Fq%3Dorolig%26alder%3D15")
    assert 'href="/ekdala/hur-gor-jag/hitta/?q=orolig&amp;alder=15"' in page
    assert "hur-gor-jag/hitta" not in shown("/logga-in/?next=/ekdala/")


def test_from_the_pages_of_a_municipality_to_its_own(place: Municipality) -> None:
    """Though another has guides and this one has none."""
    other = MunicipalityFactory(name="Granvik", slug="granvik")
    act_for(other)
    a_guide(other, is_published=True)
    act_for(place)
    reader = Client()
    reader.force_login(RoleAssignmentFactory(municipality=place, role=Role.READER).user)
    assert 'href="/ekdala/hur-gor-jag/"' in reader.get("/ekdala/").content.decode()


def test_the_page_is_light_and_asks_little(place: Municipality) -> None:
    for number in range(30):
        ContactPointFactory(municipality=place, function=f"Funktion {number}")
    a_guide(place, is_published=True)
    with CaptureQueriesContext(connection) as queries:
        page = shown("/ekdala/hur-gor-jag/jag-ar-orolig/ring/")
    asked = [one["sql"] for one in queries if "SAVEPOINT" not in one["sql"]]
    assert len(asked) == 3, asked
    files = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)
    assert len(files) == 5
    assert len(page) < 8_000
