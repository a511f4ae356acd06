"""When a route was last tested, as plans are told."""

from datetime import date
from uuid import uuid4

import pytest
from django.utils import timezone

from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.readiness import queries
from samordna.readiness.enums import ActivationKind
from samordna.readiness.models import Activation, AlarmRoute

pytestmark = pytest.mark.django_db


def a_route(place: Municipality, name: str, **values: object) -> AlarmRoute:
    told = {"trigger": "other", "in_use_since": timezone.now(), **values}
    return AlarmRoute.objects.create(municipality=place, name=name, **told)


def test_an_exercise_held_to_its_end_or_a_day_before_samordna_knew() -> None:
    place = MunicipalityFactory()
    act_for(place)
    told, held = a_route(place, "Känd", tested_on=date(2025, 3, 1)), a_route(place, "Övad")
    a_route(place, "Dold", tested_on=date(2025, 3, 1), restricted=True)
    both = {"started_at": timezone.now(), "closed_at": timezone.now()}
    for route, kind in ((held, ActivationKind.EXERCISE), (told, ActivationKind.LIVE)):
        Activation.objects.create(municipality=place, route=route, kind=kind, body={}, **both, mark=uuid4())
    assert queries.tests_of(place) == {"Känd": date(2025, 3, 1), "Övad": timezone.localdate()}
