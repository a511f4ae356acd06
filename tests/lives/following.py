"""How the activities go is answered at each of the year's occasions."""

from playwright.sync_api import expect

from lives.town import Town
from samordna.accounts.models import User
from samordna.core.tests.browser import look
from samordna.core.tests.tenants import act_for
from samordna.followup.models import FollowUpOccasion


def set_up_the_year(town: Town) -> None:
    page = town.page_of(town.coordinator)
    page.goto(town.at("uppfoljning/"))
    page.get_by_role("button", name="Lägg upp året").click()
    expect(page.get_by_text("är upplagda för")).to_be_visible()


def answer(town: Town, user: User, occasion: str, status: str, happened: str) -> None:
    act_for(town.home)
    asked = FollowUpOccasion.objects.get(name=occasion)
    page = town.page_of(user)
    page.goto(town.at(f"uppfoljning/{asked.pk}/svara/"))
    question = page.locator(".answer").first
    question.get_by_text(status, exact=True).click()
    question.get_by_label("Vad har hänt?").fill(happened)
    expect(question.get_by_text("Sparat")).to_be_visible()
    look(page, f"lives-{occasion}")
    page.get_by_role("button", name="Skicka det som är ifyllt").click()
    expect(page.get_by_text("Ett svar är skickat.")).to_be_visible()
