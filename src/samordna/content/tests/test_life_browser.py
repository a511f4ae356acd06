"""A plan is sent, decided on conditions, adopted, and begun anew, as a coordinator does it."""

import re

import pytest
from playwright.sync_api import Page, expect

from samordna.content.tests.test_browser import OpenPage, email, open_page
from samordna.core.tests.browser import look

__all__ = ["email", "open_page"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def decide(page: Page, day: str, section: str, outcome: str, conditions: str = "") -> None:
    """Fill in the form of a decision; what is there already stays."""
    page.get_by_label("Beslutsdag").fill(day)
    page.get_by_label("Paragraf i protokollet").fill(section)
    page.get_by_label(outcome, exact=True).check()
    page.get_by_role("textbox", name="Villkor").fill(conditions)


def test_a_plan_lives_from_draft_to_the_next_version(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/stockholm/planer/")
    page.get_by_role("link", name=re.compile("Södermalms handlingsplan")).click()
    page.get_by_role("link", name="Beslut", exact=True).click()
    press(page, "Skicka till central granskning")
    press(page, "Skicka till nämnden")
    expect(page.locator("#send_to_committee-note:invalid")).to_be_focused()
    page.get_by_label("Varför").first.fill("Nämnden sammanträder i mars. Resten skrivs till hösten.")
    press(page, "Skicka till nämnden")
    decide(page, "2026", "12", "Godkänd")
    press(page, "Registrera nämndens beslut")
    expect(page.get_by_role("alert")).to_contain_text("Skriv hela datumet")
    look(page, "decision-refused")
    decide(page, "1 mars 2026", "12", "Godkänd")
    press(page, "Registrera nämndens beslut")
    press(page, "Skicka till kommunstyrelsen")
    decide(page, "20 februari 2026", "40", "Godkänd med villkor", "Kartlägg skolorna\nMät effekten")
    press(page, "Registrera kommunstyrelsens beslut")
    expect(page.get_by_role("alert")).to_contain_text("Nämnden beslutade 1 mars 2026")
    decide(page, "20 april 2026", "40", "Godkänd med villkor", "Kartlägg skolorna\nMät effekten")
    press(page, "Registrera kommunstyrelsens beslut")
    expect(page.locator("main")).to_contain_text("Planen är beslutad")
    look(page, "decided")
    page.get_by_role("link", name="Dokument").click()
    expect(page.get_by_role("link", name="Redigera")).to_have_count(0)
    page.get_by_role("link", name="Ny version").click()
    press(page, "Skapa den nya versionen")
    page.get_by_role("link", name="Redigera", exact=True).click()
    page.get_by_role("link", name=re.compile("^Villkor")).click()
    expect(page.locator("main")).to_contain_text("Kartlägg skolorna")
    expect(page.locator("main")).to_contain_text("Mät effekten")
    page.goto("/stockholm/planer/")
    row = page.get_by_role("row", name=re.compile("Södermalms handlingsplan"))
    expect(row).to_contain_text("Gäller")
    expect(row.get_by_role("link", name="Version 2 förbereds")).to_be_visible()
