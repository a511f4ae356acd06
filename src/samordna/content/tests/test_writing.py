"""Texts are written as in Word and kept as Markdown: what nobody touched stays, and what is pasted is what one meant."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from samordna.accounts.models import User
from samordna.content import demo
from samordna.core.tests.browser import OpenPage, eventually, look, sheet, signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.plans.models import PlanVersion, Section

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("loaded_demo"),
]
PASTED = Path(__file__).parent / "pasted"
ODD = "Före\r\n*  ett\r\n*  två\r\n\r\n\r\n{{activities}}\r\n\r\n| a | b |\r\n|:--|--|\r\n|1|2|\r\n"
PASTE = """([kind, text]) => {
    const data = new DataTransfer();
    data.setData(kind, text);
    document.activeElement.dispatchEvent(
        new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def open_page(loaded_demo: None, live_server: Any, client: Any) -> Iterator[OpenPage]:
    client.force_login(User.objects.get(email=demo.COORDINATOR))
    with signed_in(client, live_server.url) as window:
        yield window


@pytest.fixture
def section(loaded_demo: None) -> Section:
    act_for(Municipality.objects.get(slug=demo.STOCKHOLM))
    version = PlanVersion.objects.get(plan__guests__email=demo.GUEST)
    return version.section_set.present().filter(level=1).earliest("position")


def form_of(section: Section) -> str:
    return f"/stockholm/planer/{section.version_id}/innehall/avsnitt/{section.pk}/"


def kept(page: Page) -> Any:
    return page.locator("#id_text").input_value()


def tool(page: Page, name: str) -> Locator:
    return page.get_by_role("toolbar").get_by_role("button", name=name, exact=True)


def emptied(page: Page) -> None:
    sheet(page).focus()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")


def store(section: Section, text: str) -> None:
    Section.objects.filter(pk=section.pk).update(text=text)


def test_what_is_written_with_keys_and_tools_is_saved(open_page: OpenPage, section: Section) -> None:
    store(section, "")
    page = open_page()
    page.goto(form_of(section))
    page.get_by_text("Text", exact=True).first.click()
    expect(sheet(page)).to_be_focused()
    page.keyboard.type("# Mål")
    page.keyboard.press("Enter")
    page.keyboard.type("Vi ska ")
    page.keyboard.press("Control+b")
    page.keyboard.type("nå")
    page.keyboard.press("Control+b")
    page.keyboard.type(" alla.")
    page.keyboard.press("Enter")
    page.keyboard.type("- en")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("under en")
    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("två")
    assert kept(page) == "# Mål\n\nVi ska **nå** alla.\n\n- en\n  - under en\n- två"
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(sheet(page)).not_to_be_focused()
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.get_by_text("är sparad")).to_be_visible()
    act_for(section.version.municipality)
    section.refresh_from_db()
    assert section.text.replace("\r\n", "\n").startswith("# Mål\n\nVi ska **nå** alla.")


def test_the_tools_make_lists_links_and_tables(open_page: OpenPage, section: Section) -> None:
    store(section, "Läs mer")
    page = open_page()
    page.goto(form_of(section))
    sheet(page).focus()
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+k")
    page.get_by_label("Vart länken leder").fill("javascript:alert(1)")
    page.keyboard.press("Enter")
    expect(page.get_by_text("En länk leder till")).to_be_visible()
    page.get_by_label("Vart länken leder").fill("exempel.se/mer")
    page.keyboard.press("Enter")
    assert kept(page) == "[Läs mer](https://exempel.se/mer)"
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    tool(page, "Infoga tabell").click()
    page.keyboard.type("Vad")
    for words in ("Vem", "När", "Hus"):
        page.keyboard.press("Tab")
        page.keyboard.type(words)
    tool(page, "Ta bort kolumn").click()
    tool(page, "Lägg till rad").click()
    table = "| Vem | När |\n| --- | --- |\n|  |  |\n|  |  |\n|  |  |"
    assert kept(page) == f"[Läs mer](https://exempel.se/mer)\n\n{table}"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("toolbar").locator(":focus")).to_have_count(1)
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    expect(tool(page, "Fetstil")).to_be_focused()
    tool(page, "Ångra").click()
    tool(page, "Ta bort tabellen").click()
    assert kept(page) == "[Läs mer](https://exempel.se/mer)"
    page.keyboard.press("Control+Home")
    page.get_by_label("Stycke eller rubrik").select_option("Rubrik 2")
    assert kept(page) == "## [Läs mer](https://exempel.se/mer)"
    page.get_by_label("Stycke eller rubrik").select_option("Stycke")
    tool(page, "Punktlista").click()
    expect(tool(page, "Punktlista")).to_have_attribute("aria-pressed", "true")
    assert kept(page) == "- [Läs mer](https://exempel.se/mer)"
    tool(page, "Numrerad lista").click()
    assert kept(page) == "1. [Läs mer](https://exempel.se/mer)"


