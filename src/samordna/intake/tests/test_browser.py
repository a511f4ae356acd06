"""A coordinator imports a plan in a real browser; every page on the way is held against WCAG."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import APIResponse, Dialog, Page, Route, expect

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.core.tests.browser import NARROW, OpenPage, look, settled, signed_in
from samordna.core.tests.tenants import act_for
from samordna.intake.commands import upload_read, upload_save
from samordna.intake.models import Upload
from samordna.intake.tests.conftest import DOCUMENTS
from samordna.intake.tests.factories import (
    IDENTITY_NUMBER,
    member,
    municipality,
    read_result,
    ready_upload,
)
from samordna.intake.tests.test_carried import kept_plan, three_changes, word
from samordna.organisation.models import Municipality
from samordna.plandoc.reading import FilePlace, Flag, ReadResult
from samordna.plandoc.reading.result import Expected, State
from samordna.plans.models import PlanVersion

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def coordinator(db: None) -> User:
    return member(municipality("Ekdala", "9901"), Role.CENTRAL_COORDINATOR)


@pytest.fixture
def open_page(live_server: Any, client: Any, coordinator: User) -> Iterator[OpenPage]:
    client.force_login(coordinator)
    with signed_in(client, live_server.url) as window:
        act_for(Municipality.objects.get(slug="ekdala"))
        yield window


def upload_file(page: Page, name: str) -> Upload:
    page.goto("/ekdala/importera/")
    page.get_by_label("Planen som fil").set_input_files(DOCUMENTS / name)
    page.get_by_role("button", name="Läs filen").click()
    page.wait_for_url("**/importera/*/")
    act_for(Municipality.objects.get(slug="ekdala"))
    return Upload.objects.latest("pk")


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """A plan as flat text, which always leaves doubts, with somebody's name in it."""
    file = tmp_path / "handlingsplan.txt"
    text = (DOCUMENTS / "ekdala-flat.txt").read_text(encoding="utf-8")
    file.write_text(f"{text}\n\nFrågor\n\nKontakta Anna Svensson om planen.\n", encoding="utf-8")
    return file


def test_from_file_to_plan(open_page: OpenPage, doubtful: Path) -> None:
    page = open_page()
    page.goto("/ekdala/importera/")
    look(page, "upload")
    page.get_by_label("Planen som fil").set_input_files(doubtful)
    expect(page.locator(".chosen")).to_contain_text("handlingsplan.txt")
    page.get_by_role("button", name="Läs filen").click()
    expect(page.get_by_text("Väntar på sin tur")).to_be_visible()
    look(page, "waiting")

    read_the_upload()
    page.wait_for_url("**/granska/")
    look(page, "review")
    way = page.get_by_role("navigation", name="Det som är kvar att göra").get_by_role("link").last
    way.click()
    card = page.locator(f"#{(way.get_attribute('href') or '').partition('#')[2]}")
    expect(card).to_be_focused()
    expect(card.get_by_role("heading", level=2)).to_be_in_viewport()
    left = page.get_by_role("button", name="Det stämmer").count()
    page.get_by_role("button", name="Det stämmer").first.click()
    expect(page.get_by_role("button", name="Det stämmer")).to_have_count(left - 1)
    page.get_by_role("button", name="Spara planen").click()
    expect(page.get_by_text("Inget är sparat än. Planen sparas när")).to_be_visible()
    expect(page.get_by_text("Välj om planen är ett utkast eller redan beslutad")).to_be_visible()
    with page.expect_response(lambda answer: answer.url.endswith("/spara/")):
        page.get_by_label("ett utkast").check()

    page.get_by_role("navigation", name="Det som hittades").get_by_role("link", name="Aktiviteter").click()
    look(page, "activities")
    card = page.locator("article").first
    card.get_by_role("link", name="Redigera").click()
    field = page.get_by_label("Aktivitet", exact=True)
    look(page, "form")
    field.fill(f"Ring {IDENTITY_NUMBER}")
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("personnummer")
    look(page, "refused")
    page.get_by_label("Aktivitet", exact=True).fill("Utbilda alla som möter unga")
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.locator("article").first).to_contain_text("Utbilda alla som möter unga")
    expect(page.locator("form.form")).to_have_count(0)

    removed = page.locator("article").nth(1)
    removed.get_by_role("button", name="Ta bort").click()
    expect(removed).to_contain_text("Inte med i planen")
    look(page, "removed")
    removed.get_by_role("button", name="Ta med igen").click()
    expect(removed.get_by_role("link", name="Redigera")).to_be_visible()

    page.goto(f"/ekdala/importera/{Upload.objects.get().pk}/granska/?del=titt")
    while page.get_by_role("button", name="Behåll").count():
        before = page.get_by_role("button", name="Behåll").count()
        page.get_by_role("button", name="Behåll").first.click()
        expect(page.get_by_role("button", name="Behåll")).to_have_count(before - 1)
    page.get_by_role("button", name="Spara planen").click()
    expect(page.get_by_text("Samordna sparar planen")).to_be_visible()
    look(page, "saving")
    save_the_upload()
    page.wait_for_url("**/planer/*/")
    act_for(Municipality.objects.get())
    expect(page.get_by_text("Filen är sparad som")).to_be_visible()
    version = PlanVersion.objects.get()
    assert version.activity_set.filter(action="Utbilda alla som möter unga").exists()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(version.title)
    page.goto("/ekdala/importera/0/granska/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Importen finns inte här")
    look(page, "gone")


