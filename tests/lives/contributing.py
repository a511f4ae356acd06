"""Those who were asked answer by their links, and what they say becomes sources of the picture."""

import re

from django.utils import timezone
from playwright.sync_api import Page, expect

from lives.deciding import press
from lives.town import Town
from samordna.core.models import OutgoingMail
from samordna.core.tests.browser import look, settled, sheet
from samordna.core.tests.tenants import act_for
from samordna.situation.tasks import ask_at

NAMED = "Anna Andersson har målat hakkors vid torget."
MENDED = "Hakkors har målats vid torget i Norra, oftast på helger."
HIDDEN = "Elever i två klasser hotas efter skolan."


def begin(page: Page, town: Town) -> str:
    """The address of the new picture, for which those are asked who were asked a year ago."""
    page.goto(town.at("lagesbild/"))
    look(page, "picture-list")
    page.get_by_role("link", name="Påbörja en lägesbild").click()
    expect(page.get_by_label("Titel")).to_have_value("Lägesbild 2027")
    page.locator("[name=unit]").select_option(label=town.unit.name)
    page.locator("[name=gather_until]").fill("2027-02-26")
    look(page, "picture-new")
    press(page, "Spara")
    page.wait_for_url(re.compile(r"/lagesbild/\d+/$"))
    base = page.url
    page.goto(f"{base}bidrag/")
    press(page, "Fråga de 2 som tillfrågades för Lägesbild 2026")
    expect(page.locator("main tbody tr")).to_have_count(2)
    page.goto(base)
    look(page, "picture-planned")
    press(page, "Börja samla in bidrag")
    expect(page.get_by_text("Insamlingen har börjat.")).to_be_visible()
    return base


def mailed_link(town: Town, to: str) -> str:
    """As it stands in the mail to whoever was asked."""
    ask_at(town.home.pk, timezone.now())
    act_for(town.home)
    found = re.search(r"/svara/bidrag/\S+/", OutgoingMail.objects.get(to=to).text)
    assert found
    return found.group()


def link_by_hand(page: Page, base: str, name: str) -> str:
    page.goto(f"{base}bidrag/")
    look(page, "picture-requests")
    page.get_by_role("link", name=name, exact=True).click()
    look(page, "picture-request")
    press(page, "Gör en länk att lämna för hand")
    return page.get_by_label("Länken").input_value()


def police_answer(page: Page, link: str) -> None:
    """A name is stopped where it is typed, with the telephone way beside it."""
    page.goto(link)
    first = page.locator("[name=answer_1]")
    first.press_sequentially(NAMED)
    expect(page.get_by_text("ser ut som en persons namn")).not_to_have_count(0)
    look(page, "picture-stopped")
    first.fill(MENDED)
    expect(page.get_by_text("ser ut som en persons namn")).to_have_count(0)
    page.locator("[name=by_function]").fill("Områdespolisen")
    press(page, "Skicka svaren")
    expect(page.get_by_text("Bidraget är skickat")).to_be_visible()
    look(page, "picture-answered")


def school_answers(page: Page, link: str) -> None:
    page.goto(link)
    page.locator("[name=answer_1]").fill(HIDDEN)
    page.get_by_role("radio", name="Begränsad spridning").check()
    press(page, "Skicka svaren")
    expect(page.get_by_text("Bidraget är skickat")).to_be_visible()


def weigh_in(page: Page, base: str, name: str, says: str) -> None:
    page.goto(f"{base}bidrag/")
    page.get_by_role("link", name=name, exact=True).click()
    page.get_by_role("link", name="Väg in").click()
    sheet(page, "Vad som sägs").fill(says)
    judge(page)
    look(page, "picture-weigh")
    press(page, "Spara som källa")
    expect(page.get_by_text("är invägt")).to_be_visible()


def judge(page: Page) -> None:
    page.locator("[name=trend]").select_option("rising")
    page.locator("[name=reliability]").select_option("B")
    page.locator("[name=credibility]").select_option("2")


def add_source(page: Page, base: str, name: str, kind: str) -> None:
    page.goto(f"{base}kallor/ny/")
    page.locator("[name=name]").fill(name)
    page.locator("[name=kind]").select_option(kind)
    page.locator("[name=date]").fill("2027-01")
    page.locator("[name=distribution]").select_option("open")
    judge(page)
    press(page, "Spara")
    settled(page)
