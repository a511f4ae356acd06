"""Whoever writes loses nothing: a text outlives a closed page, a session that ended and a save that never arrived."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from samordna.accounts.models import User
from samordna.content import demo
from samordna.core.models import UnsavedForm
from samordna.core.tests.browser import OpenPage, eventually, look, sheet, signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.plans.models import PlanVersion, Section

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("loaded_demo"),
]
WRITTEN = "Vi öppnar två fritidsgårdar till, en i norr och en i söder."


@pytest.fixture
def open_page(loaded_demo: None, live_server: Any, client: Any) -> Iterator[OpenPage]:
    client.force_login(User.objects.get(email=demo.COORDINATOR))
    with signed_in(client, live_server.url) as window:
        yield window


@pytest.fixture
def form() -> str:
    """The address of a section's form."""
    act_for(Municipality.objects.get(slug=demo.STOCKHOLM))
    version = PlanVersion.objects.get(plan__guests__email=demo.GUEST)
    section = version.section_set.present().earliest("position")
    return f"/stockholm/planer/{version.pk}/innehall/avsnitt/{section.pk}/"


def write(page: Page, form: str) -> None:
    page.goto(form)
    sheet(page).fill(WRITTEN)
    wait_until_kept(page)


def wait_until_kept(page: Page) -> None:
    eventually(page, lambda: kept(page))


def kept(page: Page) -> Any:
    return page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('samordna-draft:'))")


def text(page: Page) -> Any:
    return page.locator("#id_text")


def note(page: Page) -> Any:
    return page.get_by_text("Det du fyllde i här klockan")


def test_the_last_letters_before_the_page_goes_are_kept_too(open_page: OpenPage, form: str) -> None:
    page = open_page()
    page.goto(form)
    sheet(page).fill(WRITTEN)
    page.reload()
    expect(note(page)).to_be_visible()


def test_what_was_written_is_offered_when_the_page_is_opened_again(open_page: OpenPage, form: str) -> None:
    page = open_page()
    write(page, form)
    page.close()
    again = page.context.new_page()
    again.goto(form)
    expect(note(again)).to_be_visible()
    expect(text(again)).not_to_have_value(WRITTEN)
    look(again, "draft-offered")
    again.get_by_role("button", name="Lägg tillbaka").click()
    expect(text(again)).to_have_value(WRITTEN)
    expect(note(again)).to_have_count(0)


def test_what_was_written_in_another_browser_is_offered_here(open_page: OpenPage, form: str) -> None:
    page = open_page()
    write(page, form)
    eventually(page, is_kept_elsewhere)
    page.evaluate("localStorage.clear()")
    page.goto(form)
    expect(note(page)).to_be_visible()
    page.get_by_role("button", name="Lägg tillbaka").click()
    expect(text(page)).to_have_value(WRITTEN)
    page.get_by_role("button", name="Spara").first.click()
    expect(page.get_by_text("är sparad").first).to_be_visible()
    assert not is_kept_elsewhere()


def test_what_a_colleague_saved_meanwhile_is_told_and_not_written_over(
    open_page: OpenPage, form: str
) -> None:
    page = open_page()
    write(page, form)
    act_for(Municipality.objects.get(slug=demo.STOCKHOLM))
    section = Section.objects.get(pk=int(form.rstrip("/").rpartition("/")[2]))
    section.text = "Kollegan skrev det här."
    section.save()
    page.goto(form)
    page.get_by_role("button", name="Lägg tillbaka").click()
    page.get_by_role("button", name="Spara").first.click()
    expect(page.locator(".meanwhile")).to_contain_text("Kollegan skrev det här.")
    expect(text(page)).to_have_value(WRITTEN)
    act_for(Municipality.objects.get(slug=demo.STOCKHOLM))
    section.refresh_from_db()
    assert section.text == "Kollegan skrev det här."


def test_a_draft_is_offered_by_whichever_way_one_comes_to_the_form(open_page: OpenPage, form: str) -> None:
    page = open_page()
    write(page, form)
    eventually(page, is_kept_elsewhere)
    page.goto(f"{form}?fran=dokument")
    expect(note(page)).to_be_visible()
    page.evaluate("localStorage.clear()")
    page.goto(f"{form}?brist=G1&fran=dokument")
    expect(note(page)).to_be_visible()


