"""The demo in a real browser: every page as each role sees it, and a coordinator's day."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from samordna.accounts.models import User
from samordna.content import demo
from samordna.content.demo_life import OWNER
from samordna.core.tests.browser import OpenPage, look, signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Coordinator, Municipality, Unit
from samordna.plandoc.life_cycle import State
from samordna.plans.models import Activity, PlanVersion

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("loaded_demo"),
]

PAGES = {
    "start": "",
    "plans": "planer/",
    "document": "{plan}",
    "activities": "{plan}aktiviteter/",
    "late": "{plan}aktiviteter/?status=delayed",
    "none": "{plan}aktiviteter/?q=finnsinte",
    "timeline": "{plan}tidslinje/",
    "chain": "{plan}malkedja/",
    "activity": "{plan}aktiviteter/{activity}/",
    "services": "{plan}verksamheter/",
    "checks": "{plan}kontroller/",
    "changes": "{plan}jamforelse/",
    "decisions": "{plan}beslut/",
    "exports": "{plan}ladda-ner/",
    "adopted": "{adopted}",
    "adopted-chain": "{adopted}malkedja/",
    "adopted-decisions": "{adopted}beslut/",
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
    "closed": "{adopted}uppgifter/",
    "new-plan": "planer/ny/",
    "next-version": "{plan}ny-version/",
    "upload": "importera/",
}
COVERAGE = {
    "coverage": "tackning/",
    "coverage-gaps": "tackning/?visa=coordinator&sortera=brister",
    "coverage-nothing": "tackning/?visa=coordinator&slag=council",
}
ORGANISATION = {
    "organisation": "organisation/",
    "unit": "organisation/enheter/{unit}/",
    "bodies": "organisation/namnder/",
    "partners": "organisation/partner/",
    "guidelines": "organisation/riktlinjer/",
    "contacts": "organisation/kontakter/",
    "coordinators": "organisation/samordnare/",
    "coordinator": "organisation/samordnare/{coordinator}/",
    "mandate": "organisation/uppdrag/",
}
APPOINTING = {
    "unit-form": "organisation/enheter/ny/",
    "contact-form": "organisation/kontakter/ny/",
    "coordinator-form": "organisation/samordnare/ny/?enhet={unit}",
}
ADMINISTRATION = {
    "people": "personer/",
    "invite": "personer/bjud-in/",
    "settings": "installningar/",
    "log": "logg/",
}
ROLES = {
    "lokalsamordnare@stockholm.example": {
        "start",
        "document",
        "activity",
        "contacts",
        "coordinator",
        "upload",
        "forbidden",
    },
    "avdelningschef@stockholm.example": {"start", "activity", "unit", "coordinator", "forbidden"},
    "enhetschef@stockholm.example": {"start", "plans", "activities", "activity", "exports", "forbidden"},
    "registrator@stockholm.example": {"start", "decision-form", "coverage", "forbidden"},
    "tib@stockholm.example": {"start", "contacts", "document", "forbidden"},
    "revisor@stockholm.example": {
        "start",
        "document",
        "activities",
        "activity",
        "checks",
        "adopted",
        "decisions",
        "exports",
        "coverage",
        "log",
        "forbidden",
    },
    "polis@stockholm.example": {"start", "plans", "document", "search", "nothing-found", "forbidden"},
    "administrator@stockholm.example": {"start", "coverage", "organisation", *APPOINTING, *ADMINISTRATION},
    "farsta@stockholm.example": {"start", "coordinators"},
}
"""What each role is shown, beside the coordinator's pages: its own first page, what it works with, and what it may not see."""
EVERYTHING = (
    PAGES | EDITING | COVERAGE | ORGANISATION | APPOINTING | ADMINISTRATION | {"forbidden": "gallring/"}
)


@pytest.fixture
def email() -> str:
    return demo.COORDINATOR


@pytest.fixture
def open_page(loaded_demo: None, live_server: Any, client: Any, email: str) -> Iterator[OpenPage]:
    client.force_login(User.objects.get(email=email))
    with signed_in(client, live_server.url) as window:
        yield window


def plan() -> PlanVersion:
    """The plan of 2017, which the police is invited to. The test then sees Stockholm's rows, until its next request."""
    act_for(Municipality.objects.get(slug=demo.STOCKHOLM))
    return PlanVersion.objects.get(plan__guests__email=demo.GUEST)


def address(pattern: str) -> str:
    version = plan()
    unit = Unit.objects.get(code=OWNER)
    coordinator = Coordinator.objects.get(unit=unit)
    return "/stockholm/" + pattern.format(
        plan=f"planer/{version.pk}/",
        adopted=f"planer/{PlanVersion.objects.get(state=State.IN_FORCE, plan__unit__code='SDF-JAR').pk}/",
        activity=Activity.objects.filter(version=version).earliest("position").pk,
        unit=unit.pk,
        coordinator=coordinator.pk,
    )


@pytest.mark.parametrize(
    "kind", [PAGES, EDITING | APPOINTING, COVERAGE | ORGANISATION], ids=["reading", "editing", "organisation"]
)
def test_every_page_keeps_the_accessibility_rules(open_page: OpenPage, kind: dict[str, str]) -> None:
    page = open_page()
    for name in kind:
        show(page, name, name_of_picture=name, dark=True)


