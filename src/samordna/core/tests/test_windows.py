"""A window is that of a test before, emptied: nobody is signed in there, and nothing is written or set."""

import pytest
from playwright.sync_api import Page

from samordna.core.tests.browser import windows

pytestmark = pytest.mark.browser

ADDRESS = "http://localhost:9"
"""Nothing listens there; the pages are put before it. Only to an address of its own does a browser open all that it can keep."""
STORE = """name => new Promise(stored => {
    localStorage.setItem(name, "1");
    sessionStorage.setItem(name, "1");
    document.cookie = name + "=1";
    addEventListener("pagehide", () => localStorage.setItem("as it ended", "1"));
    indexedDB.open(name).onsuccess = () => caches.open(name).then(stored);
}).then(() => true)"""
STORED = """async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie,
    ...(await indexedDB.databases()).map(one => one.name), ...await caches.keys()].filter(Boolean)"""


def opened(page: Page) -> Page:
    page.route("**", lambda route: route.fulfill(body="<title>Prov</title>", content_type="text/html"))
    page.goto("/")
    return page


def test_what_a_window_kept_is_gone_in_the_next() -> None:
    with windows(ADDRESS) as window:
        first = opened(window())
        context = first.context
        first.evaluate(STORE, "kept")
        opened(context.new_page())
        context.set_offline(True)
        assert first.evaluate(STORED) == ["kept", "kept", "kept=1", "kept", "kept"]
    with windows(ADDRESS) as window:
        page = window()
        assert (page.context, page.context.pages, page.url) == (context, [page], "about:blank")
        assert opened(page).evaluate("navigator.onLine")
        assert page.evaluate(STORED) == []


def test_windows_beside_each_other_share_nothing() -> None:
    with windows(ADDRESS) as window:
        first, second = opened(window()), opened(window())
        first.evaluate(STORE, "kept")
        assert second.evaluate(STORED) == []


def test_a_complaint_is_only_that_of_the_test_it_came_in() -> None:
    with pytest.raises(AssertionError, match="broken"), windows(ADDRESS) as window:
        opened(window()).evaluate("console.error('broken')")
    with windows(ADDRESS) as window:
        opened(window())
