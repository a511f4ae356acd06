"""What is printed can be read on paper and has nothing to click on."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import ViewportSize

from samordna.accounts.models import User
from samordna.content import demo
from samordna.core.tests.browser import OpenPage, signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.plans.models import PlanVersion

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("loaded_demo"),
]
CLICKED = """() => [...document.querySelectorAll("button, form, nav, input, select, .ds-button:not([href^='tel:'])")]
    .filter(one => one.checkVisibility()).map(one => one.outerHTML)"""
UNSEEN = """() => [...document.querySelectorAll("main a[href^='tel:']")]
    .filter(one => !one.checkVisibility() || !one.getBoundingClientRect().height).map(one => one.outerHTML)"""
"""Numbers to call, which paper needs most of all."""
PAPER = """() => getComputedStyle(document.body).page === "wide" ? 1032 : 702"""
"""How much room there is between the margins of A4, upright or lying, in CSS pixels."""
BROKEN = """() => {
    const broken = [];
    const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode;
        if (!text.parentElement.checkVisibility() || !text.parentElement.closest("th, td")) continue;
        for (const { 0: word, index } of text.data.matchAll(/[\\p{L}]{2,}/gu)) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            if (new Set([...range.getClientRects()].map(one => Math.round(one.top))).size > 1) broken.push(word);
        }
    }
    return broken;
}"""
"""Words of tables that stand on two lines without a hyphen."""
SHRINKS = 1.5
"""How much wider than that a page may be: a browser then prints it smaller, and it can still be read."""
PAGES = ("", "aktiviteter/", "tidslinje/", "malkedja/", "kontroller/")
OTHERS = (
    "tackning/",
    "organisation/kontakter/",
    "organisation/samordnare/",
    "organisation/riktlinjer/",
    "larm/jour/",
)


@pytest.fixture
def open_page(loaded_demo: None, live_server: Any, client: Any) -> Iterator[OpenPage]:
    client.force_login(User.objects.get(email=demo.COORDINATOR))
    with signed_in(client, live_server.url) as window:
        yield window


def test_nothing_is_clicked_on_paper_and_all_has_room(open_page: OpenPage) -> None:
    act_for(Municipality.objects.get(slug=demo.STOCKHOLM))
    version = PlanVersion.objects.get(plan__guests__email=demo.GUEST)
    page = open_page()
    for address in (*(f"planer/{version.pk}/{one}" for one in PAGES), *OTHERS):
        answer = page.goto(f"/stockholm/{address}")
        assert answer
        assert answer.status == 200, address
        page.emulate_media(media="print")
        paper = page.evaluate(PAPER)
        page.set_viewport_size(ViewportSize(width=paper, height=1000))
        assert page.evaluate(CLICKED) == [], address
        assert page.evaluate(UNSEEN) == [], address
        assert address != "tackning/" or page.evaluate(BROKEN) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= SHRINKS * paper, address
        page.emulate_media(media="screen")
