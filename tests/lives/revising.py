"""The next version answers the conditions of the one before, and is compared with it."""

from playwright.sync_api import Page, expect

from lives.deciding import press
from samordna.core.tests.browser import look


def revise(page: Page, base: str) -> str:
    """The address of the new version."""
    page.goto(f"{base}beslut/")
    expect(page.locator("main")).to_contain_text("2 villkor ska besvaras i nästa version.")
    page.get_by_role("link", name="Börja nästa version").click()
    expect(page.locator("main")).to_contain_text("2 villkor följer med och ska besvaras.")
    press(page, "Skapa den nya versionen")
    page.wait_for_url("**/planer/*/")
    return page.url


def answer_the_conditions(page: Page, base: str, answers: dict[str, str]) -> None:
    for condition, answer in answers.items():
        page.goto(f"{base}innehall/villkor/")
        page.get_by_role("link", name=condition).click()
        page.get_by_label("Svar").fill(answer)
        press(page, "Spara")
        expect(page.locator("form.form [aria-invalid=true]")).to_have_count(0)
    page.goto(base)
    for answer in answers.values():
        expect(page.locator("main")).to_contain_text(answer)
    look(page, "lives-conditions")


def compare(page: Page, base: str) -> None:
    page.goto(f"{base}jamforelse/")
    expect(page.locator(".changes li").first).to_be_visible()
    look(page, "lives-compared")
