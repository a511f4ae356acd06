"""The picture is decided, shown to everybody, and something is planned because of it."""

from playwright.sync_api import Page, expect

from lives.contributing import HIDDEN
from lives.deciding import press
from lives.weighing import PARTS, THREATS
from samordna.core.tests.browser import answer_yes, look, settled

ACTIVITY = "Vuxna vandrar på torget kvällstid"


def record_the_decision(page: Page, base: str) -> None:
    """Whoever records it may not read what is restricted."""
    page.goto(f"{base}kallor/")
    expect(page.get_by_text("Polisen i Ekdala")).to_be_visible()
    expect(page.get_by_text("Elever hotas.")).to_have_count(0)
    page.goto(base)
    expect(page.locator("main")).to_contain_text(PARTS["mapping"])
    expect(page.locator("main")).not_to_contain_text(HIDDEN)
    page.get_by_role("link", name="Registrera beslutet").click()
    for name, value in {"body": "Socialnämnden", "day": "2027-03-02", "section": "14"}.items():
        page.locator(f"[name={name}]").fill(value)
    look(page, "picture-decide")
    press(page, "Registrera beslutet")
    expect(page.get_by_text("Beslutet är registrerat")).to_be_visible()
    look(page, "picture-decided")


def show_to_everybody(page: Page, base: str) -> None:
    page.goto(f"{base}dokument/")
    look(page, "picture-document")
    answer_yes(page, "Visa för alla")
    expect(page.get_by_role("link", name="sidan för alla")).to_be_visible()


def everybody_reads(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("main")).to_contain_text(THREATS)
    expect(page.locator("main")).not_to_contain_text(HIDDEN)
    look(page, "picture-public")


def take_into_plan(page: Page, plan: str) -> None:
    page.goto(f"{plan}innehall/")
    look(page, "plan-content")
    page.goto(f"{plan}lagesbild/")
    look(page, "plan-from-picture")
    press(page, "Ta in bilden i planen")
    expect(page.get_by_text("Planen säger det som lägesbilden säger")).to_be_visible()
    look(page, "plan-problems")


def say_in_public(page: Page, plan: str) -> None:
    """What the police said stayed in the picture; that it rises, and how sure that is, may be told in the plan."""
    page.goto(f"{plan}innehall/kallor/")
    page.get_by_role("link", name="Polisen i Ekdala").first.click()
    expect(page.locator("[name=trend]")).to_have_value("")
    page.locator("[name=trend]").select_option("rising")
    page.locator("[name=reliability]").fill("Säker")
    look(page, "plan-source")
    press(page, "Spara")
    settled(page)


def plan_something(page: Page, base: str) -> None:
    page.goto(f"{base}problem/")
    page.get_by_role("link", name=THREATS).click()
    page.get_by_role("link", name="Planera något").click()
    page.locator("[name=goal]").fill("Färre hotas på torget")
    page.locator("[name=figure]").select_option(label="Anmälda hot, Norra: 52 (2026)")
    look(page, "plan-something")
    press(page, "Vidare till aktiviteten")
    page.locator("[name=action]").fill(ACTIVITY)
    look(page, "plan-activity")
    press(page, "Spara")
    settled(page)
    page.goto(base)
    expect(page.get_by_text("1 aktivitet", exact=True)).to_be_visible()
    look(page, "picture-planned-about")
