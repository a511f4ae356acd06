"""The table in a real browser: keys, pasting from Excel, undoing, what is kept, and without scripts."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from samordna.core.tests.browser import OpenPage, eventually, look, signed_in
from samordna.plans.models import PlanVersion
from samordna.plans.table.tests.test_table import activities, address
from samordna.plans.tests.factories import VersionFactory, document
from samordna.plans.tests.test_pages import signed_in as as_coordinator

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
PASTE = """([field, text, html]) => {
    const carried = new DataTransfer();
    carried.setData("text/plain", text);
    if (html) carried.setData("text/html", html);
    field.dispatchEvent(new ClipboardEvent("paste", {clipboardData: carried, bubbles: true, cancelable: true}));
}"""
FROM_EXCEL = (
    "<table><tr><td>Öppna fritidsgården</td><td>Kultur</td><td>Polisen</td><td>våren 2026</td></tr>"
    "<tr><td>Utbilda<br>alla</td><td>HR</td><td></td><td>2027</td></tr></table>"
)


@pytest.fixture
def version() -> PlanVersion:
    return VersionFactory(document=document(3))


@pytest.fixture
def open_page(version: PlanVersion, live_server: Any) -> Iterator[OpenPage]:
    with signed_in(as_coordinator(Client(), version.municipality), live_server.url) as window:
        yield window


def paste(page: Page, field: Any, text: str, html: str = "") -> None:
    page.evaluate(PASTE, [field.element_handle(), text, html])


def field(page: Page, row: int, name: str) -> Any:
    """A cell, by the place of its row on the page, from 0."""
    return page.locator("tbody > tr").nth(row).locator(f"textarea[name$='-{name}']")


def test_a_table_is_written_in_with_keys_and_pasted_into(open_page: OpenPage, version: PlanVersion) -> None:
    page = open_page()
    page.goto(address(version))
    expect(field(page, 0, "goal")).to_be_hidden()
    field(page, 0, "responsible").fill("Enhet A")
    page.keyboard.press("Enter")
    expect(field(page, 1, "responsible")).to_be_focused()
    page.keyboard.type("Enhet B")
    page.keyboard.press("Control+ArrowUp")
    expect(field(page, 0, "responsible")).to_be_focused()
    page.keyboard.press("Tab")
    expect(field(page, 0, "others")).to_be_focused()
    page.keyboard.press("Control+ArrowLeft")
    page.keyboard.press("Control+ArrowLeft")
    expect(field(page, 0, "action")).to_be_focused()

    paste(page, field(page, 5, "action"), "", FROM_EXCEL)
    expect(page.locator("tbody > tr")).to_have_count(7)
    expect(field(page, 6, "action")).to_have_value("Utbilda\nalla")
    expect(page.locator(".grid-told")).to_contain_text("7 ifyllda rutor och 1 nya rader")
    page.get_by_role("button", name="Ångra inklistringen").click()
    expect(page.locator("tbody > tr")).to_have_count(6)
    expect(field(page, 5, "action")).to_have_value("")
    headed = "Huvudansvarig\tKostnad\tÅtgärd:\tInsats\tÖvriga\n"
    headed += 'Polisen\t2 kr\tGå hem till bibblan\tx\tSkolan\n"Två\nrader"\t\tMed ”citat”'
    paste(page, field(page, 3, "action"), headed)
    expect(page.locator(".grid-told")).to_contain_text("inte har togs inte med: ”Kostnad”, ”Insats”.")
    expect(field(page, 3, "action")).to_have_value("Gå hem till bibblan")
    expect(field(page, 3, "others")).to_have_value("Skolan")
    expect(field(page, 4, "responsible")).to_have_value("Två\nrader")
    field(page, 3, "starts").fill("nån gång")
    page.get_by_role("button", name="Spara", exact=True).last.click()
    expect(page.get_by_role("alert")).to_contain_text("nån gång")
    look(page, "table-wrong", dark=True)
    field(page, 3, "starts").fill("våren 2026")  # the rest of the row is an activity by now
    page.get_by_role("button", name="Spara", exact=True).last.click()
    expect(page.locator(".toast")).to_contain_text("En aktivitet är ändrad")
    look(page, "table")
    rows = activities(version)
    assert [row.responsible for row in rows] == ["Enhet A", "Enhet B", "Enhet 0", "Polisen", "Två\nrader"]
    assert rows[3].starts == "2026-21"
    expect(page.locator(".grid-keys")).to_be_visible()
    touching = page.context.new_cdp_session(page)
    touching.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    expect(page.locator(".grid-keys")).to_be_hidden()  # a telephone has no such keys


def test_what_is_written_in_new_rows_outlives_the_page(open_page: OpenPage, version: PlanVersion) -> None:
    page = open_page()
    page.goto(address(version))
    page.get_by_role("button", name="Lägg till en rad").click()
    page.keyboard.type("Skriven men inte sparad")
    kept = "Object.keys(localStorage).some(key => localStorage[key].includes('inte sparad'))"
    eventually(page, lambda: page.evaluate(kept))
    page.goto(address(version))
    page.get_by_role("button", name="Lägg tillbaka").click()
    page.get_by_role("button", name="Spara", exact=True).last.click()
    expect(page.locator(".toast")).to_contain_text("En aktivitet är ny")
    assert activities(version)[-1].action == "Skriven men inte sparad"


def test_without_scripts_it_is_a_long_form(open_page: OpenPage, version: PlanVersion) -> None:
    page = open_page(scripts=False)
    page.goto(address(version))
    field(page, 3, "action").fill("Ny rad utan skript")
    page.locator("tbody > tr").first.get_by_role("checkbox").check()
    page.get_by_role("button", name="Spara", exact=True).last.click()
    expect(page.locator(".toasts")).to_contain_text("En aktivitet är borttagen")
    assert [row.action for row in activities(version)] == [
        "Utbilda personal 2",
        "Utbilda personal 3",
        "Ny rad utan skript",
    ]


def test_what_was_wrong_beside_what_was_saved_is_offered_on_return(
    open_page: OpenPage, version: PlanVersion
) -> None:
    page = open_page()
    page.goto(address(version))
    for row, (responsible, ends) in enumerate([("Kultur", "snart"), ("Skolan", "2028")]):
        field(page, row, "responsible").fill(responsible)
        field(page, row, "ends").fill(ends)
    field(page, 3, "action").fill("Öppna fritidsgården")
    field(page, 3, "starts").fill("nån gång")
    field(page, 4, "action").fill("Gäller 19750318-9800")
    field(page, 4, "responsible").fill("HR")
    page.get_by_role("button", name="Spara", exact=True).last.click()
    expect(page.get_by_role("alert")).to_contain_text("snart")
    page.goto(address(version))
    page.get_by_role("button", name="Lägg tillbaka").click()
    expect(field(page, 0, "ends")).to_have_value("snart")
    expect(field(page, 3, "starts")).to_have_value("nån gång")
    actions = [one.input_value() for one in page.locator("textarea[name$='-action']").all()]
    assert list(filter(None, actions))[3:] == ["Öppna fritidsgården", "Gäller 19750318-9800"]
    page.reload()
    expect(page.get_by_role("button", name="Lägg tillbaka")).to_be_visible()
