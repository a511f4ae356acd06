"""What a role is answered at every address: asked once, and looked at by every test that asks what a role sees.

A walk holds no rows, only what was answered, so that it outlives the transaction in which its world was made.
"""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.db import transaction
from django.test import Client
from django.urls import Resolver404, ResolverMatch, resolve

from house.asking import ALL, noted
from house.closing import CANARY, ClosedDoor, close, close_a_unit, closed_doors, may_read
from house.doors import Door, doors, municipal_routes
from house.remembered import ask_whom_to_turn_to_once, find_views_once, know_who_comes
from house.world import SECRET, SOUGHT, Place, World, world
from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import MAY, WIDE, Action, Role, Scope
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.public import public_version
from samordna.plans.writer import ORDER

SEEKING = {"intern": "1", "q": SOUGHT, "ord": SOUGHT, "var": "sections/sections-2"}
"""Asks for the internal file, the restricted text and its place, by whichever address understands it."""
OFFERED = re.compile(r'(?P<kind>href|action|hx-get|hx-post)="(?P<address>/hemby/[^"#]*)')
ANSWERS = {400, 409, 413, 422, 429}
"""Refusals of what was sent, not of who sends it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """``asked`` names the parameters that the view asked for, ``is_noted`` says that a reading was written down."""

    status: int
    body: str
    is_page: bool
    asked: frozenset[str] = frozenset()
    is_noted: bool = False

    def __str__(self) -> str:
        """``ok``, ``ok+`` when something restricted is shown, ``403``, ``404``, or ``–`` when there is no such method."""
        if self.status == 405:
            return "–"
        if self.status < 400 or self.status in ANSWERS:
            return "ok+" if SECRET in self.body else "ok"
        return str(self.status) if self.status in {403, 404} else f"{self.status}!"

    @property
    def shows_a_page(self) -> bool:
        return self.status == HTTPStatus.OK and self.is_page and bool(self.body.strip())


@dataclass(slots=True)
class Walk:
    """``sought`` is answered when all that is restricted is asked for, ``plain`` at the pages as they are, by address."""

    role: Role
    email: str
    may_read: dict[Place, bool]
    roles_of: dict[str, set[str]]
    sought: dict[Door, Answer] = field(default_factory=dict)
    closed: dict[tuple[str, str, str], Answer] = field(default_factory=dict)
    plain: dict[Door, Answer] = field(default_factory=dict)
    offered: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    """What pages link and send to: by method and address, the page that does and the answer."""


class Asker:
    """Somebody's browser. What an address is told twice alike is asked once, and nothing of it is kept."""

    def __init__(self, user: User, role: Role, names: set[str]) -> None:
        self._client = Client(raise_request_exception=False)
        self._client.force_login(user)
        self._role = role
        self._names = names
        self._answers: dict[tuple[str, str, str], Answer] = {}
        self._refused: dict[tuple[str, Sequence[Action]], Answer] = {}
        self._before = transaction.savepoint()
        self._readings = Change.objects.filter(kind=Change.Kind.READ).count()

    def ask(self, method: str, address: str, query: dict[str, str] | None = None) -> Answer:
        """The answer without parameters stands for one with parameters that the view did not ask for.

        Whoever may do nothing of what a view is for is refused by the door before it: one such refusal stands for all that the
        same actions open. That every view is behind the door itself, ``test_access.py`` holds.
        """
        door = method, actions_of(address)
        if door in self._refused:
            return self._refused[door]
        plain = self._answer(method, address, "")
        if plain.status == HTTPStatus.FORBIDDEN and door[1] and not MAY[self._role].keys() & set(door[1]):
            self._refused[door] = plain
        asks = plain.asked & {ALL, *(query or {})}
        return self._answer(method, address, urlencode(query or {})) if asks else plain

    def has_asked(self, method: str, address: str, query: str) -> bool:
        return (method, address, query) in self._answers

    def _answer(self, method: str, address: str, query: str) -> Answer:
        where = method, address, query
        if where not in self._answers:
            self._answers[where] = self._asked(*where)
        return self._answers[where]

    def _asked(self, method: str, address: str, query: str) -> Answer:
        self._client.cookies.pop("messages", None)  # what the answer before said is no answer of this address
        self._names.clear()
        response = self._client.generic(method, address, QUERY_STRING=query)
        body = text_of(response)
        answer = Answer(
            response.status_code,
            body,
            "html" in response.headers.get("Content-Type", ""),
            frozenset(self._names),
            bool(CANARY.search(body)) and self._is_noted(),
        )
        transaction.savepoint_rollback(self._before)
        return answer

    def _is_noted(self) -> bool:
        return Change.objects.filter(kind__in=[Change.Kind.READ, Change.Kind.EXPORT]).count() > self._readings


@cache
def resolved(path: str) -> ResolverMatch | None:
    """What an address leads to, looked up once for all that is asked of it: some three hundred patterns are tried for each."""
    try:
        return resolve(path)
    except Resolver404:
        return None


