"""What browser tests share: one browser, windows in which somebody has signed in, and a look at a page as WCAG sees it."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.http import HttpRequest, HttpResponseBase
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    ViewportSize,
    WebError,
    expect,
    sync_playwright,
)

from samordna.core.tests.rules import UNDER_WAY, judged

CHROMIUM = next(
    (
        path
        for name in ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
        if Path(path := f"/usr/bin/{name}").exists()
    ),
    os.environ.get("CHROMIUM", "chromium"),
)
"""The shell first: it draws no window around a page that nobody sees, and takes less than half of the time."""
KEPT_OFF = "AvoidUnnecessaryBeforeUnloadCheckSync,PaintHolding,HttpsUpgrades,ThirdPartyStoragePartitioning"
"""Of what Playwright switches off, what reaches a browser without a window: the last list of these is the one that holds."""
SWITCHES = (
    "--no-sandbox",
    "--js-flags=--no-opt --no-maglev",
    f"--disable-features=RenderDocument,{KEPT_OFF}",
    "--renderer-process-limit=1",
)
"""Each page runs its scripts a few times: to make them quicker costs more than it gives. A page takes the frame of the one
before it, as browsers long did: a frame of its own is a quarter of what opening one costs. All windows share one process, which
has the files that pages are styled and run by; a process of its own for each window begins without them."""
WIDE, NARROW = ViewportSize(width=1280, height=900), ViewportSize(width=320, height=800)
OpenPage = Callable[..., Page]
LONG_WORD = "ö" * 200
NOT_ANSWERED = (
    "Failed to load resource",
    "htmx:afterRequest",
    "htmx:sendError",
    "Response Status Error Code",
)
"""How a browser, and htmx, begin to say that nothing, or an error, was answered."""
PATIENCE = 30_000
"""Milliseconds that something on a page is waited for: as long as Playwright waits for a page, since other tests run beside."""
STORED = "file_systems,indexeddb,local_storage,service_workers,websql,cache_storage"
"""What a page can leave behind for the next one of its origin, but for files that are the same for everybody."""
_open = ExitStack()
_idle: defaultdict[str, list[Page]] = defaultdict(list)
"""Each in a context of its own, by address. What pages are styled and run by is fetched and compiled once for each context."""


@cache
def _browser() -> Browser:
    """Started by the first test that asks, and kept for the browser tests that follow; each gets contexts of its own.

    Playwright's event loop runs in this thread meanwhile; Django would take it for asynchronous code.
    """
    expect.set_options(timeout=PATIENCE)
    playwright = _open.enter_context(sync_playwright())
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
    _open.callback(browser.close)
    patch = _open.enter_context(pytest.MonkeyPatch.context())
    patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    patch.setattr(StaticFilesHandler, "serve", _to_be_kept(StaticFilesHandler.serve))
    _open.callback(_idle.clear)
    return browser


def _to_be_kept(serve: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """As files with a hash in their names are served by an installation; the tests' have none."""

    def served(handler: StaticFilesHandler, request: HttpRequest) -> HttpResponseBase:
        response = serve(handler, request)
        response["Cache-Control"] = "max-age=86400"
        return response

    return served


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(nextitem: pytest.Item | None) -> None:
    """The browser ends with the last browser test in a row, so that the tests after it have a thread without an event loop."""
    if nextitem is None or not nextitem.get_closest_marker("browser"):
        _open.close()
        _browser.cache_clear()


@contextmanager
def windows(address: str, *cookies: Any) -> Iterator[OpenPage]:
    """Opens windows at ``address``, each with nothing but the cookies: with or without scripts.

    What a page complains of in its console fails the test at the end: a script that breaks, a style the policy refuses.
    """
    complaints: list[str] = []
    with ExitStack() as opened:

        def said(message: ConsoleMessage) -> None:
            complaints.extend(_complaint(message))

        def wrong(error: WebError) -> None:
            complaints.append(str(error.error))

        def window(*, scripts: bool = True) -> Page:
            page = opened.enter_context(_page(address, scripts=scripts))
            context = page.context
            context.add_cookies(list(cookies))
            context.on("console", said)
            context.on("weberror", wrong)
            opened.callback(context.remove_listener, "console", said)
            opened.callback(context.remove_listener, "weberror", wrong)
            return page

        yield window
    assert complaints == []


