"""The demo in a real browser: every page as each role sees it, and a coordinator's day."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from samordna.accounts.models import User
from samordna.content import demo
from samordna.core.tests.browser import OpenPage, look, signed_in
from samordna.plans.models import Activity, PlanVersion

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

PAGES = {
    "start": "",
    "plans": "planer/",
    "document": "{plan}",
    "activities": "{plan}aktiviteter/",
    "late": "{plan}aktiviteter/?status=delayed",
    "none": "{plan}aktiviteter/?q=finnsinte",
    "timeline": "{plan}tidslinje/",
    "activity": "{plan}aktiviteter/{activity}/",
    "services": "{plan}verksamheter/",
    "checks": "{plan}kontroller/",
    "changes": "{plan}jamforelse/",
    "exports": "{plan}ladda-ner/",
    "search": "sok/?q=utbildning",
    "nothing-found": "sok/?q=finnsinte",
    "missing": "planer/999999/",
}
EDITING = {
    "metadata": "{plan}uppgifter/",
    "areas": "{plan}innehall/",
    "rows": "{plan}innehall/verksamheter/",
    "empty-rows": "{plan}innehall/mal/",
    "section-form": "{plan}innehall/avsnitt/ny/",
    "activity-form": "{plan}innehall/aktiviteter/{activity}/",
    "service-form": "{plan}innehall/verksamheter/ny/",
    "decision-form": "{plan}innehall/beslut/ny/",
    "alarm-form": "{plan}innehall/larmvagar/ny/",
    "situation-form": "{plan}innehall/lagesbild/ny/",
    "upload": "importera/",
}


@pytest.fixture(autouse=True)
def _demo(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The demo is there. Playwright's own event loop runs in this thread; Django would take it for asynchronous code."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    assert demo.load()


@pytest.fixture
def email() -> str:
    return "samordnare@stockholm.example"


@pytest.fixture
def open_page(live_server: Any, client: Any, email: str) -> Iterator[OpenPage]:
    client.force_login(User.objects.get(email=email))
    with signed_in(client, live_server.url) as window:
        yield window


def address(pattern: str) -> str:
    version = PlanVersion.objects.get()
    activity = Activity.objects.filter(version=version).earliest("position")
    return "/stockholm/" + pattern.format(plan=f"planer/{version.pk}/", activity=activity.pk)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_page_keeps_the_accessibility_rules(open_page: OpenPage, *, dark: bool) -> None:
    page = open_page(dark=dark)
    for name, pattern in (PAGES | EDITING).items():
        page.goto(address(pattern))
        look(page, f"{name}{'-dark' if dark else ''}")


@pytest.mark.parametrize("email", ["enhetschef@stockholm.example", "revisor@stockholm.example"])
def test_every_page_of_those_who_may_less(open_page: OpenPage, email: str) -> None:
    page = open_page()
    for name, pattern in (PAGES | {"forbidden": "importera/"}).items():
        page.goto(address(pattern))
        look(page, f"{name}-{email.partition('@')[0]}")


def test_signing_in_by_keyboard(live_server: Any, open_page: OpenPage) -> None:
    page = open_page()
    page.context.clear_cookies()
    page.goto("/logga-in/")
    look(page, "sign-in")
    page.keyboard.type("samordnare@stockholm.example")
    page.keyboard.press("Tab")
    page.keyboard.type("demo-samordnare")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Stockholm")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_contain_text("innehåll")


def test_a_status_is_reported_and_kept_as_history(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(address("{plan}aktiviteter/{activity}/"))
    page.get_by_label("Status", exact=True).select_option(label="Försenad")
    page.get_by_label("Kommentar").fill("Lokalen blev inte klar. Nytt datum är i maj.")
    page.get_by_label("Tillfälle").fill("T1 2019")
    page.get_by_role("button", name="Spara status").click()
    latest = page.locator("ol.history > li").first
    expect(latest).to_contain_text("Försenad")
    expect(latest).to_contain_text("Nytt datum är i maj")
    expect(page.locator("ol.history > li")).to_have_count(2)


def test_an_activity_is_edited_removed_and_put_back(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(address("{plan}innehall/aktiviteter/{activity}/"))
    page.get_by_label("Åtgärd").fill("Bilda en arbetsgrupp för hela förvaltningen")
    page.get_by_role("button", name="Spara").first.click()
    expect(page.get_by_text("Bilda en arbetsgrupp för hela förvaltningen").first).to_be_visible()
    page.goto(address("{plan}innehall/aktiviteter/{activity}/"))
    page.get_by_role("button", name="Ta bort").first.click()
    undo = page.get_by_role("button", name="Ångra")
    expect(undo).to_be_visible()
    assert Activity.objects.filter(removed_at=None).count() == 8
    undo.click()
    expect(undo).to_have_count(0)
    assert Activity.objects.filter(removed_at=None).count() == 9


def test_personal_data_is_stopped_with_an_explanation(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(address("{plan}aktiviteter/{activity}/"))
    page.get_by_label("Status", exact=True).select_option(label="Pågår")
    page.get_by_label("Kommentar").fill("Mötet gällde 19121212-1212.")
    page.get_by_role("button", name="Spara status").click()
    expect(page.get_by_text("socialtjänsten").first).to_be_visible()
    expect(page.get_by_label("Kommentar")).to_have_value("Mötet gällde 19121212-1212.")
    expect(page.locator("ol.history > li")).to_have_count(1)


@pytest.mark.parametrize(
    ("name", "start"), [("PDF", b"%PDF"), ("Word", b"PK"), ("Excel", b"PK"), ("JSON", b"{")]
)
def test_the_plan_is_downloaded(open_page: OpenPage, name: str, start: bytes) -> None:
    page = open_page()
    page.goto(address("{plan}ladda-ner/"))
    with page.expect_download() as downloading:
        page.get_by_role("link", name=f"Ladda ner {name}").click()
    assert Path(downloading.value.path()).read_bytes().startswith(start)


def test_a_finding_leads_to_the_place_that_mends_it(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(address("{plan}kontroller/"))
    page.get_by_role("link", name="Rätta").first.click()
    field = page.get_by_label("Diarienummer")
    field.fill("SN 2017/1")
    page.get_by_role("button", name="Spara").first.click()
    assert PlanVersion.objects.get().registry_number == "SN 2017/1"


def test_filtering_changes_the_list_and_the_address(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(address("{plan}aktiviteter/"))
    page.get_by_label("Status").select_option(label="Försenad")
    expect(page.locator("tbody tr")).to_have_count(1)
    assert "status=delayed" in page.url
    rows = rows_of(page)
    page.reload()
    assert rows_of(page) == rows


def rows_of(page: Page) -> list[str]:
    return page.locator("tbody tr").all_inner_texts()
