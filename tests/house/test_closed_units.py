"""A unit that is closed is offered in no form; what it owns already still says so."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from lxml import html

from house.closing import CLOSED_UNIT, close_a_unit
from house.walk import Walk
from house.world import World
from samordna.accounts.roles import Role

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

OPEN = "Egna enheten"
CHOOSE_OFTEN = {Role.ADMINISTRATOR: 3, Role.CENTRAL_COORDINATOR: 8, Role.LOCAL_COORDINATOR: 3}
"""Pages at least on which a role chooses among units: else the walk would prove nothing."""
NAMED = re.compile(f"{OPEN}|{CLOSED_UNIT}")
SENT = "//form[@method='post']"
CHOICES = f"{SENT}//option[not(@selected)] | {SENT}//label[input[@type='checkbox' or @type='radio']]"
"""Not of what one looks for: a closed unit may answer for something still."""

WERE_THERE = {"training:counts"}
"""Where one says what was: a unit that has closed since may have been at a session."""


def test_no_form_offers_a_closed_unit(walk: Walk) -> None:
    choices = [(page, choice) for page, choice in _choices(walk) if page not in WERE_THERE]
    assert not {page for page, choice in choices if choice.endswith(CLOSED_UNIT)}
    offers_open = {page for page, choice in choices if choice.endswith(OPEN)}
    assert len(offers_open) >= CHOOSE_OFTEN.get(walk.role, 0)


@pytest.mark.parametrize(
    ("thing", "page"),
    [
        ("contact_of_closed", "organisation/kontakter/{}/andra/"),
        ("plan_of_closed", "planer/{}/uppgifter/"),
    ],
)
def test_what_a_closed_unit_owns_keeps_it(everything: World, thing: str, page: str) -> None:
    close_a_unit(everything)
    client = Client()
    client.force_login(everything.users[Role.CENTRAL_COORDINATOR])
    address = f"/hemby/{page.format(everything.shared[thing].pk)}"
    shown = html.document_fromstring(client.get(address).content.decode())
    [chosen] = shown.xpath("//select[@name='unit']/option[@selected]")
    assert CLOSED_UNIT in chosen.text


def _choices(walk: Walk) -> Iterator[tuple[str, str]]:
    """The page and the words of each choice that its forms offer, but for what is chosen already."""
    for door, answer in walk.plain.items():
        if not answer.shows_a_page or not {OPEN, CLOSED_UNIT} & set(NAMED.findall(answer.body)):
            continue
        for choice in html.document_fromstring(answer.body).xpath(CHOICES):
            yield door.name, choice.text_content().strip()
