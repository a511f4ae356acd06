"""What is typed and not yet saved is kept for its writer, and for nobody else, until it is saved or old."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core import unsaved
from samordna.core.models import UnsavedForm
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db

PARTNER = "/ekdala/organisation/partner/ny/"
WRITTEN = "Vi startar ett forum till i norr."


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala")


@pytest.fixture
def web(place: Municipality) -> Client:
    return signed_in(place, Role.CENTRAL_COORDINATOR)


def keep(web: Client, page: str = PARTNER, **values: list[str]) -> HttpResponse:
    sent = {"page": page, "form": PARTNER, "values": json.dumps(values)}
    return web.post("/ekdala/osparat/", sent)  # type: ignore[return-value]


def is_kept(answer: HttpResponse) -> Any:
    return json.loads(answer.content)["kept"]


def test_its_page_brings_it_back_to_its_writer_alone(web: Client, place: Municipality) -> None:
    assert is_kept(keep(web, name=[WRITTEN]))
    assert WRITTEN in web.get(PARTNER).content.decode()
    assert WRITTEN not in web.get("/ekdala/organisation/partner/").content.decode()
    other = signed_in(place, Role.CENTRAL_COORDINATOR)
    assert WRITTEN not in other.get(PARTNER).content.decode()


def test_whichever_way_one_comes_it_is_the_same_form(web: Client) -> None:
    keep(web, name=[WRITTEN])
    assert WRITTEN in web.get(f"{PARTNER}?fran=dokument&brist=G1").content.decode()
    assert WRITTEN not in web.get(f"{PARTNER}?annat=1").content.decode()


def test_it_cannot_end_the_script_it_comes_in(web: Client) -> None:
    keep(web, name=["</script><b>x"])
    assert "</script><b>x" not in web.get(PARTNER).content.decode()


def test_who_may_no_longer_open_the_page_does_not_get_it(web: Client, place: Municipality) -> None:
    keep(web, name=[WRITTEN])
    user = User.objects.get()
    RoleAssignment.objects.filter(user=user).delete()
    RoleAssignmentFactory(municipality=place, user=user, role=Role.READER)
    answer = web.get(PARTNER)
    assert answer.status_code == 403
    assert WRITTEN not in answer.content.decode()


def test_saving_the_form_forgets_it(web: Client) -> None:
    keep(web, name=["Ungdomscirkeln"])
    keep(web, page=f"{PARTNER}?namn=1", name=["Ungdomscirkeln"])
    refused = web.post(PARTNER, {"name": "", "sent_once": "a"})
    assert refused.status_code == 422
    assert UnsavedForm.objects.count() == 2
    saved = web.post(PARTNER, {"name": "Ungdomscirkeln", "kind": "association", "sent_once": "b"})
    assert saved.status_code == 302
    assert not UnsavedForm.objects.exists()


def test_nothing_left_is_nothing_kept(web: Client) -> None:
    keep(web, name=[WRITTEN])
    assert not is_kept(keep(web))
    assert not UnsavedForm.objects.exists()


@pytest.mark.parametrize("text", ["Ring 19750318-9800.", "Vi pratade med Mehmet Yilmaz i går."])
def test_what_the_guard_would_ask_about_stays_in_the_browser(web: Client, text: str) -> None:
    keep(web, name=[WRITTEN])
    assert not is_kept(keep(web, name=[WRITTEN], about=[text]))
    assert not UnsavedForm.objects.exists()


@pytest.mark.parametrize(
    "sent",
    [
        {"page": PARTNER, "form": PARTNER, "values": "{"},
        {"page": PARTNER, "form": PARTNER, "values": '{"name": "x"}'},
        {"page": PARTNER, "form": PARTNER, "values": "[]"},
        {"page": "/annan/", "form": PARTNER, "values": "{}"},
        {},
    ],
)
def test_what_is_no_form_is_refused(web: Client, sent: dict[str, str]) -> None:
    assert web.post("/ekdala/osparat/", sent).status_code == 400


def test_there_is_room_for_some_and_the_oldest_gives_way(
    web: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unsaved, "MOST", 2)
    for number in range(3):
        keep(web, page=f"{PARTNER}?n={number}", name=[WRITTEN])
    assert set(UnsavedForm.objects.values_list("page", flat=True)) == {f"{PARTNER}?n=1", f"{PARTNER}?n=2"}
    assert not is_kept(keep(web, name=["x " * unsaved.LONGEST]))


def test_it_is_forgotten_when_nobody_comes_back(web: Client, place: Municipality) -> None:
    keep(web, name=[WRITTEN])
    UnsavedForm.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert WRITTEN not in web.get(PARTNER).content.decode()
    act_for(place)
    assert unsaved.unsaved_expire() == 1
    assert not UnsavedForm.objects.exists()


def test_who_only_reads_keeps_nothing(place: Municipality) -> None:
    assert keep(signed_in(place, Role.READER), name=[WRITTEN]).status_code == 403
