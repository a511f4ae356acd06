"""Every address × role × relation, by walking the resolver, against a table that a person has read: ``access.tsv``.

Run with ``SAMORDNA_WRITE_ACCESS=1`` to write the table anew, and read what changed before you keep it.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html import unescape
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils.http import urlencode

from house.addresses import address_in, addresses_in, places_of
from house.routes import Route, routes
from house.world import SECRET, SOUGHT, Place, World, world
from samordna.accounts.models import User
from samordna.accounts.roles import MAY, Action, Role, Scope
from samordna.accounts.tests.factories import UserFactory
from samordna.core.tests.telling import Tell
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.public import public_version
from samordna.plans.exporting import ExportedFile

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

TABLE = Path(__file__).with_name("access.tsv")
WRITES = "SAMORDNA_WRITE_ACCESS" in os.environ
METHODS = ("GET", "POST")
QUERY = urlencode({"intern": "1", "q": SOUGHT, "var": "sections/sections-2"})
"""Asks for the internal file, the restricted text and its place, by whichever address understands it."""
Cells = dict[tuple[str, str, str], dict[str, str]]
"""What each role is answered, by address, method and place."""


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies behind the door is not tried here: no files are made and no limits reached."""
    monkeypatch.setattr("samordna.plans.views.exports.export", _no_file)
    monkeypatch.setattr("samordna.core.limits.is_reached", lambda *_args, **_named: False, raising=False)


@pytest.fixture
def everything() -> World:
    return world()


def _no_file(document: PlanDocument, *_args: Any, public: bool, **_named: Any) -> ExportedFile:
    shown = public_version(document) if public else document
    return ExportedFile("plan", "text/plain", shown.model_dump_json().encode())


_browsers: dict[int, Client] = {}
"""A signed-in browser for each user, kept: signing in anew for each of some thousands of answers would take minutes."""


@pytest.fixture(autouse=True)
def _new_browsers() -> None:
    _browsers.clear()


def browser_of(user: User) -> Client:
    if user.pk not in _browsers:
        _browsers[user.pk] = Client(raise_request_exception=False)
        _browsers[user.pk].force_login(user)
    return _browsers[user.pk]


def answer_to(user: User, method: str, address: str) -> str:
    """``ok``, ``ok+`` when something restricted is shown, ``403``, ``404``, or ``–`` when the method is not for the address."""
    client = browser_of(user)
    client.cookies.pop("messages", None)  # what the answer before said is no answer of this address
    with transaction.atomic():
        response = client.generic(method, address, QUERY_STRING=QUERY if method == "GET" else "")
        body = b"".join(response.streaming_content) if response.streaming else response.content
        transaction.set_rollback(True)
    match response.status_code:
        case 405:
            return "–"
        case 403 | 404:
            return str(response.status_code)
        case status if status < 400 or status in {400, 409, 413, 422, 429}:
            return "ok+" if SECRET in body.decode(errors="replace") else "ok"
    return f"{response.status_code}!"


OPEN_TO_ALL = (
    "core:",
    "accounts:",
    "account_",
    "mfa_",
    "usersessions_",
    "socialaccount_",
    "openid_connect_",
    "invitations:",
)
"""Addresses outside any municipality whose doors have tests of their own in their slices: signing in, one's own account."""
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


def test_the_installations_pages_are_for_its_administrators(everything: World) -> None:
    """A role in a municipality, however high, opens none of them, and they open no municipality."""
    keeper = UserFactory(administers_instance=True)
    instance = [route for route in routes() if route.is_for_instance]
    assert len(instance) > 3
    for route in instance:
        address = route.address(slug=everything.home.slug, file_format="csv", pk=1)
        for user in (*everything.users.values(), everything.stranger):
            assert answer_to(user, "GET", address) in {"404", "–"}, (route.name, user)
        assert answer_to(keeper, "GET", address) in {"ok", "–"}, route.name
    for route in municipal_routes():
        assert answer_to(keeper, "GET", address_in(everything, route, Place.OWN)) in {"404", "–"}, route.name


def municipal_routes() -> list[Route]:
    return [route for route in routes() if route.is_of_municipality]


def tried(
    world: World, users: dict[Role, User], chosen: list[Route]
) -> Iterator[tuple[tuple[str, str, str], str, str]]:
    for route in chosen:
        for place in places_of(route):
            for name, address in addresses_in(world, route, place):
                for method in METHODS:
                    for role, user in users.items():
                        yield (name, method, place.value), role.value, answer_to(user, method, address)


def collected(found: Iterator[tuple[tuple[str, str, str], str, str]]) -> Cells:
    cells: Cells = {}
    for where, role, answer in found:
        cells.setdefault(where, {})[role] = answer
    return {where: answers for where, answers in cells.items() if set(answers.values()) != {"–"}}


@cache
def expected() -> Cells:
    head, *lines = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]
    return {(line[0], line[1], line[2]): dict(zip(head[3:], line[3:], strict=True)) for line in lines}


def test_every_role_at_every_address(everything: World, tell: Tell) -> None:
    found = collected(tried(everything, everything.users, municipal_routes()))
    broken = [where for where, answers in found.items() if any("!" in answer for answer in answers.values())]
    assert not broken
    if WRITES:
        _write(found)
    wrong = [
        f"{' '.join(where)}: {role} is answered {answer}, not {expected().get(where, {}).get(role)}"
        for where, answers in found.items()
        for role, answer in answers.items()
        if expected().get(where, {}).get(role) != answer
    ]
    gone = expected().keys() - found.keys()
    counts = Counter(answer for answers in found.values() for answer in answers.values())
    tell(
        f"access: {len(municipal_routes())} addresses × {len(Role)} roles × own unit, other unit, whole municipality:"
        f" {sum(counts.values())} answers ({', '.join(f'{n} {answer}' for answer, n in counts.most_common())}),"
        f" {len(wrong) + len(gone)} wrong"
    )
    assert not wrong
    assert not gone


