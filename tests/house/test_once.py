"""Sent twice is saved once: every form of every page, sent as it stands and then once more."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone
from lxml import html

from house.forms import browser
from house.routes import routes
from house.sending import Sendings
from samordna.accounts.models import RoleAssignment
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core.models import SentForm
from samordna.core.repeated_sending import MARK
from samordna.core.tasks import kept_forget
from samordna.core.tests.telling import Tell
from samordna.core.tests.tenants import act_for
from samordna.intake.models import Upload
from samordna.organisation.models import Guideline, Municipality
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

CREATE = ("_create", "_begin", "comments", "_new", "invite", "_give", "guests", "status_set", "words")
"""How the names of addresses end that make something, and must be seen to do so."""
NEEDS_A_SIGN_IN_SERVICE = {"accounts:claim_role_new"}
TAKES_A_FILE = {"readiness:crisis_plan_create"}
"""Forms with a file are sent by tests of their own."""
ONE_AT_A_TIME = {"situation:workshop_begin"}
"""In this world one is going on."""
REFUSED_AS_FILLED_IN = {"briefings:source_create", "collaboration:agreement_create"}
"""What addresses are filled in with is of no host that is allowed, and nobody ticks a partner to agree with."""
ASKS_FIRST = {"mapping:analysis_begin"}
"""Where the world is such that somebody must tick that it is meant: the services are asked about already."""


@pytest.mark.xdist_group("forms")
def test_no_form_that_is_sent_twice_saves_twice(sendings: Sendings, tell: Tell) -> None:
    told = sendings.twice
    tell(
        f"once: {len(told.tried)} forms sent, {len(told.creating)} kinds of which make rows,"
        f" {len(told.saved_twice)} saved twice"
    )
    assert not told.saved_twice
    assert not told.led_elsewhere
    expected = {one.name for one in routes() if one.actions and one.name.endswith(CREATE)}
    refused = NEEDS_A_SIGN_IN_SERVICE | ASKS_FIRST | TAKES_A_FILE | ONE_AT_A_TIME | REFUSED_AS_FILLED_IN
    assert expected - told.creating == refused


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory()


def coordinator(place: Municipality) -> Client:
    return browser(RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR).user)


def address(place: Municipality) -> str:
    return f"/{place.slug}/organisation/riktlinjer/ny/"


def filled(web: Client, place: Municipality, title: str = "Trygga skolor") -> dict[str, Any]:
    """The form of a new guideline, of which there may be several alike, as its page gives it, filled in."""
    return {**_values(web, address(place), "title"), "title": title, "decided": "2026"}


def _values(web: Client, page: str, field: str) -> dict[str, Any]:
    """What the form with the field sends when nothing is written in it."""
    shown = html.document_fromstring(web.get(page).content.decode())
    return dict(next(form for form in shown.forms if field in form.fields).form_values())


def saved(place: Municipality) -> int:
    act_for(place)
    return Guideline.objects.filter(municipality=place).count()


def test_the_second_is_told_so_and_led_where_the_first_was(place: Municipality) -> None:
    web = coordinator(place)
    form = filled(web, place)
    first, second = web.post(address(place), form), web.post(address(place), form)
    assert first.headers["Location"] == second.headers["Location"]
    assert saved(place) == 1
    assert "sparades en gång" in web.get(second.headers["Location"]).content.decode()


def test_htmx_is_led_there_too(place: Municipality) -> None:
    web = coordinator(place)
    form = filled(web, place)
    first = web.post(address(place), form)
    second = web.post(address(place), form, headers={"hx-request": "true"})
    assert second.headers["HX-Redirect"] == first.headers["Location"]


def test_a_form_opened_anew_or_with_other_words_is_another(place: Municipality) -> None:
    web = coordinator(place)
    form = filled(web, place)
    web.post(address(place), form)
    web.post(address(place), {**form, "title": "Trygga torg"})
    web.post(address(place), filled(web, place, "Trygga skolor"))
    assert saved(place) == 3


def test_what_was_refused_may_be_sent_again(place: Municipality) -> None:
    web = coordinator(place)
    form = {**filled(web, place), "title": ""}
    assert web.post(address(place), form).status_code == 422
    assert web.post(address(place), form).status_code == 422
    assert not SentForm.objects.exists()


def test_what_was_refused_on_the_page_one_is_led_to_may_be_sent_again(place: Municipality) -> None:
    """A button's command that is refused leads back to its page; pressed again when nothing hinders it, it is done."""
    web = browser(RoleAssignmentFactory(municipality=place, role=Role.ADMINISTRATOR).user)
    held = RoleAssignmentFactory(
        municipality=place, role=Role.READER, source=RoleAssignment.Source.CLAIMS, given_by=None
    )
    end = f"/{place.slug}/personer/{held.user_id}/roller/{held.pk}/avsluta/"
    for _attempt in range(2):
        shown = web.post(end, {MARK: "a"}, follow=True).content.decode()
        assert "inloggningstjänst" in shown
        assert "sparades en gång" not in shown
    act_for(place)
    RoleAssignment.objects.filter(pk=held.pk).update(source=RoleAssignment.Source.GIVEN)
    web.post(end, {MARK: "a"})
    act_for(place)
    assert not RoleAssignment.objects.filter(pk=held.pk).exists()


