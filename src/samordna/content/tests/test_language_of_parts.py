"""On English pages a municipality's own words say that they are Swedish (WCAG 3.1.2): titles, and running texts."""

import re

import pytest
from django.conf import settings
from django.test import Client

from samordna.accounts.models import User

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("loaded_demo"),
]
COORDINATOR = "samordnare@stockholm.example"
THINGS = {
    "planer/": r"planer/\d+/",
    "aktiviteter/": r"planer/\d+/aktiviteter/\d+/",
    "organisation/": r"organisation/enheter/\d+/",
    "organisation/kontakter/": r"organisation/kontakter/\d+/",
    "organisation/samordnare/": r"organisation/samordnare/\d+/",
    "verksamheter/": r"verksamheter/\d+/",
    "lagesbild/": r"lagesbild/\d+/",
    "lagesbild/omraden/": r"lagesbild/omraden/\d+/",
    "lagesbild/siffror/": r"lagesbild/siffror/\d+/",
    "larm/": r"larm/vagar/\d+/",
    "samverkan/overenskommelser/": r"samverkan/overenskommelser/\d+/",
    "guider/": r"guider/\d+/",
    "nyheter/inslag/": r"nyheter/inslag/\d+/",
}
"""Where things are listed, and the address of one."""


@pytest.fixture
def web(client: Client) -> Client:
    client.force_login(User.objects.get(email=COORDINATOR))
    return client


def shown(web: Client, address: str, language: str) -> str:
    web.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    answer = web.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode().partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize("listed", THINGS)
def test_what_a_thing_is_called_is_swedish_on_an_english_page(web: Client, listed: str) -> None:
    found = re.search(rf'href="(/stockholm/(?:{THINGS[listed]}))"', shown(web, f"/stockholm/{listed}", "en"))
    assert found, listed
    assert '<h1 lang="sv">' in shown(web, found[1], "en")
    assert "lang=" not in shown(web, found[1], "sv")


def test_each_block_of_a_plans_text_is_swedish_and_the_words_around_it_are_not(web: Client) -> None:
    listed = shown(web, "/stockholm/planer/", "en")
    plans = dict.fromkeys(re.findall(r'href="(/stockholm/planer/\d+/)"', listed))
    english = next(page for plan in plans if 'class="prose"' in (page := shown(web, plan, "en")))
    texts = re.findall(r'<div class="prose">(<.*?)</div>', english, re.DOTALL)
    assert texts
    assert all(re.match(r'<[a-z]+[^>]* lang="sv"', text) for text in texts)
    assert re.search(r'<h[2-6] lang="sv">', english)
    assert not re.search(r'<(?:button|nav|th)[^>]* lang="sv"', english)
