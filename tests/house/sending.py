"""Every form of every page, found once and sent in each way that a test asks about.

Only what came of it is kept. See docs/adr/0021.
"""

from dataclasses import dataclass

import pytest

from house.doors import methods_of
from house.far_days import FarDays
from house.forms import browser, forms_of, municipal_pages
from house.identity_numbers import Numbers
from house.related import references_set
from house.routes import Route
from house.strange import Strange
from house.twice import AsItStands, Twice
from house.walk import without_what_lies_behind
from house.world import world
from samordna.accounts.roles import MAY, Role

ROLES = (Role.CENTRAL_COORDINATOR, Role.ADMINISTRATOR, Role.REGISTRAR)
"""Who between them are shown every form."""


@dataclass(frozen=True, slots=True)
class Sendings:
    """What came of each way to send a form, on rows of which ``references`` were set that might be empty."""

    references: int
    as_it_stands: AsItStands
    twice: Twice
    strange: Strange
    numbers: Numbers
    far_days: FarDays


def sendings(patch: pytest.MonkeyPatch) -> Sendings:
    """Make a world and send its forms; in a transaction, of which nothing is to be kept."""
    without_what_lies_behind(patch)
    everything = world()
    twice = Twice(everything)
    sent = Sendings(
        references_set(everything),
        AsItStands(twice),
        twice,
        Strange(everything),
        Numbers(everything),
        FarDays(everything),
    )
    for role in ROLES:
        web = browser(everything.users[role])
        for route in pages_of(role):
            for form in forms_of(web, everything, route):
                for way in (sent.twice, sent.as_it_stands, sent.strange, sent.numbers, sent.far_days):
                    way.send(role, web, form)
    return sent


def pages_of(role: Role) -> list[Route]:
    """Pages that the door lets the role into, which ``test_access.py`` holds to stand before each."""
    return [
        route
        for route in municipal_pages()
        if "GET" in methods_of(route) and MAY[role].keys() & set(route.actions)
    ]
