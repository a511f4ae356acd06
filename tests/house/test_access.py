"""Every address × role × relation, by walking the resolver, against a table that a person has read: ``access.tsv``.

Run with ``SAMORDNA_WRITE_ACCESS=1`` to write the table anew, and read what changed before you keep it.
"""

import os
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from house.doors import municipal_routes
from house.routes import routes
from house.table import expected, write
from house.walk import Walk
from samordna.core.tests.telling import Tell

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

WRITES = "SAMORDNA_WRITE_ACCESS" in os.environ

OPEN_TO_ALL = (
    "core:",
    "accounts:",
    "account_",
    "alarm:",
    "mfa_",
    "usersessions_",
    "socialaccount_",
    "openid_connect_",
    "saml_",
    "invitations:",
    "calendars:",
    "analysis:",
    "contributing:",
    "evaluating:",
    "meeting_replies:",
    "news_by_mail:",
    "signing_up:",
    "finder:",
    "guide:",
    "open_pictures:",
    "weigh_in:",
)
"""Addresses that ask no role, whose doors have tests of their own in their slices: signing in, one's own account, guides."""
ALSO_OPEN = {"set_language", "favicon.ico", "home:start"}


def test_every_address_has_a_door() -> None:
    doorless = [
        route.name
        for route in routes()
        if not route.actions
        and not route.is_for_instance
        and (route.is_of_municipality or not route.name.startswith(OPEN_TO_ALL))
        and route.name not in ALSO_OPEN
    ]
    assert not doorless
    assert all(route.is_of_municipality for route in routes() if route.actions)


BEFORE_THE_DOOR = {
    "csrf_exempt.<locals>._view_wrapper",
    "refuse_too_large.<locals>.look_first",
    "require_http_methods.<locals>.decorator.<locals>.inner",
}
"""What may stand around the door of a view: it refuses before anybody is asked who they are, and lets nobody in."""


def test_every_view_is_behind_the_door_itself() -> None:
    """So one refusal of somebody who may do nothing of what views are for stands for all that the same actions open."""
    for route in municipal_routes():
        layers = list(_layers(route.pattern.callback))
        assert layers[-1] == "page.<locals>.decorate.<locals>.open_page", (route.name, layers)
        assert set(layers[:-1]) <= BEFORE_THE_DOOR, (route.name, layers)


def _layers(view: Any) -> Iterator[str]:
    """The functions that a request passes, from the outermost to the door."""
    while view is not None:
        yield view.__code__.co_qualname
        view = None if view.__code__.co_name == "open_page" else getattr(view, "__wrapped__", None)


def test_every_role_at_every_address(walk: Walk, tell: Tell) -> None:
    found = {door.where: str(answer) for door, answer in walk.sought.items()}
    assert not [where for where, answer in found.items() if "!" in answer]
    if WRITES:
        write(walk.role.value, found)
    wanted = {where: answers[walk.role.value] for where, answers in expected().items()}
    wrong = [
        f"{' '.join(where)}: answered {found.get(where)}, not {wanted.get(where)}"
        for where in found | wanted
        if found.get(where) != wanted.get(where)
    ]
    counts = Counter(found.values())
    tell(
        f"access as {walk.role.value}: {len(municipal_routes())} addresses × own unit, other unit, whole municipality:"
        f" {len(found)} answers ({', '.join(f'{n} {answer}' for answer, n in counts.most_common())}),"
        f" {len(wrong)} wrong"
    )
    assert not wrong


def test_what_one_may_not_do_is_not_offered(walk: Walk) -> None:
    """Every link and form on every page that a role can open leads somewhere that the role may go."""
    dead = [
        f"{where} offers {method} {address}: {answer}"
        for (method, address), (where, answer) in walk.offered.items()
        if answer == "403" or (answer == "404" and method == "GET")
    ]
    assert len(walk.offered) > 5
    assert not dead
