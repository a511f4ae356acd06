"""What ``look`` holds pages against, tried on pages in which one thing is wrong."""

from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Page

from samordna.core.tests.browser import look, windows

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="sv"><head><title>Prov</title><meta name="viewport" content="width=device-width"><style>
body {{ color: #111; background: #fff; overflow-wrap: anywhere }}
button {{ color: #111; background: #eee }} button, input, nav a {{ display: inline-block; min-width: 2rem; min-height: 2rem }}
@media (prefers-color-scheme: dark) {{ body {{ color: #eee; background: #111 }} a {{ color: #8cf }} }}
{style}</style></head><body><main><h1>Prov</h1><p>En text med <a href="/">en länk</a> i.</p><p class="other">En till</p>
<button><svg width="9" height="9" aria-hidden="true"></svg><span class="name">Öppna</span></button><button>Stäng</button>
{more}</main></body></html>"""
RIGHT = ""
WRONG = {
    "pale": ".other { color: #bbb }",
    "pale in the dark": "@media (prefers-color-scheme: dark) { .other { color: #444 } }",
    "pale ground": "p { background: #777 }",
    "a link like its text": "a { color: #222; text-decoration: none }",
    "without a name where it is narrow": "@media (max-width: 600px) { .name { display: none } }",
    "small where it is narrow": "@media (max-width: 600px) { button { min-width: 0; min-height: 0; padding: 0; font: 8px x } }",
    "one over the other": "button { width: 2rem; padding: 0 } button + button { margin-left: -1.5rem }",
    "small": "button { min-width: 0; min-height: 0; padding: 0; font: 8px x }",
    "small and near the next": "button { min-width: 0; width: 1rem; min-height: 1rem; padding: 0; margin: 0; font-size: 0 }",
    "nobody can scroll it where narrow": "@media (width < 600px) { .other { width: 9px; overflow: scroll; white-space: pre } }",
    "no heading where it is narrow": "@media (max-width: 600px) { h1 { display: none } }",
    "wide": "h1 { width: 400px }",
}
RIGHTLY_BUILT = """<h2>Ett</h2><ul><li>En</li><li>Två</li></ul><form><label for="a">Fält</label><input id="a"></form>
<nav aria-label="Ett"><a href="/">Hem</a></nav><nav aria-label="Två"><a href="/">Bort</a></nav>
<div><p id="c">Om</p><p id="d"></p></div>
<section aria-labelledby="c"><h3>Tre</h3><button aria-label="Stäng rutan">Stäng</button></section><img alt="Bild" src="/">"""
WRONGLY_BUILT = {
    "a field whose label is another's": ('for="a"', 'for="b"'),
    "a field with an empty label": (">Fält<", "><"),
    "a picture without words": ('alt="Bild" ', ""),
    "an item of no list": ("<ul><li>En</li>", "<li>En</li><ul>"),
    "a heading too deep": ("h2>", "h4>"),
    "a link without words": (">Hem<", "><"),
    "what its role does not allow": ("<ul>", '<ul aria-checked="true">'),
    "a role that is none": ("<ul>", '<ul role="lost">'),
    "two places of one name": ('aria-label="Två"', 'aria-label="Ett"'),
    "a name without its words": ('aria-label="Stäng rutan"', 'aria-label="Bort"'),
    "called by nothing": ('aria-label="Stäng rutan"', 'aria-labelledby="d"></button><button'),
    "outside every place": ('src="/">', 'src="/"></main><p>Utanför</p>'),
    "reached but not heard": ('<nav aria-label="Ett"', '<nav aria-label="Ett" aria-hidden="true"'),
    "one to press in another": ('<a href="/">Bort</a>', '<button><a href="/">Bort</a></button>'),
    "a heading too deep where it stands": ("<h3>Tre</h3>", "<h5>Tre</h5>"),
    "an order of one's own": ('id="a"', 'id="a" tabindex="3"'),
}


@pytest.fixture
def page() -> Iterator[Page]:
    with windows("http://prov.example") as window:
        yield window()


def show(page: Page, style: str, more: str = "") -> None:
    page.goto("about:blank")
    page.set_content(PAGE.format(style=style, more=more))
    look(page, "tried", dark=True)


def unseen_of(page: Page, tried: Mapping[str, tuple[str, str]]) -> list[str]:
    unseen = []
    for name, (style, more) in tried.items():
        try:
            show(page, style, more)
        except AssertionError:
            page.emulate_media(color_scheme="light")
        else:
            unseen.append(name)
    return unseen


def test_what_is_wrong_is_seen_though_all_else_was_right_before(page: Page) -> None:
    show(page, RIGHT)
    assert unseen_of(page, {name: (style, "") for name, style in WRONG.items()}) == []
    show(page, RIGHT)


def test_what_is_built_wrongly_is_seen_though_what_is_built_rightly_was_seen_before(page: Page) -> None:
    show(page, RIGHT, RIGHTLY_BUILT)
    wrongly = {name: (RIGHT, RIGHTLY_BUILT.replace(*change)) for name, change in WRONGLY_BUILT.items()}
    assert unseen_of(page, wrongly) == []
    show(page, RIGHT, RIGHTLY_BUILT)