def test_a_mark_shows_nobody_else_what_came_of_it(place: Municipality) -> None:
    """Neither a colleague nor a neighbour who sends the same mark and the same words is led to the first one's thing."""
    first = coordinator(place)
    form = filled(first, place)
    first.post(address(place), form)
    coordinator(place).post(address(place), form)
    assert saved(place) == 2
    neighbour = MunicipalityFactory()
    answer = coordinator(neighbour).post(address(neighbour), form)
    assert answer.headers["Location"].startswith(f"/{neighbour.slug}/")
    assert saved(neighbour) == 1


def test_a_file_that_is_sent_twice_is_taken_in_once(place: Municipality) -> None:
    web = coordinator(place)
    page = f"/{place.slug}/importera/"
    for words in ("Handlingsplan", "Handlingsplan", "Handlingsplan"):
        file = SimpleUploadedFile("plan.txt", words.encode())
        answer = web.post(page, {MARK: "a", "file": file}, headers={"accept": "application/json"})
        assert answer.json()["url"]
    web.post(page, {MARK: "a", "file": SimpleUploadedFile("plan.txt", b"Handlingsplan!")})
    act_for(place)
    kept = list(Upload.objects.filter(municipality=place))
    assert len(kept) == 2


def test_a_municipality_is_set_up_once() -> None:
    web = browser(UserFactory(administers_instance=True))
    page = "/installation/ny/"
    form = {**_values(web, page, "slug"), "name": "Enby", "code": "9999", "county": "Enlän"}
    first, second = web.post(page, form), web.post(page, form)
    assert first.headers["Location"] == second.headers["Location"] == "/installation/kommuner/enby/"


def test_marks_are_forgotten_in_time(place: Municipality) -> None:
    web = coordinator(place)
    web.post(address(place), filled(web, place))
    kept_forget()
    assert SentForm.objects.count() == 1
    SentForm.objects.update(expires_at=timezone.now())
    kept_forget()
    assert not SentForm.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_is_saved() -> None:
    place = MunicipalityFactory()
    web = coordinator(place)
    form = filled(web, place)
    together = Barrier(2)

    def send(_turn: int) -> str:
        other = Client()
        other.cookies.load({name: cookie.value for name, cookie in web.cookies.items()})
        together.wait()
        try:
            return str(other.post(address(place), form).headers["Location"])
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        led_to = set(threads.map(send, range(2)))
    assert len(led_to) == 1
    assert saved(place) == 1