@pytest.mark.parametrize("name", ["word.html", "libreoffice.html", "web.html", "plain.txt"])
def test_what_is_pasted_keeps_its_shape_and_nothing_else(
    open_page: OpenPage, section: Section, name: str
) -> None:
    page = open_page()
    page.goto(form_of(section))
    emptied(page)
    text = (PASTED / name).read_text(encoding="utf-8")
    page.evaluate(PASTE, ["text/html" if name.endswith("html") else "text/plain", text])
    assert kept(page) == (PASTED / name).with_suffix(".md").read_text(encoding="utf-8").strip()


def test_a_text_that_nobody_touched_is_the_same_to_the_last_sign(
    open_page: OpenPage, section: Section
) -> None:
    store(section, ODD)
    page = open_page()
    page.goto(form_of(section))
    expect(page.locator(".place")).to_have_text("(Här visas: Aktiviteter)")
    before = kept(page)
    assert before == ODD.replace("\r\n", "\n")
    page.locator("#id_heading").fill("En annan rubrik")
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.get_by_text("är sparad")).to_be_visible()
    act_for(section.version.municipality)
    section.refresh_from_db()
    assert section.text.strip() == before.strip()


def test_a_place_is_not_typed_over_and_what_stands_beside_it_stays(
    open_page: OpenPage, section: Section
) -> None:
    store(section, ODD)
    page = open_page()
    page.goto(form_of(section))
    page.locator(".place").click()
    page.keyboard.type("Nytt")
    assert kept(page) == ODD.replace("\r\n", "\n").replace("{{activities}}", "{{activities}}\n\nNytt")
    for _sign in "Nytt":
        page.keyboard.press("Backspace")
    assert kept(page) == ODD.replace("\r\n", "\n")


def test_a_text_with_all_there_is_can_be_seen_by_everybody(open_page: OpenPage, section: Section) -> None:
    words = (PASTED / "word.md").read_text(encoding="utf-8")
    store(section, words.replace("Understruket", "{{activities}}\n\nUnderstruket"))
    page = open_page()
    page.goto(form_of(section))
    sheet(page).get_by_text("Öppet hus").click()
    expect(tool(page, "Lägg till rad")).to_be_visible()
    expect(page.get_by_text("flytta raden")).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(page.get_by_label("Vart länken leder")).to_be_focused()
    look(page, "writing", dark=True)


def test_what_cannot_be_shown_is_written_as_plain_text(open_page: OpenPage, section: Section) -> None:
    store(section, "Se ![kartan](karta.png)\n\n[1]: https://exempel.se")
    page = open_page()
    page.goto(form_of(section))
    expect(page.locator("#id_text")).to_be_visible()
    expect(page.get_by_text("bara går att skriva som ren text")).to_be_visible()
    expect(page.get_by_role("toolbar")).to_have_count(0)
    look(page, "writing-plain")


def test_without_scripts_the_markdown_is_written_with_help(open_page: OpenPage, section: Section) -> None:
    page = open_page(scripts=False)
    page.goto(form_of(section))
    expect(page.locator("#id_text")).to_be_editable()
    page.get_by_text("Så skriver du").click()
    expect(page.get_by_text("En tom rad mellan stycken")).to_be_visible()
    expect(page.get_by_text("Klistra in från Word")).to_be_hidden()


def test_what_was_written_and_not_saved_comes_back_as_it_looked(
    open_page: OpenPage, section: Section
) -> None:
    page = open_page()
    page.goto(form_of(section))
    emptied(page)
    page.keyboard.type("- Fritidsgårdar")
    eventually(
        page,
        lambda: page.evaluate("Object.keys(localStorage).some(key => key.startsWith('samordna-draft:'))"),
    )
    page.reload()
    page.get_by_role("button", name="Lägg tillbaka").click()
    expect(sheet(page).get_by_role("listitem")).to_have_text("Fritidsgårdar")
    expect(sheet(page)).to_be_focused()


def test_only_pages_with_such_a_text_load_the_editor(open_page: OpenPage, section: Section) -> None:
    page = open_page()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"/stockholm/planer/{section.version_id}/")
    page.goto(form_of(section).partition("avsnitt")[0] + "aktiviteter/ny/")
    assert not [one for one in loaded if "editor" in one]
    page.goto(form_of(section))
    assert len([one for one in loaded if "editor.js" in one]) == 1
