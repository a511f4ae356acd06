"""Thirty findings settled with the keyboard in one list, and marks under what one writes."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.core.models import KnownWord
from samordna.core.tests.browser import OpenPage, look, signed_in
from samordna.core.tests.tenants import act_for
from samordna.intake.models import Upload
from samordna.intake.tests.factories import (
    IDENTITY_NUMBER,
    member,
    municipality,
    part,
    read_result,
    ready_upload,
)
from samordna.organisation.models import Municipality
from samordna.plandoc.reading import ReadResult

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

FIRST = ("Anna", "Erik", "Maria", "Karin", "Lars")
LAST = ("Lindqvist", "Svensson", "Johansson", "Nilsson", "Eriksson", "Persson")
NAMES = [f"{first} {last}" for first in FIRST for last in LAST]


@pytest.fixture
def home(db: None) -> Municipality:
    return municipality("Ekdala", "9901")


@pytest.fixture
def coordinator(home: Municipality) -> User:
    return member(home, Role.CENTRAL_COORDINATOR)


@pytest.fixture
def upload(home: Municipality, coordinator: User) -> Upload:
    def with_names(result: ReadResult) -> None:
        for activity, name in zip(result.document.activities, NAMES, strict=True):
            activity.responsible = f"Kontakta {name} om utbildningen."
        result.document.activities[0].comment = f"Ring {IDENTITY_NUMBER} först."

    return ready_upload(home, coordinator, read_result(len(NAMES), with_names))


@pytest.fixture
def open_page(live_server: Any, client: Any, coordinator: User) -> Iterator[OpenPage]:
    client.force_login(coordinator)
    with signed_in(client, live_server.url) as window:
        act_for(Municipality.objects.get(slug="ekdala"))
        yield window


def remains(page: Page, count: int) -> None:
    expect(page.locator("#fynd-status")).to_contain_text(f"{count} återstår." if count else "Inget återstår.")


def test_thirty_findings_with_the_keyboard(open_page: OpenPage, upload: Upload) -> None:
    page = open_page()
    page.goto(f"/ekdala/importera/{upload.pk}/personuppgifter/")
    remains(page, len(NAMES) + 1)
    look(page, "findings")
    page.keyboard.press("k")
    expect(page.locator(".finding:focus")).to_have_attribute(
        "id", page.locator(".finding").first.get_attribute("id")
    )
    page.reload()
    page.keyboard.press("j")
    expect(page.locator(".finding:focus")).to_have_attribute(
        "id", page.locator(".finding").first.get_attribute("id")
    )
    page.reload()
    page.get_by_role("link", name="Börja med det första").click()
    expect(page.locator(".finding:focus")).to_have_count(1)
    page.keyboard.press("p")
    remains(page, len(NAMES) + 1)  # an identity number cannot stay
    page.keyboard.press("t")
    remains(page, len(NAMES))
    for number, key in enumerate("piptippitip" * 2, start=1):
        expect(page.locator(".finding:focus")).to_have_count(1)
        page.keyboard.press(key)
        remains(page, len(NAMES) - number)
    page.keyboard.press("u")  # before the focus has come back
    remains(page, len(NAMES) - 21)
    expect(page.locator(".finding:focus")).to_contain_text(NAMES[21])
    page.keyboard.press("j")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("e")
    page.keyboard.type("samordnaren")
    page.keyboard.press("Enter")
    remains(page, len(NAMES) - 22)
    for left in range(len(NAMES) - 23, -1, -1):
        expect(page.locator(".finding:focus")).to_have_count(1)
        page.keyboard.press("t")
        remains(page, left)
    expect(page.locator("#lists").get_by_role("link", name="Personuppgifter")).to_have_text(
        "Personuppgifter 0"
    )
    expect(page.locator(".none-left")).to_be_focused()
    expect(page.locator(".keys")).to_have_count(0)
    look(page, "findings-none")
    act_for(upload.municipality_id)
    assert not upload.parts.filter(blocks=True).exists()
    assert any(
        "samordnaren" in row.data.get("responsible", "") for row in upload.parts.filter(area="activities")
    )


def test_without_scripts_the_same_with_buttons(open_page: OpenPage, upload: Upload) -> None:
    page = open_page(scripts=False)
    page.goto(f"/ekdala/importera/{upload.pk}/personuppgifter/")
    item = page.locator(".finding").nth(1)
    item.get_by_label("Ersätt med").fill("rektorn")
    item.get_by_role("button", name="Ersätt").click()
    remains(page, len(NAMES))
    page.get_by_role("button", name="Ångra").first.click()
    remains(page, len(NAMES) + 1)


def test_what_one_writes_is_marked_before_one_saves_and_a_street_is_asked_about_once(
    open_page: OpenPage, upload: Upload
) -> None:
    page = open_page()
    page.goto(f"/ekdala/importera/{upload.pk}/del/services-1/andra/")
    field = page.get_by_role("textbox", name=re.compile("^(Beskrivning|Text)$")).first
    field.fill("Fältgruppen finns på Sveavägen 12 varje kväll.")
    field.press("End")
    field.press_sequentially(" ")
    before = field.bounding_box()
    told = page.locator(".looked li:not(.learnt)")
    expect(told).to_contain_text("Sveavägen 12")
    expect(told).to_contain_text("Skriv området i stället")
    assert field.bounding_box() == before, "what one writes in does not move"
    look(page, "looked")
    told.get_by_role("button", name="Ingens bostad").click()
    expect(told).to_have_count(0)
    expect(field).to_be_focused()
    page.get_by_role("button", name="Spara").click()
    expect(page.get_by_role("link", name="Redigera Fältgruppen")).to_be_visible()
    act_for(upload.municipality_id)
    assert KnownWord.objects.get().text == "Sveavägen 12"
    assert "Sveavägen 12" in str(part(upload, "services-1").data)
    page.goto(f"/ekdala/importera/{upload.pk}/del/activities-1/andra/")
    page.get_by_label("Aktivitet", exact=True).fill("Möt upp på Sveavägen 12 med Maria Andersson")
    expect(page.locator(".looked li")).to_contain_text("Maria Andersson")
    expect(told).not_to_contain_text("Sveavägen")
