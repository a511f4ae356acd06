"""A draft is written until its checks pass: each kind of part in its own form."""

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

from samordna.core.tests.browser import each, look
from samordna.plandoc.checking.tests.factories import good_plan
from samordna.plandoc.kinds import KINDS

KEPT = {"sections"}
"""What comes along from the old plan; the rest begins empty and is written anew."""
COVER = {
    "title": "Handlingsplan mot våldsbejakande extremism 2027",
    "board": "Socialnämnden",
    "administration": "Socialförvaltningen",
    "registry_number": "SN 2027/12",
    "version": "2.0",
    "period_start": "2027",
    "period_end": "2028",
    "next_revision": "mars 2028",
    "public_version": "https://storstad.example/plan",
    "council_report": "2026-11-10",
}
ORDER = (
    "sections", "environments", "coordinator_tasks", "definitions", "coordinators", "situation", "sources", "problems",
    "goals", "services", "activities", "training", "guides", "alarm_routes",
)  # fmt: skip


def tell_how_it_went(page: Page, base: str) -> None:
    """What the old plan set out to do is reported once more, so that the next version can tell of it."""
    page.goto(f"{base}aktiviteter/?status=none")
    links = page.locator("main a[href*='/aktiviteter/']").all()
    addresses = dict.fromkeys(one.get_attribute("href") or "" for one in links)
    for address in [one for one in addresses if re.search(r"/aktiviteter/\d+/$", one)]:
        page.goto(address)
        form = page.locator("#status form")
        form.locator("[name=status]").select_option("done")
        form.locator("button[type=submit]").click()
        expect(page.get_by_role("status")).to_contain_text("sparad")


def begin_the_next(page: Page, base: str) -> str:
    """From the page of the version in force; what is to be written anew begins empty."""
    page.goto(base)
    page.get_by_role("link", name="Ny version").click()
    for box in each(page.locator("[name=carry]")):
        box.set_checked(box.get_attribute("value") in KEPT)
    look(page, "lives-next-version")
    page.get_by_role("button", name="Skapa den nya versionen").click()
    page.wait_for_url("**/planer/*/")
    return page.url


def write_the_cover(page: Page, base: str, told: dict[str, str] = COVER) -> None:
    page.goto(f"{base}uppgifter/")
    _fill(page, told)
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.get_by_text("Planens uppgifter är sparade.")).to_be_visible()


def write_the_parts(page: Page, base: str) -> None:
    plan = good_plan().model_dump(mode="json")
    plan["sources"] = plan["situation"].pop("sources")[:2]
    for kind in ORDER:
        single = KINDS[kind].is_single
        for item in [plan[kind]] if single else plan[kind]:
            page.goto(f"{base}innehall/{KINDS[kind].slug}/{'' if single else 'ny/'}")
            _fill(page, _of_today(kind, item))
            page.get_by_role("button", name="Spara", exact=True).click()
            expect(page.locator("form.form [aria-invalid=true]")).to_have_count(0)


def _of_today(kind: str, item: dict[str, Any]) -> dict[str, Any]:
    """The good plan's words with its years moved to the year in which this life begins."""
    told = {name: _a_year_on(value) for name, value in item.items() if name != "id"}
    if kind == "sections":
        told |= {"heading": "Demokrati och rättigheter", "kind": "other"}
    if kind == "activities":
        told["follow_up"] = "ordinarie uppföljning"
    if kind == "services":
        told |= {"analysed": "2026", "analysis_decision": told.pop("analysis")["decision"]}
    if kind == "alarm_routes":
        last = told.pop("steps")[-1]  # the form of a new route has room for one step
        told |= {f"steps-0-{name}": value for name, value in last.items()}
    return told


def _a_year_on(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return value.replace("2027", "2028").replace("2026", "2027").replace("2025", "2026")


def _fill(page: Page, told: dict[str, Any]) -> None:
    for name, value in told.items():
        fields = page.locator(f"main form.form [name='{name}']")
        if value not in (None, "", [], False) and fields.count():
            _answer(page, fields, value)


def _answer(page: Page, fields: Locator, value: Any) -> None:
    for one in value if isinstance(value, list) else [value]:
        field = fields.first
        kind = field.evaluate("one => one.type")
        if kind in ("checkbox", "radio"):
            (field if one is True else fields.and_(page.locator(f"[value='{one}']"))).check()
        elif kind == "select-one":
            field.select_option(str(one))
        elif field.is_visible():
            field.fill(f"{one:.0%}" if isinstance(one, float) else str(one))
        else:
            label = page.locator(f"label[for='{field.get_attribute('id')}']").get_attribute("id")
            page.locator(f"[role=textbox][aria-labelledby='{label}']").fill(str(one))
