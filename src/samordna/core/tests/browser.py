"""What browser tests share: a window in which somebody has signed in, and a look at a page as WCAG sees it."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from playwright.sync_api import Page, ViewportSize, sync_playwright

CHROMIUM = next(
    (
        path
        for name in ("chromium", "chromium-browser", "google-chrome")
        if Path(path := f"/usr/bin/{name}").exists()
    ),
    os.environ.get("CHROMIUM", "chromium"),
)
WIDE, NARROW = ViewportSize(width=1280, height=900), ViewportSize(width=375, height=800)
OpenPage = Callable[..., Page]


@contextmanager
def signed_in(client: Any, address: str) -> Iterator[OpenPage]:
    """Opens windows with the session of ``client`` at ``address``: with or without scripts, light or dark."""
    cookie: Any = {
        "name": settings.SESSION_COOKIE_NAME,
        "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
        "url": address,
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])

        def window(*, scripts: bool = True, dark: bool = False) -> Page:
            context = browser.new_context(
                locale="sv-SE",
                viewport=WIDE,
                java_script_enabled=scripts,
                color_scheme="dark" if dark else "light",
                base_url=address,
            )
            context.add_cookies([cookie])
            return context.new_page()

        yield window
        browser.close()


def look(page: Page, name: str) -> None:
    """Hold the page against the accessibility rules at both widths, and keep a picture where SAMORDNA_SCREENSHOTS says."""
    for size in (WIDE, NARROW):
        page.set_viewport_size(size)
        page.evaluate(Path(str(finders.find("vendor/axe.min.js"))).read_text(encoding="utf-8"))
        found = page.evaluate(
            "axe.run().then(result => result.violations.map(one => [one.id, one.nodes.map(n => n.html)]))"
        )
        assert found == [], (name, size)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], (name, size)
        if folder := os.environ.get("SAMORDNA_SCREENSHOTS"):
            page.screenshot(path=f"{folder}/{name}-{size['width']}.png", full_page=True)
    page.set_viewport_size(WIDE)