def test_a_failed_reading(open_page: OpenPage, tmp_path: Path) -> None:
    broken = tmp_path / "trasig.docx"
    broken.write_bytes(b"PK\x03\x04 not really")
    page = open_page()
    page.goto("/ekdala/importera/")
    page.get_by_label("Planen som fil").set_input_files(broken)
    page.get_by_role("button", name="Läs filen").click()
    page.wait_for_url("**/importera/*/")
    read_the_upload()
    expect(page.get_by_role("heading", name="Filen gick inte att läsa")).to_be_visible()
    look(page, "failed")
    page.get_by_role("button", name="Välj en annan fil").click()
    expect(page.get_by_text("är avbruten")).to_be_visible()
    assert not Upload.objects.exists()


def test_without_scripts(open_page: OpenPage) -> None:
    page = open_page(scripts=False)
    upload = upload_file(page, "ekdala-flat.txt")
    upload_read(upload_id=upload.pk, municipality_id=upload.municipality_id)
    page.get_by_role("link", name="Se hur det går").click()
    page.wait_for_url("**/granska/")
    page.get_by_role("link", name=re.compile(r"^Verksamheter \d")).click()
    name = page.locator("article h2").first.inner_text()
    page.get_by_role("link", name="Redigera").first.click()
    page.get_by_label("Målgrupp").fill("Unga i hela kommunen")
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.locator("article").first).to_contain_text("Unga i hela kommunen")
    assert name in page.locator("article h2").first.inner_text()
    page.get_by_role("link", name="Radera importen").click()
    page.get_by_role("button", name="Radera importen").click()
    expect(page.get_by_text("är avbruten")).to_be_visible()


def test_on_a_phone_saving_is_in_sight_and_the_file_is_folded(open_page: OpenPage) -> None:
    page = open_page(scripts=False)
    upload = upload_file(page, "ekdala-flat.txt")
    upload_read(upload_id=upload.pk, municipality_id=upload.municipality_id)
    page.goto(f"/ekdala/importera/{upload.pk}/granska/?del=services")
    to_saving = page.get_by_role("link", name="Vidare till att spara planen")
    passage = page.locator("details:not([open]) > .source").first
    expect(passage).to_be_visible()
    expect(to_saving).to_be_hidden()

    left_out = page.locator(".left-out .passages")
    expect(left_out).to_have_css("overflow-y", "auto")
    expect(left_out).to_have_attribute("tabindex", "0")
    page.set_viewport_size(NARROW)
    expect(left_out).to_have_css("overflow-y", "visible")  # no box that scrolls in a page that scrolls
    expect(to_saving).to_be_in_viewport()
    expect(passage).to_be_hidden()
    page.emulate_media(media="print")
    expect(passage).to_be_visible()
    page.emulate_media(media="screen")
    page.locator(".in-file details:not([open]) > summary").first.press("Enter")
    expect(page.locator("details[open] > .source").first).to_be_visible()
    to_saving.click()
    expect(page.get_by_role("button", name="Spara planen")).to_be_in_viewport()


def save_the_upload() -> None:
    act_for(Municipality.objects.get())
    upload = Upload.objects.get()
    upload_save(upload_id=upload.pk, municipality_id=upload.municipality_id)


def read_the_upload() -> None:
    act_for(Municipality.objects.get())
    upload = Upload.objects.get()
    upload_read(upload_id=upload.pk, municipality_id=upload.municipality_id)