def actions_of(address: str) -> Sequence[Action]:
    """For what the door before the address lets somebody in; nothing where there is no such door."""
    there = resolved(address)
    return getattr(there.func, "actions", ()) if there else ()


def text_of(response: Any) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return str(content.decode(errors="replace"))


def without_what_lies_behind(patch: pytest.MonkeyPatch) -> None:
    """What lies behind the door is not tried: no process makes a file and no limit is reached. Nor is each refusal told of."""
    patch.setattr(logging.getLogger("django.request"), "disabled", True)
    patch.setattr("samordna.core.apart._written", _unwritten)
    patch.setattr("samordna.core.limits._count", lambda *_args: None)
    find_views_once(patch)


def _unwritten(program: str, given: bytes) -> bytes:
    """What a file would hold: what its writer is given, and of a plan for everybody what the writer leaves of it."""
    if program != "samordna.plans.writer":
        return given
    order, *documents = filter(None, given.split(b"\n"))
    if not ORDER.validate_json(order).public:
        return given
    return b"".join(
        public_version(PlanDocument.model_validate_json(one)).model_dump_json().encode() for one in documents
    )


def walks_of(roles: Iterable[Role], patch: pytest.MonkeyPatch) -> dict[Role, Walk]:
    """Make a world with closed chapters and walk it as each of ``roles``; in a transaction, of which nothing is to be kept."""
    without_what_lies_behind(patch)
    ask_whom_to_turn_to_once(patch)
    know_who_comes(patch)
    names = noted(patch)
    everything = world()
    close_a_unit(everything)
    closed = list(closed_doors(everything, close(everything)))
    sought = list(doors(everything, municipal_routes()))
    return {role: _walk(everything, role, names, sought, closed) for role in roles}


def _walk(
    everything: World, role: Role, names: set[str], sought: Iterable[Door], closed: Iterable[ClosedDoor]
) -> Walk:
    user = everything.users[role]
    asker = Asker(user, role, names)
    walk = Walk(
        role, user.email, {place: may_read(everything, user, place) for place in Place}, _roles(everything)
    )
    at_own: dict[tuple[str, str], Answer] = {}
    for door in sought:
        if is_as_at_own(role, door.name, door.place):
            walk.sought[door] = at_own[door.name, door.method]
            continue
        answer = asker.ask(door.method, door.address, SEEKING if door.method == "GET" else None)
        walk.sought[door] = answer
        if door.place is Place.OWN:
            at_own[door.name, door.method] = answer
        if door.method == "GET":
            walk.plain[door] = asker.ask("GET", door.address)
    for one in closed:
        if not is_as_at_own(role, one.name, one.place):
            walk.closed[one.name, one.method, one.address] = asker.ask(one.method, one.address, SEEKING)
    _follow(walk, asker)
    return walk


RESTRICTED_ELSEWHERE = ("readiness:", "history:thing larmvag")
"""Addresses whose things are restricted at the other unit alone, as ``world.py`` makes them."""


def is_as_at_own(role: Role, name: str, place: Place) -> bool:
    """Whether an address of the other unit stands to the role as their own unit's does: whoever has no unit of their own, and all
    of whose actions reach the whole municipality, has two units before them that are alike.
    """
    reaches_all = role in WIDE and set(MAY[role].values()) == {Scope.ALL}
    return reaches_all and place is Place.OTHER and not name.startswith(RESTRICTED_ELSEWHERE)


def _roles(everything: World) -> dict[str, set[str]]:
    act_for(everything.home)
    found: dict[str, set[str]] = {}
    for email, role in RoleAssignment.objects.values_list("user__email", "role"):
        found.setdefault(email, set()).add(role)
    return found


def _offers(walk: Walk) -> Iterator[tuple[Door, str, str]]:
    for door, answer in walk.plain.items():
        for match in OFFERED.finditer(answer.body if answer.shows_a_page else ""):
            method = "GET" if match["kind"] in {"href", "hx-get"} else "POST"
            yield door, method, unescape(match["address"])


def _follow(walk: Walk, asker: Asker) -> None:
    """What was asked already is looked at wherever it is offered. Of the others, those that a page offers of one view, asking the
    same of it, lead alike: one is followed.
    """
    followed: set[tuple[str, Place, str, str, frozenset[str]]] = set()
    for door, method, address in _offers(walk):
        if (method, address) in walk.offered:
            continue
        parts = urlsplit(address)
        query = {name: values[-1] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
        kind = door.route.name, door.place, method, _view_of(parts.path), frozenset(query)
        if not asker.has_asked(method, parts.path, parts.query):
            if kind in followed:
                continue
            followed.add(kind)
        walk.offered[method, address] = door.address, str(asker.ask(method, parts.path, query))


def _view_of(path: str) -> str:
    """By its name; by the path where there is none, which leads nowhere."""
    there = resolved(path)
    return there.view_name if there else path
