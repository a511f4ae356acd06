"""Problems are written, scored in a workshop by telephone, and put in order; the text is written."""

from playwright.sync_api import Page, ViewportSize, expect

from lives.contributing import HIDDEN
from lives.deciding import press
from samordna.core.tests.browser import look, settled, sheet

PHONE = ViewportSize(width=375, height=720)
THREATS = "Hot mot elever i Norra"
PARTS = {
    "mapping": "Hoten mot elever har ökat.",
    "consequences": "Fler undviker torget.",
    "other_information": "Enkäten visar samma sak.",
    "analysis": "Få vuxna rör sig där på kvällen.",
}


def write_problems(page: Page, base: str, carried: str) -> None:
    page.goto(f"{base}problem/")
    look(page, "problems-carried")
    page.get_by_role("link", name=carried).click()
    page.get_by_role("link", name="Redigera").click()
    page.locator("[name=development]").select_option("better")
    page.locator("[name=development_reason]").fill("Skolorna sanerar inom ett dygn.")
    press(page, "Spara")
    settled(page)
    page.goto(f"{base}problem/nytt/")
    page.locator("[name=title]").fill(THREATS)
    page.get_by_role("group", name="Var").get_by_label("Norra").check()
    sheet(page, "Misstänkta orsaker").fill("Få vuxna på torget.")
    page.locator("[name=speaks_for]").first.check()
    look(page, "problem-new")
    press(page, "Spara")
    expect(page.locator("h1")).to_have_text(THREATS)
    look(page, "problem")


def write_the_text(page: Page, base: str) -> None:
    for part, text in PARTS.items():
        _write(page, base, part, text)
    _write(page, base, "mapping", HIDDEN, restricted=True)
    page.goto(base)
    look(page, "picture-written")


def _write(page: Page, base: str, part: str, text: str, *, restricted: bool = False) -> None:
    page.goto(f"{base}text/ny/?del={part}")
    sheet(page).fill(text)
    page.locator("[name=sources]").first.check()
    page.locator("[name=restricted]").set_checked(restricted)
    press(page, "Spara")
    settled(page)


def open_workshop(page: Page, base: str) -> str:
    """The link for everybody in the room."""
    page.goto(f"{base}sammanvagning/")
    look(page, "workshop-none")
    page.get_by_role("link", name="Öppna en sammanvägning").click()
    press(page, "Öppna sammanvägningen")
    press(page, "Skapa en länk för alla")
    return page.get_by_label("Länken").input_value()


def score(phone: Page, link: str) -> None:
    phone.set_viewport_size(PHONE)
    phone.goto(link)
    look(phone, "phone-join")
    phone.set_viewport_size(PHONE)
    press(phone, "Ta en plats")
    for title, figure in ((THREATS, "5"), ("Klotter", "2")):
        problem = phone.get_by_role("region", name=title)
        for scale in problem.locator(".weigh-scale").all():
            scale.get_by_role("radio", name=figure).check()
    expect(phone.get_by_text("Allt är sparat")).to_be_visible()
    look(phone, "phone-score")
    phone.set_viewport_size(PHONE)


def decide_what_comes_first(page: Page, phone: Page, base: str) -> None:
    page.goto(f"{base}sammanvagning/")
    look(page, "workshop-open")
    press(page, "Visa resultatet")
    expect(page.get_by_role("heading", name="Som matris")).to_be_visible()
    expect(phone.get_by_role("heading", name="Resultatet")).to_be_visible()
    look(page, "workshop-result")
    press(page, "Avsluta sammanvägningen")
    page.get_by_role("link", name="Bestäm prioriteter").click()
    threats = page.get_by_role("group", name=THREATS)
    threats.get_by_label("Prioritet").fill("1")
    threats.get_by_label("Varför").fill("Det ökar, och vi kan göra något åt det.")
    look(page, "priorities")
    press(page, "Spara")
    settled(page)