@contextmanager
def _page(address: str, *, scripts: bool) -> Iterator[Page]:
    """The one page of a context in which nothing has been left. Few run no scripts: those are made for each test."""
    page = _idle[address].pop() if scripts and _idle[address] else _new_page(address, scripts=scripts)
    yield page
    if scripts:
        _idle[address].append(_emptied(page.context, address))
    else:
        page.context.close()


def _new_page(address: str, *, scripts: bool) -> Page:
    return (
        _browser()
        .new_context(
            locale="sv-SE",
            viewport=WIDE,
            java_script_enabled=scripts,
            color_scheme="light",
            base_url=address,
        )
        .new_page()
    )


def _emptied(context: BrowserContext, address: str) -> Page:
    """A new page, without what the test's pages stored or set; they end first, since some store what is written as they end."""
    pages = context.pages
    page = context.new_page()
    for one in pages:
        one.close()
    context.set_offline(False)
    context.clear_cookies()
    session = context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": STORED})
    session.detach()
    return page


def _complaint(said: ConsoleMessage) -> list[str]:
    """What went wrong in a page; not that an address answers 404 or the network is gone, which tests do on purpose."""
    return [said.text] if said.type == "error" and not said.text.startswith(NOT_ANSWERED) else []


@contextmanager
def signed_in(client: Any, address: str) -> Iterator[OpenPage]:
    """Opens windows with the session of ``client`` at ``address``."""
    cookie = {
        "name": settings.SESSION_COOKIE_NAME,
        "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
        "url": address,
    }
    with windows(address, cookie) as window:
        yield window


def look(page: Page, name: str, *, dark: bool = False) -> None:
    """Hold the page against the accessibility rules at both widths, and keep a picture where SAMORDNA_SCREENSHOTS says.

    Colours are judged on the wide page in the light and, with ``dark``, on the narrow one in the dark: nothing but colours is
    different there.
    """
    settled(page)
    for size in (WIDE, NARROW):
        if page.viewport_size != size:
            page.set_viewport_size(size)
        found = _judged(page, "light" if size == WIDE else "", long_word="" if size == WIDE else LONG_WORD)
        _picture(page, name, size)
        assert found["wrong"] == [], (name, size)
        assert found["width"] <= size["width"], (name, size)
    assert found["widened"] <= NARROW["width"], (name, "a long word")
    if dark:
        page.emulate_media(color_scheme="dark")
        assert _judged(page, "dark")["wrong"] == [], (name, "in the dark")
        _picture(page, f"{name}-dark", NARROW)
        page.emulate_media(color_scheme="light")
    page.set_viewport_size(WIDE)


def _judged(page: Page, scheme: str, *, long_word: str = "") -> Any:
    while not (found := judged(page, scheme, long_word=long_word)):
        settled(page)
    return found


def settled(page: Page) -> None:
    """Wait until all that the last click brought has come and listens."""
    page.wait_for_load_state()
    expect(page.locator(UNDER_WAY)).to_have_count(0)


def sheet(page: Page, name: str = "Text") -> Locator:
    """Where a text is written, once the editor is there: the field of that name before it is one that the editor hides."""
    return page.locator(".sheet").get_by_role("textbox", name=name, exact=True)


def each(found: Locator) -> list[Locator]:
    """All of them, once there is one: ``all`` alone takes a page that has not come yet for one that has none."""
    found.first.wait_for(state="attached")
    return found.all()


def eventually(page: Page, holds: Callable[[], object]) -> None:
    """Wait for what is not seen on a page: its policy lets Playwright put no waiting function into it."""
    for _turn in range(PATIENCE // 100):
        if holds():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it did not come")


def answer_yes(page: Page, name: str) -> None:
    """Press a button that first says what it will do (``core/components/ask_first.html``)."""
    page.locator(".ask-first > summary").filter(has_text=f"{name} …").click()
    page.locator(".ask-first[open]").get_by_role("button", name=name, exact=True).click()


def _picture(page: Page, name: str, size: ViewportSize) -> None:
    if folder := os.environ.get("SAMORDNA_SCREENSHOTS"):
        page.screenshot(path=f"{folder}/{name}-{size['width']}.png", full_page=True)
