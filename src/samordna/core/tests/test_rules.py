"""What ``look`` holds pages against, tried on pages in which one thing is wrong."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from samordna.core.tests.browser import look, windows

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="sv"><head><title>Prov</title><meta name="viewport" content="width=device-width"><style>
body {{ color: #111; background: #fff; overflow-wrap: anywhere }}
button {{ color: #111; background: #eee; min-width: 2rem; min-height: 2rem }}
@media (prefers-color-scheme: dark) {{ body {{ color: #eee; background: #111 }} a {{ color: #8cf }} }}
{style}</style></head><body><main><h1>Prov</h1><p>En text med <a href="/">en länk</a> i.</p><p class="other">En till</p>
<button><svg width="9" height="9" aria-hidden="true"></svg><span class="name">Öppna</span></button><button>Stäng</button>
</main></body></html>"""
RIGHT = ""
WRONG = {
    "pale": ".other { color: #bbb }",
    "pale in the dark": "@media (prefers-color-scheme: dark) { .other { color: #444 } }",
    "pale ground": "p { background: #777 }",
    "a link like its text": "a { color: #222; text-decoration: none }",
    "without a name where it is narrow": "@media (max-width: 600px) { .name { display: none } }",
    "small where it is narrow": "@media (max-width: 600px) { button { min-width: 0; min-height: 0; padding: 0; font: 8px x } }",
    "one over the other": "button { width: 2rem; padding: 0 } button + button { margin-left: -1.5rem }",
    "wide": "h1 { width: 400px }",
}


@pytest.fixture
def page() -> Iterator[Page]:
    with windows("http://prov.example") as window:
        yield window()


def show(page: Page, style: str) -> None:
    page.set_content(PAGE.format(style=style))
    look(page, "tried", dark=True)


def test_what_is_wrong_is_seen_though_all_else_was_right_before(page: Page) -> None:
    show(page, RIGHT)
    unseen = []
    for name, style in WRONG.items():
        try:
            show(page, style)
        except AssertionError:
            page.emulate_media(color_scheme="light")
        else:
            unseen.append(name)
    assert unseen == []
    show(page, RIGHT)
