"""The near misses, asked one at a time in one world: who belongs elsewhere, and a rule taken away or widened."""

from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.utils.http import urlencode

from house.addresses import address_in
from house.doors import METHODS, Door, doors, methods_of, municipal_routes
from house.remembered import know_who_comes
from house.routes import Route, routes
from house.table import expected
from house.walk import SEEKING, Answer, text_of
from house.world import Place, World
from samordna.accounts.models import User
from samordna.accounts.roles import MAY, Action, Role, Scope
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core.tests.telling import Tell
from samordna.core.tests.tenants import act_for

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


@pytest.fixture
def everything(shared_world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """The world of all these tests, of whose users none is changed by any."""
    know_who_comes(monkeypatch)
    act_for(shared_world.home)
    return shared_world


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
    """As in a walk, without what has been asked before: rules may have changed."""
    client = browser_of(user)
    client.cookies.pop("messages", None)  # what the answer before said is no answer of this address
    with transaction.atomic():
        response = client.generic(method, address, QUERY_STRING=urlencode(SEEKING) if method == "GET" else "")
        answer = Answer(response.status_code, text_of(response), is_page=False)
        transaction.set_rollback(True)
    return str(answer)


@pytest.fixture
def _plain_404(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the page says is not asked here."""
    monkeypatch.setattr("samordna.config.urls.handler404", lambda *_args, **_named: HttpResponse(status=404))


@pytest.mark.usefixtures("_plain_404")
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


@pytest.mark.usefixtures("_plain_404")
def test_who_belongs_elsewhere_finds_nothing(everything: World, tell: Tell) -> None:
    """The near misses: roles next door, no role at all, and nobody signed in."""
    neighbour, number, told = next_door(everything), 0, set()
    for route in municipal_routes():
        address = address_in(everything, route, Place.OWN)
        for method in methods_of(route):
            assert answer_to(neighbour, method, address) == "404", (method, route.name)
            number += 1
            if (method, route.actions) not in told:
                told.add((method, route.actions))
                assert answer_to(everything.stranger, method, address) == "404", (method, route.name)
                number += 1
        for method in METHODS:
            response = Client().generic(method, address)
            assert response.status_code == (302 if method in methods_of(route) else 405), (method, route.name)
            assert response.status_code == 405 or response.headers["Location"].startswith("/logga-in/")
            number += 1
    tell(f"access: {number} answers to a neighbour's roles, to no role and to nobody, none let in")


def next_door(everything: World) -> User:
    """Somebody of the neighbour who may do all there is to do, by the two strongest roles together."""
    user = everything.next_door[Role.CENTRAL_COORDINATOR]
    RoleAssignmentFactory(municipality=everything.neighbour, role=Role.ADMINISTRATOR, user=user)
    act_for(everything.home)
    return user


SAYS_TOO_LATE = {"people:role_restore"}
"""Answers any number that is not there by saying that it can no longer be undone."""


def test_a_thing_is_not_found_under_another_municipality(everything: World) -> None:
    """Whoever may do everything next door does not reach a thing at home by its number."""
    neighbour = next_door(everything)
    for route in municipal_routes():
        if not {"pk", "version", "claim_role"} & set(route.parameters) or route.name in SAYS_TOO_LATE:
            continue
        address = address_in(everything, route, Place.WHOLE).replace("/hemby/", "/grannby/", 1)
        for method in methods_of(route):
            assert answer_to(neighbour, method, address) in {"403", "404"}, (method, route.name)


CHOSEN_IN_A_FORM = {(Role.LOCAL_COORDINATOR, Action.INVITE)}
"""Rules whose reach is a choice in a form and stands in no address; ``accounts/people/tests/test_inviting.py`` holds them."""
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
    is_taken_away = not differs <= rules.keys()
    slices = {_slice_of(route) for route in municipal_routes() if differs & set(route.actions)}

    def is_unlikely(door: Door) -> tuple[bool, ...]:
        is_refused = expected().get(door.where, {}).get(role.value) == "403"
        return (
            not (is_taken_away or _ends_at_the_unit(door, role, differs)),
            not differs & set(door.route.actions),
            _slice_of(door.route) not in slices,
            is_refused == is_taken_away,
        )

    with monkeypatch.context() as patch:
        patch.setitem(MAY, role, rules)
        return any(
            answer_to(world.users[role], door.method, door.address)
            != expected().get(door.where, {}).get(role.value, "–")
            for door in sorted(doors(world, municipal_routes()), key=is_unlikely)
        )


def _slice_of(route: Route) -> str:
    return route.name.partition(":")[0]


def _ends_at_the_unit(door: Door, role: Role, actions: set[Any]) -> bool:
    """Whether, by the table, the role is answered here otherwise than one that may it everywhere, and at its own unit alike."""
    here, at_own = (expected().get((door.name, door.method, place), {}) for place in (door.place, Place.OWN))
    return any(
        here.get(role.value) != here.get(wide.value) and at_own.get(role.value) == at_own.get(wide.value)
        for wide, rules in MAY.items()
        if any(rules.get(action) == Scope.ALL for action in actions)
    )