def _write(found: Cells) -> None:
    roles = [role.value for role in Role]
    lines = [["address", "method", "place", *roles]]
    lines += [[*where, *(answers[role] for role in roles)] for where, answers in sorted(found.items())]
    TABLE.write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")
    expected.cache_clear()


def test_who_belongs_elsewhere_finds_nothing(everything: World, tell: Tell) -> None:
    """The near misses: the right role next door, no role at all, and nobody signed in."""
    number = 0
    for route in municipal_routes():
        address = address_in(everything, route, Place.OWN)
        for method in METHODS:
            for user in (*everything.next_door.values(), everything.stranger):
                assert answer_to(user, method, address) in {"404", "–"}, (method, route.name, user)
                number += 1
            response = Client().generic(method, address)
            assert response.status_code in {302, 405}, (method, route.name)
            assert response.status_code == 405 or response.headers["Location"].startswith("/logga-in/")
            number += 1
    tell(f"access: {number} answers to a neighbour's roles, to no role and to nobody, none let in")


SAYS_TOO_LATE = {"people:role_restore"}
"""Answers any number that is not there by saying that it can no longer be undone."""


def test_a_thing_is_not_found_under_another_municipality(everything: World) -> None:
    """Whoever may do everything next door does not reach a thing at home by its number."""
    for role in (Role.CENTRAL_COORDINATOR, Role.ADMINISTRATOR):
        for route in municipal_routes():
            if not {"pk", "version", "claim_role"} & set(route.parameters) or route.name in SAYS_TOO_LATE:
                continue
            address = address_in(everything, route, Place.WHOLE).replace("/hemby/", "/grannby/", 1)
            for method in METHODS:
                answer = answer_to(everything.next_door[role], method, address)
                assert answer in {"403", "404", "–"}, (method, route.name, role)


OFFERED = re.compile(r'(?P<kind>href|action|hx-get|hx-post)="(?P<address>/hemby/[^"#]*)')


@pytest.mark.parametrize("role", Role)
def test_what_one_may_not_do_is_not_offered(everything: World, role: Role) -> None:
    """Every link and form on every page that a role can open leads somewhere that the role may go."""
    user = everything.users[role]
    offered: dict[tuple[str, str], str] = {}
    for route in municipal_routes():
        for place in places_of(route):
            for _name, address in addresses_in(everything, route, place):
                page = browser_of(user).get(address)
                if page.status_code != HTTPStatus.OK or "html" not in page.headers.get("Content-Type", ""):
                    continue
                for match in OFFERED.finditer(page.content.decode()):
                    method = "GET" if match["kind"] in {"href", "hx-get"} else "POST"
                    offered.setdefault((method, unescape(match["address"])), address)
    dead = [
        f"{where} offers {method} {address}: {answer}"
        for (method, address), where in offered.items()
        if (answer := answer_to(user, method, address)) in {"403", "404"}
        and not (method == "POST" and answer == "404")
    ]
    assert len(offered) > 5
    assert not dead


CHOSEN_IN_A_FORM = {(Role.LOCAL_COORDINATOR, Action.INVITE)}
"""Rules whose reach is a choice in a form and stands in no address; ``accounts/tests/test_inviting.py`` holds them."""
RULES = [(role, action) for role, allowed in MAY.items() for action in allowed]


def test_every_single_rule_is_noticed_when_it_is_gone(
    everything: World, monkeypatch: pytest.MonkeyPatch, tell: Tell
) -> None:
    """Take one rule away at a time: the walk must fail each time."""
    unnoticed = [
        f"{role.value} {action.value}"
        for role, action in RULES
        if not _is_noticed(everything, monkeypatch, role, {a: s for a, s in MAY[role].items() if a != action})
    ]
    tell(f"access: {len(RULES)} rules deleted one at a time, {len(unnoticed)} deletions unnoticed")
    assert not unnoticed


def test_every_widened_rule_is_noticed(
    everything: World, monkeypatch: pytest.MonkeyPatch, tell: Tell
) -> None:
    """Let each rule of a unit, or of invitations, reach the whole municipality: the walk must fail each time."""
    narrow = [
        (role, action)
        for role, action in RULES
        if MAY[role][action] != Scope.ALL and (role, action) not in CHOSEN_IN_A_FORM
    ]
    unnoticed = [
        f"{role.value} {action.value}"
        for role, action in narrow
        if not _is_noticed(everything, monkeypatch, role, {**MAY[role], action: Scope.ALL})
    ]
    tell(f"access: {len(narrow)} rules widened one at a time, {len(unnoticed)} unnoticed")
    assert not unnoticed


def _is_noticed(world: World, monkeypatch: pytest.MonkeyPatch, role: Role, rules: dict[Any, Scope]) -> bool:
    """Whether the walk, with these rules for the role, answers something else somewhere. Likely addresses come first."""
    differs = {action for action in {*rules, *MAY[role]} if rules.get(action) != MAY[role].get(action)}
    likely_first = sorted(municipal_routes(), key=lambda route: not differs & set(route.actions))
    with monkeypatch.context() as patch:
        patch.setitem(MAY, role, rules)
        return any(
            answer != expected().get(where, {}).get(name, "–")
            for where, name, answer in tried(world, {role: world.users[role]}, likely_first)
        )