def show(page: Page, name: str, *, name_of_picture: str, dark: bool = False) -> None:
    """Look at a page that answers as it should: an error page keeps the accessibility rules too."""
    answer = page.goto(address(EVERYTHING[name]))
    assert answer
    assert answer.status == {"forbidden": 403, "missing": 404, "closed": 409}.get(name, 200), name
    look(page, name_of_picture, dark=dark)


@pytest.mark.parametrize("email", ROLES)
def test_the_pages_of_each_role(open_page: OpenPage, email: str) -> None:
    page = open_page()
    for name in sorted(ROLES[email]):
        show(page, name, name_of_picture=f"{name}-{email.partition('@')[0]}")


@pytest.mark.parametrize("email", ["natverk@stockholm.example"])
def test_somebody_in_two_municipalities_chooses(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/")
    look(page, "choose")
    page.get_by_role("link", name="Ekdala").click()
    look(page, "start-of-an-empty-municipality")


@pytest.mark.parametrize("email", ["installation@samordna.example"])
def test_the_administrator_of_the_installation_comes_to_the_municipalities(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/")
    expect(page).to_have_url(re.compile(r"/installation/$"))
    look(page, "installation")


def test_a_gap_in_the_coverage_leads_to_its_remedy(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/stockholm/")
    page.get_by_role("link", name="förvaltningar saknar samordnare").click()
    expect(page.locator("tbody:last-child tr")).to_have_count(7)
    gaps = page.get_by_role("row", name="Stadsledningskontoret")
    gaps.get_by_role("link", name="Utse en samordnare").first.click()
    page.get_by_label("Funktion", exact=True).fill("Säkerhetssamordnare")
    page.get_by_role("button", name="Spara").first.click()
    page.goto("/stockholm/tackning/")
    expect(page.get_by_text("6 av 17 förvaltningar saknar samordnare.")).to_be_visible()


def test_the_document_has_room_for_all_columns_of_its_tables(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(address("{plan}"))
    widths = page.locator(".as-cards").evaluate_all(
        "all => all.map(one => [one.scrollWidth, one.clientWidth])"
    )
    assert len(widths) > 3
    assert all(inner <= outer for inner, outer in widths), widths


def test_the_coverage_has_room_for_all_its_columns(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/stockholm/tackning/")
    beyond = "document.querySelector('.coverage-scroll').scrollWidth - document.querySelector('.coverage-scroll').clientWidth"
    assert page.evaluate(beyond) == 0
    page.set_viewport_size(ViewportSize(width=375, height=900))
    fact = page.locator(".sums .fact", has_text="godkännande")
    assert "\u00ad" in fact.inner_text(), "the long word is parted where it may be"


def test_the_coverage_is_walked_by_keyboard_without_scripts(open_page: OpenPage) -> None:
    page = open_page(scripts=False)
    page.goto("/stockholm/tackning/")
    table = page.get_by_role("region", name="Vem täcker vad")
    table.focus()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("10 av 17")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"visa=coordinator"))


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
    page.get_by_label("Tillfälle").select_option(index=1)
    page.get_by_role("button", name="Spara status").click()
    latest = page.locator("ol.history > li").first
    expect(latest).to_contain_text("Försenad")
    expect(latest).to_contain_text("Nytt datum är i maj")
    expect(page.locator("ol.history > li")).to_have_count(2)


def test_an_activity_is_edited_removed_and_put_back(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(address("{plan}innehall/aktiviteter/{activity}/"))
    page.get_by_label("Aktivitet", exact=True).fill("Bilda en arbetsgrupp för hela förvaltningen")
    page.get_by_role("button", name="Spara").first.click()
    expect(page.get_by_text("Bilda en arbetsgrupp för hela förvaltningen").first).to_be_visible()
    page.goto(address("{plan}innehall/aktiviteter/{activity}/"))
    page.get_by_role("button", name="Ta bort").first.click()
    undo = page.get_by_role("button", name="Ångra")
    expect(undo).to_be_visible()
    assert plan().activity_set.present().count() == 8
    undo.click()
    expect(undo).to_have_count(0)
    assert plan().activity_set.present().count() == 9


def test_personal_data_is_stopped_with_an_explanation(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(address("{plan}aktiviteter/{activity}/"))
    page.get_by_label("Status", exact=True).select_option(label="Pågår")
    page.get_by_label("Kommentar").fill("Mötet gällde 19750318-9800.")
    page.get_by_role("button", name="Spara status").click()
    expect(page.get_by_text("socialtjänsten").first).to_be_visible()
    expect(page.get_by_label("Kommentar")).to_have_value("Mötet gällde 19750318-9800.")
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
    assert plan().registry_number == "SN 2017/1"


def test_filtering_changes_the_list_and_the_address(open_page: OpenPage) -> None:
    page = open_page()
    page.goto(address("{plan}aktiviteter/"))
    page.get_by_label("Status").select_option(label="Försenad")
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page).to_have_url(re.compile("status=delayed"))
    rows = rows_of(page)
    page.reload()
    assert rows_of(page) == rows


def rows_of(page: Page) -> list[str]:
    return page.locator("tbody tr").all_inner_texts()