def test_a_table_is_said_to_be_something_else(open_page: OpenPage, tmp_path: Path) -> None:
    file = tmp_path / "lista.csv"
    rows = "".join(f"Bjuda in förening {number} till samtal;Fritidschefen;x\n" for number in range(1, 31))
    file.write_text(f"Vad vi ska göra;Vem;Kryss\n{rows}", encoding="utf-8")
    page = open_page()
    page.goto("/ekdala/importera/")
    page.get_by_label("Planen som fil").set_input_files(file)
    page.get_by_role("button", name="Läs filen").click()
    expect(page.get_by_text("Väntar på sin tur")).to_be_visible()
    read_the_upload()
    page.wait_for_url("**/granska/")
    page.locator("#lists summary").click()
    page.get_by_role("link", name="Tabeller").click()
    look(page, "tables")
    page.get_by_label("Det här är").select_option(value="definitions")
    expect(page.get_by_label("Vad kolumn 1 betyder")).to_contain_text("Begrepp")
    settled(page)
    page.get_by_label("Det här är").select_option(value="activities")
    expect(page.get_by_label("Vad kolumn 2 betyder")).to_contain_text("Ansvarig")
    page.get_by_label("Vad kolumn 1 betyder").select_option(value="action")
    page.get_by_label("Vad kolumn 2 betyder").select_option(value="others")
    page.get_by_label("Kom ihåg för nästa fil").check()
    page.get_by_role("button", name="Läs om så här").click()
    expect(page.get_by_text("Väntar på sin tur")).to_be_visible()
    read_the_upload()
    page.wait_for_url("**/tabeller/?sida=1#tabell-1")
    expect(page.locator("#tabell-1")).to_be_focused()
    expect(page.get_by_text("Filer med den här uppställningen läses så som")).to_be_visible()
    look(page, "tables remembered")
    page.get_by_role("button", name="Glöm").click()
    page.get_by_role("button", name="Ångra").click()
    expect(page.get_by_text("Uppställningen är ihågkommen igen")).to_be_visible()


def test_a_word_file_comes_back_with_three_changes(open_page: OpenPage, tmp_path: Path) -> None:
    home = Municipality.objects.get()
    version = kept_plan(home)
    file = tmp_path / "plan.docx"
    file.write_bytes(word(version, three_changes))
    page = open_page()
    page.goto("/ekdala/importera/")
    page.get_by_label("Planen som fil").set_input_files(file)
    page.get_by_role("button", name="Läs filen").click()
    expect(page.get_by_text("Väntar på sin tur")).to_be_visible()
    read_the_upload()
    page.wait_for_url("**/granska/")
    expect(page.get_by_text("3 ändringar är gjorda i den sedan dess.")).to_be_visible()
    expect(page.locator("article.seen")).to_have_count(3)
    look(page, "seen changes")
    first = page.locator("article.seen").first
    first.get_by_role("button", name="Låt planen vara som den var").press("Enter")
    expect(first).to_contain_text("Planen står kvar som den var här")
    expect(first).to_be_focused()
    for number in (1, 2):
        page.locator("article.seen").nth(number).get_by_role("button", name="Ta med ändringen").click()
        expect(page.locator("article.seen").nth(number)).to_contain_text("Ändringen är med")
    expect(page.get_by_text("Inget mer behöver en titt.")).to_be_visible()
    look(page, "seen changes settled")
    page.get_by_role("button", name="Spara planen").click()
    expect(page.get_by_text("Samordna sparar planen")).to_be_visible()
    save_the_upload()
    page.wait_for_url("**/planer/*/")
    act_for(home)
    assert PlanVersion.objects.filter(plan=version.plan).count() == 2


def test_what_is_missed_is_filled_with_the_keyboard(open_page: OpenPage, tmp_path: Path) -> None:
    file = tmp_path / "plan.csv"
    file.write_text(
        "Åtgärd;Ansvarig\nUtbilda personal;Rektorn\nÖva larmet;\nBesöka skolor;Fältarna\n", encoding="utf-8"
    )
    page = open_page()
    page.goto("/ekdala/importera/")
    page.get_by_label("Planen som fil").set_input_files(file)
    page.get_by_role("button", name="Läs filen").click()
    expect(page.get_by_text("Väntar på sin tur")).to_be_visible()
    read_the_upload()
    page.wait_for_url("**/granska/")
    card = page.locator("article", has=page.get_by_role("heading", name="Öva larmet"))
    look(page, "filling")
    card.get_by_label("Ansvarig").fill("Säkerhetssamordnaren")
    card.get_by_label("Ansvarig").press("Enter")
    expect(card).to_contain_text("Klart")
    expect(card).to_be_focused()


