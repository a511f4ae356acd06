"""In a real browser: a template is written, a draft follows it and its changes, and a neighbour's plan is made one's own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from samordna.accounts.roles import Role
from samordna.core.tests.browser import OpenPage, each, look, sheet, signed_in
from samordna.core.tests.tenants import act_for
from samordna.intake.commands import upload_read, upload_save
from samordna.intake.models import Upload
from samordna.intake.tests.factories import member
from samordna.intake.tests.test_pattern import file_of
from samordna.organisation.models import Municipality
from samordna.plandoc.writing import Format

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("read_here"),
]


@pytest.fixture
def open_page(live_server: Any, client: Any, home: Municipality) -> Iterator[OpenPage]:
    client.force_login(member(home, Role.CENTRAL_COORDINATOR))
    with signed_in(client, live_server.url) as window:
        yield window


def press(page: Page, name: str) -> None:
    """With the keyboard."""
    page.get_by_role("button", name=name).first.focus()
    page.keyboard.press("Enter")


def follow(page: Page, name: str) -> None:
    """By a link of the page, not of the head."""
    page.get_by_role("main").get_by_role("link", name=name).first.focus()
    page.keyboard.press("Enter")


def write(page: Page, label: str, text: str) -> None:
    field = sheet(page) if label == "Text" else page.get_by_label(label, exact=True).first
    field.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def test_a_template_is_written_followed_changed_taken_in_and_given_back(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/ekdala/planer/mall/")
    press(page, "Börja med de här avsnitten")
    follow(page, "Lägesbild")
    write(page, "Vad som ska stå här", "Beskriv läget i kommunen.")
    write(page, "Exempel", "Oron minskar.")
    page.get_by_label("Varje plan ska ha avsnittet").focus()
    page.keyboard.press("Space")
    write(page, "Minst antal ord", "4")
    write(page, "Högst antal ord", "6")
    look(page, "template-chapter")
    press(page, "Spara")
    look(page, "template")

    page.goto("/ekdala/planer/ny/")
    write(page, "Titel", "Plan 2027")
    press(page, "Skapa planen")
    expect(page.get_by_text("Saknas: texten. Avsnittet ska finnas i varje plan.")).to_be_visible()
    draft = page.url
    page.goto(f"{draft}kontroller/")
    expect(page.locator("#M1")).to_contain_text("Saknas: avsnitt som kommunens mall kräver")
    page.goto(draft)
    follow(page, "Skriv avsnittet Lägesbild")
    for told in ("Beskriv läget i kommunen.", "Oron minskar.", "0 ord hittills. Mallen väntar sig 4–6 ord."):
        expect(page.get_by_text(told).first).to_be_visible()
    write(page, "Text", "Två ord")
    expect(page.get_by_text("2 ord hittills.").first).to_be_visible()
    write(page, "Text", "Läget är lugnt hos oss just nu")
    expect(page.get_by_text("7 ord. Det är 1 mer än mallen väntar sig (4–6 ord).").first).to_be_visible()
    look(page, "words-told")
    press(page, "Spara")
    expect(page.get_by_text("Längre än väntat: 7 ord")).to_be_visible()
    page.goto(f"{draft}kontroller/")
    expect(page.locator("#M2")).to_have_count(1)
    expect(page.locator("#M1")).to_have_count(0)

    page.goto("/ekdala/planer/mall/")
    follow(page, "Lägesbild")
    write(page, "Vad som ska stå här", "Beskriv läget med källor.")
    press(page, "Spara")
    expect(page.get_by_text("är sparad.")).to_be_visible()
    page.goto(draft)
    has_changed = page.get_by_text("Kommunens mall har ändrats")
    expect(has_changed).to_be_visible()
    look(page, "template-changed")
    press(page, "Ta in de nya anvisningarna")
    expect(has_changed).to_have_count(0)
    press(page, "Ångra")
    expect(has_changed).to_be_visible()


def test_a_neighbours_plan_is_written_anew_until_no_mark_is_left(
    open_page: OpenPage, home: Municipality, neighbour: Municipality, tmp_path: Path
) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(file_of(neighbour, Format.JSON, 1))
    page = open_page()
    page.goto("/ekdala/importera/fran-annan-kommun/")
    page.get_by_label("Planen som fil").set_input_files(file)
    press(page, "Läs filen")
    expect(page.get_by_text("Väntar på sin tur")).to_be_visible()
    act_for(home)
    upload = Upload.objects.get()
    upload_read(upload_id=upload.pk, municipality_id=home.pk)
    page.wait_for_url("**/granska/")
    press(page, "Spara planen")
    page.wait_for_url("**/importera/*/")
    act_for(home)
    upload_save(upload_id=upload.pk, municipality_id=home.pk)
    upload.refresh_from_db()
    assert upload.saved_as
    draft = f"/ekdala/planer/{upload.saved_as.pk}/"
    page.goto(draft)
    expect(page.get_by_text("Från Granvik, skriv om").first).to_be_visible()
    follow(page, "Gå igenom dem")
    look(page, "pattern")
    write(page, "Hos er är det: Enhet 1", "Säkerhetschefen")
    press(page, "Spara namnen")
    expect(page.get_by_text("Ett namn är klart.")).to_be_visible()
    rows = page.locator("[id^=text-]")
    left = rows.count()
    rows.locator("a[href*='var=sections']").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("minst hälften av orden är utbytta")).to_be_visible()
    write(page, "Text", "Hos oss är det på ett helt annat vis")
    look(page, "pattern-text")
    press(page, "Spara")
    expect(rows).to_have_count(left - 1)
    for box in each(page.get_by_role("checkbox", name="Vår text nu")):
        box.focus()
        page.keyboard.press("Space")
    press(page, "De förkryssade är våra texter nu")
    expect(page.get_by_text("Inget är kvar")).to_be_visible()
    page.goto(draft)
    expect(page.get_by_text("Från Granvik, skriv om")).to_have_count(0)
