"""What is closed in a world: a unit, and a chapter in each plan, with a word of its own in everything that it hides.

A chapter holds more than its own text: its subsections, the parts that are shown in it, and the lists that are its alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

from house.addresses import addresses_in, places_of
from house.doors import methods_of, municipal_routes
from house.world import SOUGHT, Place, World
from samordna.accounts.access import Access, roles_of
from samordna.accounts.models import User
from samordna.accounts.roles import Action, Role
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.organisation.tests.factories import ContactPointFactory, UnitFactory
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import activity_status_set, content_create, content_remove, content_update
from samordna.plans.models import Activity, Part, PlanService, PlanVersion, Section
from samordna.plans.rules import path_of
from samordna.plans.tests.factories import VersionFactory
from samordna.readiness.activation.tests.factories import a_route_in_use, an_alarm

Closed = dict[Place, dict[str, Any]]
CANARY = re.compile(r"kanarie(?P<place>own|other|whole)\w*", re.IGNORECASE)
FOR_EVERYBODY = "version=oppen"
CLOSED_UNIT = "Nedlagda enheten"


def close_a_unit(everything: World) -> None:
    """Close a unit of their own, with a contact point and a plan that it keeps, among the shared things."""
    last = localdate() - timedelta(days=1)
    home = everything.home
    closed = UnitFactory(municipality=home, name=CLOSED_UNIT, parent=everything.own, valid_to=last)
    everything.shared["contact_of_closed"] = ContactPointFactory(municipality=home, unit=closed)
    everything.shared["plan_of_closed"] = VersionFactory(municipality=home, unit=closed)


def place_of(word: str) -> Place:
    found = CANARY.fullmatch(word)
    assert found
    return Place(found["place"].lower())


def close(everything: World) -> Closed:
    """What the chapters hold, by the name of the thing. The test then speaks for the municipality at home."""
    act_for(everything.home)
    return {place: _close(everything, place) for place in Place}


def _close(everything: World, place: Place) -> dict[str, Any]:
    version: PlanVersion = everything.things[place]["version"]
    word = f"Kanarie{place.value}"

    def added(model: Any, **values: Any) -> Any:
        return content_create(model=model, version=version, values=values)

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
    alarm_route = a_route_in_use(
        everything.home, name=f"{word}larmväg {SOUGHT}", unit=version.plan.unit, restricted=True
    )
    changes = Change.objects.filter(model="plans.activity", row_id=activity.pk)
    return {
        "alarm": an_alarm(everything.home, alarm_route, what=f"{word}larm {SOUGHT}"),
        "activity": activity,
        "section": below,
        "service": service,
        "decision": route,
        "part": lesson,
        "change": changes.filter(kind="update").latest("id"),
    }


def may_read(everything: World, user: User, place: Place) -> bool:
    plan = everything.things[place]["version"].plan
    return Access(user, roles_of(user, everything.home)).may_for(Action.READ_RESTRICTED, path_of(plan))


@dataclass(frozen=True, slots=True)
class ClosedDoor:
    """An address as it is asked, with what is in a closed chapter at the place."""

    name: str
    method: str
    place: Place
    address: str


def closed_doors(everything: World, closed: Closed) -> Iterator[ClosedDoor]:
    """Those of a plan or a history with the things of the closed chapters, and lists that hold them."""
    opened = everything.things
    everything.things = {place: {**opened[place], **closed[place]} for place in Place}
    for route in municipal_routes():
        if route.name.startswith(("plans:", "history:")) and "pk" in route.parameters:
            for place in places_of(route):
                for name, address in addresses_in(everything, route, place):
                    yield from (ClosedDoor(name, method, place, address) for method in methods_of(route))
    everything.things = opened
    for place in Place:
        report = f"/hemby/larm/{closed[place]['alarm'].pk}/efter/ladda-ner/pdf/"
        yield ClosedDoor("readiness:report_export", "GET", place, report)
        yield ClosedDoor("readiness:report_export", "GET", place, f"{report}?{FOR_EVERYBODY}")
    for place in Place:
        for kind, name in (("verksamhet", "service"), ("del", "decision"), ("del", "part")):
            thing = f"/hemby/historik/{kind}/{closed[place][name].pk}/"
            yield ClosedDoor("history:thing", "GET", place, thing)
        for area in ("aktiviteter", "verksamheter", "larmvagar"):
            listed = f"/hemby/planer/{opened[place]['version'].pk}/innehall/{area}/"
            yield ClosedDoor("plans:area", "GET", place, listed)
