"""Choosing a file, waiting, trying again and cancelling."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.intake.commands import upload_create
from samordna.intake.models import STALLED, State, Upload
from samordna.intake.tests.factories import member, ready_upload
from samordna.intake.upload_limits import MOST_OF_ALL, MOST_OF_ONE
from samordna.organisation.models import Municipality

PAGE = "/ekdala/importera/"
HTMX = {"HX-Request": "true"}


def send(web: Client, name: str, content: bytes, **headers: Any) -> Any:
    return web.post(PAGE, {"file": SimpleUploadedFile(name, content)}, **headers)


def waiting(home: Municipality, user: User, **values: Any) -> Upload:
    return Upload.objects.create(
        **{
            "municipality": home,
            "uploaded_by": user,
            "name": "plan.docx",
            "size": 4,
            **values,
        }
    )


def test_the_page_says_what_happens_with_the_file(web: Client) -> None:
    page = web.get(PAGE).content.decode()
    assert "högst 50 MB" in page.replace("\xa0", " ")
    assert "senast efter 14 dagar" in page
    assert ".docx" in page


def test_a_file_is_kept_and_one_is_sent_on_to_wait(web: Client, coordinator: User) -> None:
    answer = send(web, "plan.txt", b"Handlingsplan")
    upload = Upload.objects.get()
    assert answer.url == f"{PAGE}{upload.pk}/"
    assert (upload.name, upload.size, upload.uploaded_by) == ("plan.txt", 13, coordinator)


def test_the_script_gets_the_address_as_json(web: Client) -> None:
    answer = send(web, "plan.txt", b"Handlingsplan", headers={"Accept": "application/json"})
    assert answer.json() == {"url": f"{PAGE}{Upload.objects.get().pk}/"}


def test_with_many_files_waiting_no_more_is_taken_of_the_same_person(
    web: Client, home: Municipality, coordinator: User
) -> None:
    for _one in range(MOST_OF_ONE):
        waiting(home, coordinator)
    reason = "Du har 10 filer som väntar på att läsas"
    assert reason in web.get(PAGE).content.decode()
    answer = send(web, "plan.txt", b"Handlingsplan")
    assert answer.status_code == 422
    assert reason in answer.content.decode()
    assert reason in send(web, "p.txt", b"x", headers={"Accept": "application/json"}).json()["error"]
    assert Upload.objects.count() == MOST_OF_ONE
    upload_create(municipality=home, user=_colleague(home), name="plan.txt", file=ContentFile(b"x"))
    Upload.objects.filter(uploaded_by=coordinator).update(state=State.READY)
    assert send(web, "plan.txt", b"Handlingsplan").status_code == 302


def test_nor_of_the_same_municipality(web: Client, home: Municipality) -> None:
    colleague = _colleague(home)
    for _one in range(MOST_OF_ALL):
        waiting(home, colleague)
    answer = send(web, "plan.txt", b"Handlingsplan")
    assert answer.status_code == 422
    assert "40 av kommunens filer väntar" in answer.content.decode()


def _colleague(home: Municipality) -> User:
    return member(home, Role.CENTRAL_COORDINATOR, email="kollega@ekdala.example")


@pytest.mark.parametrize("content", [b"", None])
def test_no_file_and_an_empty_one_are_explained(web: Client, content: bytes | None) -> None:
    answer = web.post(PAGE, {}) if content is None else send(web, "tom.txt", content)
    assert answer.status_code == 422
    assert "fil" in answer.context["form"].errors["file"][0].lower()
    assert not Upload.objects.exists()


def test_a_request_that_is_too_large_is_refused_unread(web: Client, settings: Any) -> None:
    settings.UPLOAD_LIMIT = -1024 * 1024
    assert send(web, "stor.txt", b"x", headers={"Accept": "application/json"}).status_code == 413
    answer = send(web, "stor.txt", b"x")
    assert answer.status_code == 413
    assert "för stor" in answer.content.decode()


def test_an_upload_from_another_site_is_refused(coordinator: User) -> None:
    outside = Client(enforce_csrf_checks=True)
    outside.force_login(coordinator)
    assert send(outside, "plan.txt", b"text").status_code == 403


def test_a_file_that_is_too_large_is_refused(web: Client, settings: Any) -> None:
    settings.UPLOAD_LIMIT = 10
    answer = send(web, "stor.txt", b"x" * 11, headers={"Accept": "application/json"})
    assert answer.status_code == 422
    assert "för stor" in answer.json()["error"]
    assert not Upload.objects.exists()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\planer\\plan 2025.docx", "plan 2025.docx"),
        ("åäö 🦉.txt", "åäö 🦉.txt"),
        ("<script>alert(1)</script>.txt", "script>.txt"),
        ("x'); DROP TABLE plans;--.csv", "x'); DROP TABLE plans;--.csv"),
        ("\u202etxt.exe.docx", "txt.exe.docx"),
        ("خطة.docx", "خطة.docx"),
        ("a" * 400 + ".docx", "a" * 114 + "….docx"),
        ("...", "fil"),
    ],
)
def test_any_name_is_kept_safely_and_shown_as_text(
    web: Client, home: Municipality, coordinator: User, given: str, kept: str
) -> None:
    upload = upload_create(municipality=home, user=coordinator, name=given, file=ContentFile(b"text"))
    assert upload.name == kept
    assert "<script>alert" not in web.get(PAGE).content.decode()
    assert web.get(f"{PAGE}{upload.pk}/").status_code == 200


def test_waiting_asks_again_and_hears_only_news(web: Client, home: Municipality, coordinator: User) -> None:
    upload = waiting(home, coordinator)
    address = f"{PAGE}{upload.pk}/"
    assert 'hx-trigger="every 1s"' in web.get(address).content.decode()
    assert web.get(f"{address}?seen=waiting-0", headers=HTMX).status_code == 204
    Upload.objects.update(state=State.READING)
    news = web.get(f"{address}?seen=waiting-0", headers=HTMX).content.decode()
    assert "Samordna läser" in news
    assert "<html" not in news
    Upload.objects.update(state=State.READY)
    assert web.get(f"{address}?seen=reading-0", headers=HTMX).headers["HX-Redirect"] == f"{address}granska/"
    assert web.get(address).headers["Location"] == f"{address}granska/"


def test_what_could_not_be_read_says_why_and_can_be_tried_again(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = waiting(
        home, coordinator, state=State.FAILED, error={"sv": "Filen är låst.", "en": "The file is locked."}
    )
    address = f"{PAGE}{upload.pk}/"
    page = web.get(address).content.decode()
    assert "Filen är låst." in page
    assert "every 1s" not in page
    web.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert "The file is locked." in web.get(address).content.decode()
    assert web.post(f"{address}forsok-igen/").headers["Location"] == address
    upload.refresh_from_db()
    assert (upload.state, upload.error) == (State.WAITING, None)


def test_a_reading_that_has_stopped_offers_another_try(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = waiting(home, coordinator, state_since=timezone.now() - STALLED - timedelta(seconds=1))
    page = web.get(f"{PAGE}{upload.pk}/?seen=waiting-0", headers=HTMX).content.decode()
    assert "Läsningen har stannat" in page
    assert "forsok-igen" in page


def test_cancelling_deletes_everything_and_says_so(
    web: Client, home: Municipality, coordinator: User
) -> None:
    upload = ready_upload(home, coordinator)
    address = f"{PAGE}{upload.pk}/"
    answer = web.post(f"{address}avbryt/", follow=True)
    assert "raderade" in answer.content.decode()
    assert not Upload.objects.exists()
    again = web.post(f"{address}avbryt/")
    assert again.status_code == 404
    assert "sparad som en plan" in again.content.decode()


@pytest.mark.parametrize("path", ["", "granska/", "del/metadata/", "del/metadata/andra/"])
def test_the_back_button_finds_help(web: Client, path: str) -> None:
    answer = web.get(f"{PAGE}999999/{path}")
    assert answer.status_code == 404
    assert reverse("plans:list", args=["ekdala"]) in answer.content.decode()


def test_unfinished_imports_are_listed(web: Client, home: Municipality, coordinator: User) -> None:
    ready_upload(home, coordinator, name="halvklar.docx")
    page = web.get(PAGE).content.decode()
    assert "halvklar.docx" in page
    assert f"Uppladdad av {coordinator.name}" in page
