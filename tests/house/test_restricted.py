"""What a restricted chapter holds, at every address: nobody sees it who may not, and whoever sees it is noted.

A chapter holds more than its own text: its subsections, the parts that are shown in it, and the lists that are its alone. Each
has a word of its own here, with the place that it belongs to, and every address is opened as every role.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils.http import urlencode

from house.addresses import addresses_in, places_of
from house.routes import Route, routes
from house.world import Place, World, world
from samordna.accounts.access import Access, held_by
from samordna.accounts.models import User
from samordna.accounts.roles import Action, Role
from samordna.core.models import Change
from samordna.core.tests.telling import Tell
from samordna.core.tests.tenants import act_for
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import activity_status_set, content_create, content_remove, content_update
from samordna.plans.models import Activity, Part, PlanService, PlanVersion, Section
from samordna.plans.rules import path_of

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

CANARY = re.compile(r"kanarie(?P<place>own|other|whole)\w*", re.IGNORECASE)
SOUGHT = "fågelsökt"
"""Stands beside every canary, to search for."""
QUERY = urlencode({"intern": "1", "q": SOUGHT, "ord": SOUGHT})


def test_the_contents_of_restricted_chapters(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("samordna.core.limits.is_reached", lambda *_args, **_named: False, raising=False)
    everything = world()
    closed = {place: _close(everything, place) for place in Place}
    answers, leaks, unnoted, seen = 0, [], [], 0
    browsers: dict[int, Client] = {}
    for role, user in everything.users.items():
        may = {place: _may_read(everything, user, place) for place in Place}
        for name, method, address in _addresses(everything, closed):
            found, is_noted = _canaries(browsers, user, method, address)
            answers += 1
            seen += bool(found)
            leaks += [
                f"{role.value} {method} {name} {address}: {word}" for word in found if not may[_of(word)]
            ]
            if found and not is_noted and method == "GET":
                unnoted.append(f"{role.value} {name} {address}: {sorted(found)}")
    tell(
        f"restricted: {answers} answers, {seen} with restricted contents,"
        f" {len(leaks)} to somebody who may not, {len(unnoted)} unnoted"
    )
    assert seen > 80
    assert leaks == []
    assert unnoted == []


def _close(everything: World, place: Place) -> dict[str, Any]:
    """A restricted chapter in the plan of ``place`` with one of each: what it holds, by the name of the thing."""
    version: PlanVersion = everything.things[place]["version"]
    word = f"Kanarie{place.value}"

    def added(model: Any, **values: Any) -> Any:
        return content_create(model=model, version=version, values=values)

    act_for(everything.home)
    chapter = {"kind": "acute", "restricted": True, "level": 1}
    added(Section, heading="Skydd", text=f"{word}kapitel {SOUGHT}\n\n{{{{activities-9}}}}", **chapter)
    below = added(Section, heading=f"{word}rubrik", text=f"{word}under {SOUGHT}", kind="acute", level=2)
    content_update(row=below, values={"text": f"{word}ändrad {SOUGHT}"})
    added(Section, heading="Öppet igen", text="För alla.", level=1)
    activity = added(Activity, action=f"{word}åtgärd {SOUGHT}", responsible=f"{word}roll", ends="2025-01-01")
    Activity.objects.filter(pk=activity.pk).update(place="activities-9")
    service = added(PlanService, name=f"{word}verksamhet {SOUGHT}")
    PlanService.objects.filter(pk=service.pk).update(place="activities-9")
    activity_status_set(
        activity=Activity.objects.get(pk=activity.pk),
        status=Status.DELAYED,
        comment=f"{word}orsak {SOUGHT}",
        occasion="",
        user=everything.users[Role.CENTRAL_COORDINATOR],
    )
    route = added(Part, kind="alarm_routes", data={"name": f"{word}väg {SOUGHT}"})
    lesson = added(Part, kind="lessons", data={"text": f"{word}lärdom {SOUGHT}"})
    content_remove(row=lesson)
    changes = Change.objects.filter(model="plans.activity", row_id=activity.pk)
    return {
        "activity": activity,
        "section": below,
        "service": service,
        "decision": route,
        "part": lesson,
        "change": changes.filter(kind="update").latest("id"),
    }


def _may_read(everything: World, user: User, place: Place) -> bool:
    plan = everything.things[place]["version"].plan
    return Access(user, held_by(user, everything.home)).may_for(Action.READ_RESTRICTED, path_of(plan))


def _addresses(everything: World, closed: dict[Place, dict[str, Any]]) -> Iterator[tuple[str, str, str]]:
    """Every page with the things of the world, and every address of a plan or a history with those of the closed chapters."""
    open_things = everything.things
    for route in _municipal():
        for place in places_of(route):
            for name, address in addresses_in(everything, route, place):
                yield name, "GET", address
    everything.things = {place: {**open_things[place], **closed[place]} for place in Place}
    for route in _municipal():
        if route.name.startswith(("plans:", "history:")) and "pk" in route.parameters:
            for place in places_of(route):
                for name, address in addresses_in(everything, route, place):
                    yield name, "GET", address
                    yield name, "POST", address
    everything.things = open_things
    for place in Place:
        for kind, name in (("verksamhet", "service"), ("del", "decision"), ("del", "part")):
            yield "history:thing", "GET", f"/hemby/historik/{kind}/{closed[place][name].pk}/"
        for area in ("aktiviteter", "verksamheter", "larmvagar"):
            yield "plans:area", "GET", f"/hemby/planer/{open_things[place]['version'].pk}/innehall/{area}/"


def _municipal() -> list[Route]:
    return [route for route in routes() if route.is_of_municipality]


def _canaries(browsers: dict[int, Client], user: User, method: str, address: str) -> tuple[set[str], bool]:
    """The words that the answer holds, and whether a reading was noted."""
    if user.pk not in browsers:
        browsers[user.pk] = Client(raise_request_exception=False)
        browsers[user.pk].force_login(user)
    client = browsers[user.pk]
    client.cookies.pop("messages", None)  # what the answer before said
    with transaction.atomic():
        before = Change.objects.filter(kind=Change.Kind.READ).count()
        response = client.generic(method, address, QUERY_STRING=QUERY)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        noted = Change.objects.filter(kind__in=[Change.Kind.READ, Change.Kind.EXPORT]).count() > before
        transaction.set_rollback(True)
    return {found[0] for found in CANARY.finditer(body.decode(errors="replace"))}, noted


def _of(word: str) -> Place:
    found = CANARY.fullmatch(word)
    assert found
    return Place(found["place"].lower())
