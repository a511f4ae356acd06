"""A central review, from its questions to a locked memorandum, as a coordinator and a reviewer live it."""

import re
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from samordna.accounts.models import User
from samordna.content.tests.test_browser import OpenPage, email, open_page
from samordna.content.tests.test_life_browser import press
from samordna.core.tests.browser import answer_yes, each, look, sheet, signed_in

__all__ = ["email", "open_page"]
pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
ROUND = "Granskning i vår"
PLAN = re.compile("Södermalms handlingsplan")


def test_a_review_lives_from_its_questions_to_the_memorandum(open_page: OpenPage, live_server: Any) -> None:
    page = open_page()
    prepare(page)
    page.goto("/stockholm/planer/")
    page.get_by_role("link", name=PLAN).click()
    page.get_by_role("link", name="Beslut", exact=True).click()
    press(page, "Skicka till central granskning")
    expect(page.locator("main")).to_contain_text("På central granskning")
    add_what_another_review_has(page)
    reviewer = Client()
    reviewer.force_login(User.objects.get(email="enhetschef@stockholm.example"))
    with signed_in(reviewer, live_server.url) as window:
        answer(window())
    judge(page)
    write_the_memorandum(page)


def prepare(page: Page) -> None:
    page.goto("/stockholm/granskning/")
    look(page, "reviews")
    page.get_by_role("link", name="Ny granskning").click()
    page.get_by_label("Namn").fill(ROUND)
    page.get_by_label("Sista dag att granska").fill("31 maj 2099")
    press(page, "Förbered granskningen")
    expect(page.locator(".review-questions > li")).to_have_count(8)
    page.locator(".review-questions > li").last.get_by_role("button", name="Ta bort").click()
    expect(page.locator(".review-questions > li")).to_have_count(7)
    look(page, "review-questions")
    answer_yes(page, "Öppna granskningen")
    page.get_by_role("link", name="Granskare", exact=True).click()
    page.get_by_label("Vem som granskar").select_option(label="Enhetschef (enhetschef@stockholm.example)")
    press(page, "Utse")
    expect(page.locator(".rows")).to_contain_text("Enhetschef")
    look(page, "reviewers")


def add_what_another_review_has(page: Page) -> None:
    """It joins no second review by itself."""
    page.goto("/stockholm/granskning/")
    page.get_by_role("link", name=ROUND).click()
    page.get_by_role("link", name="Lägg till planer").first.click()
    page.get_by_role("checkbox", name=PLAN).check()
    press(page, "Lägg till")
    expect(page.get_by_role("row", name=PLAN)).to_be_visible()


def answer(page: Page) -> None:
    page.goto("/stockholm/")
    page.get_by_role("link", name=ROUND).click()
    page.get_by_role("link", name=PLAN).click()
    page.get_by_role("link", name="Skriv dina svar").click()
    for question in each(page.locator(".asked")):
        question.get_by_label("Ja", exact=True).check()
    page.locator(".asked").first.get_by_label("Delvis").check()
    page.get_by_label("Kommentar till fråga 1").fill("Lägesbilden saknar datum.")
    page.get_by_label("Förslag till villkor").fill("Datera lägesbilden")
    look(page, "review-answers")
    press(page, "Spara")
    expect(page.locator("main")).to_contain_text("Lägesbilden saknar datum.")


def judge(page: Page) -> None:
    page.goto("/stockholm/granskning/")
    page.get_by_role("link", name=ROUND).click()
    expect(page.get_by_role("row", name=PLAN)).to_contain_text("7 av 7")
    look(page, "review-progress")
    page.get_by_role("link", name=PLAN).click()
    page.get_by_role("link", name="Skriv den samlade bedömningen").click()
    expect(page.get_by_label("Förslag till villkor")).to_have_value("Datera lägesbilden")
    page.get_by_label("Godkänd med villkor").check()
    page.get_by_role("textbox", name="Samlad bedömning").fill("Planen är bra när lägesbilden är daterad.")
    look(page, "joint-judgement")
    press(page, "Spara")
    press(page, "Markera som klar")
    press(page, "Lämna ut")
    expect(page.locator("main")).to_contain_text("Utlämnad")
    look(page, "reviewed-plan")


def write_the_memorandum(page: Page) -> None:
    page.get_by_role("link", name=ROUND).first.click()
    answer_yes(page, "Stäng granskningen")
    page.get_by_role("link", name="PM", exact=True).click()
    page.get_by_role("link", name="Redigera Inledning").click()
    sheet(page).fill("Planen är granskad av två granskare.")
    press(page, "Spara")
    expect(page.locator("#intro")).to_contain_text("Planen är granskad av två granskare.")
    answer_yes(page, "Lås PM:et")
    expect(page.locator("main")).to_contain_text("Det ändras inte mer.")
    expect(page.get_by_role("link", name=re.compile("^Redigera"))).to_have_count(0)
    look(page, "memorandum")