def test_the_details_above_follow_what_is_filled_below(open_page: OpenPage, coordinator: User) -> None:
    def missed(result: ReadResult) -> None:
        result.flags.append(Flag("Titeln är filens namn.", FilePlace(page=1), "metadata"))
        result.document.metadata.registry_number = None
        result.expected = [Expected("registry_number", State.NOT_FOUND)]

    upload = ready_upload(Municipality.objects.get(), coordinator, read_result(1, missed))
    page = open_page()
    page.goto(f"/ekdala/importera/{upload.pk}/granska/")
    details, card = page.locator("#del-metadata"), page.locator("#del-expected-registry_number")
    expect(details.get_by_role("definition").nth(0)).to_be_visible()
    card.get_by_label("Diarienummer").fill("SN 2026/14")
    card.get_by_label("Diarienummer").press("Enter")
    expect(details).to_contain_text("SN 2026/14")
    expect(card).to_contain_text("Nu är det ifyllt.")
    expect(card).to_be_focused()
    look(page, "filled")
    details.get_by_role("link", name="Redigera").click()
    details.get_by_label("Version", exact=True).fill("2")
    details.get_by_role("button", name="Spara", exact=True).click()
    expect(details.get_by_role("definition").filter(has_text=re.compile("^2$"))).to_be_visible()


def test_whether_the_plan_is_decided_is_asked_once_it_tells_of_a_decision(
    open_page: OpenPage, coordinator: User
) -> None:
    def undecided(result: ReadResult) -> None:
        result.document.metadata.adopted = None
        result.document.decisions = []
        result.expected = [Expected("decision", State.NOT_FOUND)]

    upload = ready_upload(Municipality.objects.get(), coordinator, read_result(1, undecided))
    page = open_page()
    page.goto(f"/ekdala/importera/{upload.pk}/granska/")
    question = page.get_by_role("group", name="Planen är")
    expect(page.get_by_text("Planen sparas som ett utkast")).to_be_visible()
    expect(question).to_have_count(0)
    look(page, "draft")
    card = page.locator("#del-expected-decision")
    card.get_by_label("Datum").fill("2026-10-14")
    card.get_by_label("Organ").fill("Socialnämnden")
    card.get_by_role("button", name="Fyll i").click()
    expect(question).to_be_visible()
    expect(page.get_by_text("Planen sparas som ett utkast")).to_have_count(0)
    look(page, "asked")
    late: list[tuple[Route, APIResponse]] = []
    page.route("**/granska/?del=*", lambda route: late.append((route, route.fetch())))
    with page.expect_request("**/granska/?del=*"):
        card.get_by_role("button", name="Ångra").click()
    with page.expect_response(lambda answer: answer.url.endswith("/spara/")):
        page.get_by_label("ett utkast").check()
    [(route, form_as_it_was)] = late
    with page.expect_response("**/granska/?del=*"):
        route.fulfill(response=form_as_it_was)
    expect(page.locator("#target.htmx-request, #target.htmx-settling")).to_have_count(0)
    expect(page.get_by_label("ett utkast")).to_be_checked()


def test_what_is_written_and_not_saved_is_neither_saved_over_nor_left(
    open_page: OpenPage, doubtful: Path
) -> None:
    page = open_page()
    upload = upload_file(page, "ekdala-flat.txt")
    read_the_upload()
    page.wait_for_url("**/granska/")
    page.goto(f"/ekdala/importera/{upload.pk}/granska/?del=activities")
    page.locator("article").first.get_by_role("link", name="Redigera").click()
    page.get_by_label("Aktivitet", exact=True).fill("Något helt annat")
    page.get_by_role("button", name="Spara planen").click()
    expect(
        page.get_by_role("alert").filter(has_text="Du har skrivit något som inte är sparat")
    ).to_be_visible()
    expect(page.locator("article.is-open")).to_have_count(1)
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    services = page.get_by_role("navigation", name="Det som hittades").get_by_role(
        "link", name="Verksamheter"
    )
    with page.expect_event("dialog"):
        services.click()
    assert asked == ["beforeunload"]
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.locator("article").first).to_contain_text("Något helt annat")
    services.click()
    page.wait_for_url("**del=services")
    assert asked == ["beforeunload"], "nothing is unsaved any more"
    page.get_by_role("link", name="Radera importen").click()
    look(page, "asked before deleting")


def test_an_answer_in_a_window_where_the_import_is_gone(open_page: OpenPage, doubtful: Path) -> None:
    page = open_page()
    upload_file(page, "ekdala-flat.txt")
    read_the_upload()
    page.wait_for_url("**/granska/")
    Upload.objects.all().delete()
    page.get_by_role("button", name="Det stämmer").first.click()
    expect(page.get_by_role("heading", name="Importen finns inte här")).to_be_visible()
    look(page, "gone in place")
