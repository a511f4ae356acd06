"""Alarms for tests: a route as the document has it, and an alarm raised along it as the pages do."""

from typing import Any
from uuid import uuid4

from django.utils import timezone

from samordna.accounts.models import User
from samordna.accounts.tests.factories import UserFactory
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory
from samordna.readiness.commands.activations import activation_start
from samordna.readiness.commands.events import Told, event_add
from samordna.readiness.enums import ActivationKind, EventKind
from samordna.readiness.models import Activation, AlarmRoute


def a_route_in_use(municipality: Municipality, **values: Any) -> AlarmRoute:
    """Socialjouren calls the duty officer, who decides on POSOM; the director is informed each half hour meanwhile."""
    tib, deputy, posom, director = (
        ContactPointFactory(municipality=municipality, function=name)
        for name in ("TIB", "TIB 2", "POSOM-gruppen", "Direktören")
    )
    steps = [
        {
            "key": "ring-tib",
            "text": "Ring TIB",
            "actor": "Socialjouren",
            "whom": {"contact": str(tib.pk)},
            "deputy": {"contact": str(deputy.pk)},
            "message": "Något har hänt. Ring Socialjouren.",
            "minutes": 10,
            "then": ["posom", "informera"],
        },
        {
            "key": "posom",
            "text": "Besluta om POSOM",
            "actor": "TIB",
            "question": "Ska POSOM sammankallas?",
            "decides": "posom",
            "minutes": 15,
            "yes": ["sammankalla"],
            "no": [],
            "then": [],
        },
        {
            "key": "informera",
            "text": "Informera direktören",
            "whom": {"contact": str(director.pk)},
            "every": 30,
            "then": [],
        },
        {"key": "sammankalla", "text": "Sammankalla POSOM", "whom": {"contact": str(posom.pk)}, "then": []},
    ]
    given = {
        "name": "Via Socialjouren",
        "trigger": "socialjouren",
        "body": {"steps": steps},
        "in_use_since": timezone.now(),
    }
    return AlarmRoute.objects.create(municipality=municipality, **given | values)


def an_alarm(
    municipality: Municipality,
    route: AlarmRoute | None = None,
    *,
    kind: ActivationKind = ActivationKind.EXERCISE,
    user: User | None = None,
    **values: Any,
) -> Activation:
    return activation_start(
        municipality=municipality,
        route=route or a_route_in_use(municipality),
        kind=kind,
        what=values.get("what", "Larm på torget"),
        user=user or UserFactory(),
        mark=uuid4(),
        beside=True,
    )


def tell(activation: Activation, kind: EventKind, step: str = "", **values: Any) -> Told:
    return event_add(activation=activation, kind=kind, step=step, mark=uuid4(), **values)


def told(activation: Activation) -> list[tuple[str, str, int]]:
    """The log: what happened, at which step, which in turn."""
    return [(one.kind, one.step, one.attempt) for one in activation.events.order_by("at", "pk")]
