"""A plan is sent through its steps, decided on, and is in force."""

from playwright.sync_api import Page, expect

from samordna.core.tests.browser import look


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def send(page: Page, base: str, *steps: str) -> None:
    """Nothing hinders it: the checks pass, so no reason is asked for."""
    page.goto(f"{base}beslut/")
    for step in steps:
        press(page, step)
        expect(page.get_by_role("button", name=step, exact=True)).to_have_count(0)


def decide(page: Page, body: str, day: str, outcome: str, conditions: str = "") -> None:
    page.get_by_label("Beslutsdag").fill(day)
    page.get_by_label("Paragraf i protokollet").fill("12")
    page.get_by_label(outcome, exact=True).check()
    page.get_by_role("textbox", name="Villkor").fill(conditions)
    press(page, f"Registrera {body} beslut")
    expect(page.get_by_role("button", name=f"Registrera {body} beslut")).to_have_count(0)


def is_in_force(page: Page, name: str) -> None:
    expect(page.locator("main")).to_contain_text("Planen är beslutad")
    look(page, name)


def enter_as_decided(page: Page, base: str) -> None:
    """A plan that was decided before it came here: its decision is written into the text, and it is then kept as it stands."""
    page.goto(f"{base}innehall/beslut/ny/")
    page.get_by_label("Datum").fill("2017-05-16")
    page.get_by_label("Paragraf").fill("9")
    press(page, "Spara")
    page.goto(f"{base}beslut/")
    press(page, "Planen är redan beslutad")
    expect(page.locator("main")).to_contain_text("Lades in som redan beslutad")