def test_what_is_thrown_away_here_is_gone_elsewhere(open_page: OpenPage, form: str) -> None:
    page = open_page()
    write(page, form)
    eventually(page, is_kept_elsewhere)
    page.evaluate("localStorage.clear()")
    page.goto(form)
    page.get_by_role("button", name="Behövs inte").click()
    eventually(page, lambda: not is_kept_elsewhere())


def is_kept_elsewhere() -> bool:
    act_for(Municipality.objects.get(slug=demo.STOCKHOLM))
    return UnsavedForm.objects.exists()


def test_a_form_with_a_field_called_action_is_kept_too(open_page: OpenPage, form: str) -> None:
    page = open_page()
    page.goto(form.partition("avsnitt")[0] + "aktiviteter/ny/")
    page.locator("#id_action").fill(WRITTEN)
    wait_until_kept(page)
    page.reload()
    page.get_by_role("button", name="Lägg tillbaka").click()
    expect(page.locator("#id_action")).to_have_value(WRITTEN)


def test_ticks_and_choices_come_back_with_the_words(open_page: OpenPage) -> None:
    """A number that was to be restricted is not saved for everybody to see."""
    page = open_page()
    page.goto("/stockholm/organisation/kontakter/ny/")
    restricted, unit = page.get_by_label("Begränsad spridning"), page.locator("#id_unit")
    chosen = unit.locator("option").nth(3).get_attribute("value")
    restricted.check()
    unit.select_option(chosen)
    page.locator("#id_function").fill("Jour för orosanmälan")
    wait_until_kept(page)
    page.reload()
    expect(restricted).not_to_be_checked()
    page.get_by_role("button", name="Lägg tillbaka").click()
    expect(page.locator("#id_function")).to_have_value("Jour för orosanmälan")
    expect(restricted).to_be_checked()
    expect(unit).to_have_value(str(chosen))


def test_a_form_of_choices_alone_is_kept(open_page: OpenPage) -> None:
    act_for(Municipality.objects.get(slug=demo.STOCKHOLM))
    unit = Unit.objects.filter(municipality__slug=demo.STOCKHOLM).exclude(parent=None).earliest("pk")
    page = open_page()
    page.goto(f"/stockholm/organisation/enheter/{unit.pk}/avsluta/")
    last_day, successor = page.locator("#id_last_day"), page.locator("#id_successor")
    chosen = successor.locator("option").nth(1).get_attribute("value")
    last_day.fill("2026-12-31")
    successor.select_option(chosen)
    wait_until_kept(page)
    page.reload()
    page.get_by_role("button", name="Lägg tillbaka").click()
    expect(last_day).to_have_value("2026-12-31")
    expect(successor).to_have_value(str(chosen))


def test_what_is_thrown_away_or_saved_is_offered_no_more(open_page: OpenPage, form: str) -> None:
    page = open_page()
    write(page, form)
    page.goto(form)
    page.get_by_role("button", name="Behövs inte").click()
    page.goto(form)
    expect(note(page)).to_have_count(0)
    write(page, form)
    page.get_by_role("button", name="Spara").first.click()
    expect(page.get_by_text("är sparad").first).to_be_visible()
    page.goto(form)
    expect(text(page)).to_have_value(WRITTEN)
    expect(note(page)).to_have_count(0)


def test_a_session_that_ended_takes_no_text_with_it(open_page: OpenPage, form: str) -> None:
    page = open_page()
    write(page, form)
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.get_by_role("button", name="Spara").first.click()
    expect(page.get_by_text("Det du skrev och inte hann spara finns kvar")).to_be_visible()
    page.locator("#id_username").fill(demo.COORDINATOR)
    page.locator("#id_password").fill("demo-samordnare")
    page.keyboard.press("Enter")
    expect(note(page)).to_be_visible()
    page.get_by_role("button", name="Lägg tillbaka").click()
    expect(text(page)).to_have_value(WRITTEN)


