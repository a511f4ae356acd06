"""Mergers and the organisation as a file in a real browser, on the demo, without scripts as with them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from samordna.accounts.models import User
from samordna.core.tests.browser import OpenPage, look, signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("loaded_demo"),
]
HEAD = "samordna: organisation\nversion: 1\n"


@pytest.fixture
def open_page(loaded_demo: None, live_server: Any, client: Any) -> Iterator[OpenPage]:
    client.force_login(User.objects.get(email="samordnare@stockholm.example"))
    with signed_in(client, live_server.url) as window:
        yield window


def unit(name: str) -> Unit:
    act_for(Municipality.objects.get(slug="stockholm"))
    return Unit.objects.get(name=name)


def test_a_merger_is_looked_at_done_and_taken_back(open_page: OpenPage) -> None:
    page = open_page(scripts=False)
    farsta = unit("Farsta stadsdelsförvaltning")
    page.goto(f"/stockholm/organisation/enheter/{farsta.pk}/sla-ihop/")
    page.get_by_label("Skarpnäck stadsdelsförvaltning").first.check()
    page.get_by_label("Vad det nya heter").fill("Söderorts stadsdelsförvaltning")
    page.get_by_role("button", name="Visa vad som skulle hända").click()
    expect(page.get_by_role("heading", name="Det här skulle hända")).to_be_visible()
    page.get_by_role("button", name="Slå ihop").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Söderorts stadsdelsförvaltning")
    expect(page.get_by_text("Den saknar samordnare.")).to_be_visible()
    page.get_by_role("button", name="Ångra").click()
    expect(page.get_by_text("Allt är som det var.")).to_be_visible()
    assert unit("Farsta stadsdelsförvaltning").valid_to is None


def test_every_page_keeps_the_accessibility_rules(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page()
    farsta = unit("Farsta stadsdelsförvaltning")
    page.goto(f"/stockholm/organisation/enheter/{farsta.pk}/sla-ihop/")
    look(page, "merge", dark=True)
    page.get_by_role("button", name="Visa vad som skulle hända").click()
    look(page, "merge-faults", dark=True)
    page.get_by_label("Vad det nya heter").fill("Söderort")
    page.get_by_role("button", name="Visa vad som skulle hända").click()
    look(page, "merge-preview", dark=True)
    page.goto("/stockholm/organisation/som-fil/")
    look(page, "transfer", dark=True)
    good = (
        "units:\n  - code: SOF\n    name: Socialförvaltningen i staden\npartners:\n  - name: Anna Svensson\n"
    )
    bad = "units:\n  - name: Enhet\n    parent: Socialförvaltningn\n"
    for name, text in (("good", good), ("bad", bad), ("same", "units: []\n")):
        file = tmp_path / f"{name}.yaml"
        file.write_text(HEAD + text, encoding="utf-8")
        page.goto("/stockholm/organisation/som-fil/")
        page.get_by_label("Organisationen som fil").set_input_files(file)
        page.get_by_role("button", name="Visa vad den skulle ändra").click()
        look(page, f"preview-{name}", dark=True)
    page.goto("/stockholm/organisation/som-fil/999999/")
    look(page, "gone", dark=True)


def test_excel_is_downloaded_and_read_in_again_unchanged(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page()
    page.goto("/stockholm/organisation/som-fil/")
    with page.expect_download() as downloading:
        page.get_by_role("link", name="Ladda ner Excel").click()
    file = tmp_path / downloading.value.suggested_filename
    downloading.value.save_as(file)
    page.get_by_label("Organisationen som fil").set_input_files(file)
    page.get_by_role("button", name="Visa vad den skulle ändra").click()
    expect(page.get_by_text("Det finns inget att ändra.")).to_be_visible()
