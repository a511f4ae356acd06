"""What is written in the review outlives a save that never arrived: the text stays where it is, and a word says what happened."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.core.limits import LIMITS, Limit
from samordna.core.tests.browser import OpenPage, eventually, look, signed_in
from samordna.core.tests.tenants import act_for
from samordna.intake.models import Upload
from samordna.intake.tests.factories import member, municipality, ready_upload
from samordna.organisation.models import Municipality

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
WRITTEN = "Öppna två fritidsgårdar till"
PASSWORD = "ett-langt-losenord"
DRAFTS = "Object.keys(localStorage).filter(key => key.startsWith('samordna-draft:'))"


@pytest.fixture
def coordinator(db: None) -> User:
    user = member(municipality("Ekdala", "9901"), Role.CENTRAL_COORDINATOR)
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def review(coordinator: User) -> str:
    upload = ready_upload(Municipality.objects.get(slug="ekdala"), coordinator)
    return f"/ekdala/importera/{upload.pk}/granska/?del=activities"


@pytest.fixture
def open_page(live_server: Any, client: Any, coordinator: User) -> Iterator[OpenPage]:
    client.force_login(coordinator)
    with signed_in(client, live_server.url) as window:
        yield window


def write(page: Page, review: str) -> None:
    page.goto(review)
    page.locator("article").first.get_by_role("link", name="Redigera").press("Enter")
    expect(field(page)).to_be_focused()
    field(page).fill(WRITTEN)


def field(page: Page) -> Any:
    return page.locator("article.is-open textarea, article.is-open input[type=text]").first


def save(page: Page) -> None:
    page.locator("article.is-open form.form").get_by_role("button", name="Spara").click()


def test_a_save_that_fails_says_so_and_keeps_the_text(
    open_page: OpenPage, review: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    write(page, review)
    word = page.get_by_role("alert")
    page.route("**/andra/", lambda route: route.abort())
    save(page)
    expect(word).to_contain_text("Samordna svarar inte. Det du skrev är kvar här")
    expect(word).to_be_in_viewport()
    look(page, "unsent")
    page.unroute("**/andra/")
    page.route("**/andra/", lambda route: route.fulfill(status=502, body="<html><h1>Bad Gateway</h1></html>"))
    save(page)
    expect(word).to_have_count(1)
    expect(word).to_contain_text("Samordna svarar inte")
    page.unroute("**/andra/")
    monkeypatch.setitem(LIMITS, "intake:edit", Limit("0/h"))
    save(page)
    expect(word).to_contain_text("Vänta 60 minuter")
    monkeypatch.delitem(LIMITS, "intake:edit")
    expect(field(page)).to_have_value(WRITTEN)
    save(page)
    card = page.locator("article").filter(has_text=WRITTEN)
    expect(card).to_be_focused()
    expect(word).to_have_count(0)


def test_a_session_that_ended_takes_no_text_out_of_the_review(
    open_page: OpenPage, review: str, coordinator: User
) -> None:
    page = open_page()
    page.on("dialog", lambda dialog: dialog.accept())
    write(page, review)
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    save(page)
    page.locator("#id_username").fill(coordinator.email)
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/granska/**")
    page.locator("article").first.get_by_role("link", name="Redigera").click()
    page.get_by_role("button", name="Lägg tillbaka").click()
    expect(field(page)).to_have_value(WRITTEN)
    save(page)
    expect(page.locator("article").filter(has_text=WRITTEN)).to_be_visible()
    eventually(page, lambda: not page.evaluate(DRAFTS))
    act_for(Municipality.objects.get(slug="ekdala"))
    assert WRITTEN in str(list(Upload.objects.get().parts.values_list("data", flat=True)))