def test_a_page_from_before_a_sign_in_gives_the_text_back(open_page: OpenPage, form: str) -> None:
    page = open_page()
    write(page, form)
    page.context.clear_cookies(name=settings.CSRF_COOKIE_NAME)
    page.get_by_role("button", name="Spara").first.click()
    expect(page.get_by_role("heading", name="Det är inte sparat än")).to_be_visible()
    expect(page.get_by_label("Det du skrev")).to_have_value(WRITTEN)
    look(page, "token-too-old")
    page.get_by_role("button", name="Skicka nu").click()
    expect(page.get_by_text("är sparad").first).to_be_visible()
    page.goto(form)
    expect(text(page)).to_have_value(WRITTEN)
    expect(note(page)).to_have_count(0)


def test_two_windows_on_one_text_say_once_that_it_was_oneself(open_page: OpenPage, form: str) -> None:
    page = open_page()
    page.goto(form)
    other = page.context.new_page()
    other.goto(form)
    for window, words in ((page, WRITTEN), (other, f"{WRITTEN} Och en i väster.")):
        sheet(window).fill(words)
        window.get_by_role("button", name="Spara").first.click()
    expect(other.locator(".meanwhile")).to_have_count(1)
    expect(other.locator(".meanwhile")).to_contain_text("dig själv i ett annat fönster")
    expect(text(other)).to_have_value(f"{WRITTEN} Och en i väster.")


def test_signing_out_leaves_nothing_in_the_browser(open_page: OpenPage, form: str) -> None:
    page = open_page()
    write(page, form)
    page.evaluate("document.querySelector('form[action*=\"logga-ut\"]').submit()")
    page.wait_for_url("**/logga-in/**")
    assert kept(page) == []


def test_what_was_refused_is_still_kept(open_page: OpenPage) -> None:
    page = open_page()
    address = "/stockholm/organisation/partner/ny/"
    forbidden = f"{WRITTEN} Ring 19750318-9800."
    page.goto(address)
    page.locator("#id_name").fill("Ungdomscirkeln")
    page.locator("#id_about").fill(forbidden)
    wait_until_kept(page)
    page.locator("#id_about").press("Tab")
    page.locator("main form button[type=submit]").last.click()
    expect(page.locator("#id_about[aria-invalid=true]")).to_be_visible()
    page.locator("#id_name").fill("Ungdomsringen")
    eventually(page, lambda: "Ungdomsringen" in page.evaluate("JSON.stringify(localStorage)"))
    page.goto("/stockholm/")
    page.goto(address)
    page.get_by_role("button", name="Lägg tillbaka").click()
    expect(page.locator("#id_name")).to_have_value("Ungdomsringen")
    expect(page.locator("#id_about")).to_have_value(forbidden)


def test_a_draft_is_offered_where_it_was_begun(open_page: OpenPage) -> None:
    page = open_page()
    page.goto("/stockholm/organisation/samordnare/ny/?enhet=5")
    page.locator("#id_function").fill("Samordnare i norr")
    wait_until_kept(page)
    page.goto("/stockholm/organisation/samordnare/ny/?enhet=6")
    expect(note(page)).to_have_count(0)
    page.goto("/stockholm/organisation/samordnare/ny/?enhet=5")
    expect(note(page)).to_be_visible()


def test_without_network_the_text_stays_where_it_is(open_page: OpenPage, form: str) -> None:
    page = open_page()
    write(page, form)
    page.context.set_offline(True)
    page.get_by_role("button", name="Spara").first.click()
    expect(page.locator(".toast.trouble")).to_be_visible()
    expect(text(page)).to_have_value(WRITTEN)
    page.context.set_offline(False)


def test_the_page_without_network_leads_back_to_what_was_on_its_way(open_page: OpenPage, form: str) -> None:
    page = open_page()
    write(page, form)
    page.evaluate(
        "Object.keys(localStorage).filter(key => key.startsWith('samordna-draft:')).forEach(key =>"
        " localStorage.setItem(key, JSON.stringify({...JSON.parse(localStorage[key]), sent: true})))"
    )
    page.goto("/offline/")
    page.locator("#written a").click()
    expect(note(page)).to_be_visible()
