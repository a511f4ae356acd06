"""What goes on stands first on every page of alarms and on the first page, and what is over is found again."""

from uuid import uuid4

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.readiness.activation.tests.factories import a_route_in_use, an_alarm
from samordna.readiness.commands.activations import activation_close
from samordna.readiness.enums import ActivationKind
from samordna.readiness.models import Activation
from samordna.readiness.routes.tests.reading import text_of

pytestmark = pytest.mark.django_db
PAST = "/ekdala/larm/tidigare/"


def closed(alarm: Activation) -> Activation:
    activation_close(activation=alarm, reasons="Över", user=alarm.started_by, mark=uuid4())
    alarm.refresh_from_db()
    return alarm


@pytest.mark.parametrize("address", ["", "larm/", "larm/jour/", "larm/krisplaner/", "larm/ovningar/"])
def test_what_goes_on_stands_before_all_else(place: Municipality, address: str) -> None:
    alarm = an_alarm(place, kind=ActivationKind.LIVE)
    for role in (Role.CENTRAL_COORDINATOR, Role.DUTY_OFFICER):
        client = signed_in(place, role)
        page = client.get(f"/ekdala/{address}").content.decode()
        assert page.index("SKARPT LÄGE") < page.index(f"/ekdala/larm/{alarm.pk}/") < page.index("<h1")
    assert str(alarm) not in text_of(signed_in(place, Role.READER), f"/ekdala/{address}")


def test_several_exercises_are_one_line_until_they_are_opened(place: Municipality) -> None:
    route = a_route_in_use(place)
    for _ in range(4):
        an_alarm(place, route)
    page = signed_in(place).get("/ekdala/larm/").content.decode()
    assert "4 övningar pågår" in page
    before_112 = page[: page.index("tel:112")]
    exercises = before_112.partition("<details>")[2].partition("<details")[0]
    assert (before_112.count("<details>"), exercises.count("</details>")) == (1, 1)


@pytest.mark.slow
def test_closed_alarms_are_listed_newest_first_with_who_closed_them(
    place: Municipality, client: Client
) -> None:
    route = a_route_in_use(place)
    first = closed(an_alarm(place, route, what="Den första"))
    last = closed(an_alarm(place, route, kind=ActivationKind.LIVE, what="Den sista"))
    an_alarm(place, route, what="Den som pågår")
    client = signed_in(place)
    html = client.get(PAST).content.decode()
    listed = html[html.index("<h1") :]
    assert listed.index("Den sista") < listed.index("Den första")
    assert f"/ekdala/larm/{last.pk}/logg/" in listed
    assert f"/ekdala/larm/{last.pk}/efter/" in listed
    assert "Den som pågår" not in listed
    assert f"Avslutat av {first.started_by}" in text_of(client, PAST)
    assert "Den sista" not in text_of(client, f"{PAST}?slag=ovning")
    assert "Den första" in text_of(client, f"{PAST}?larmvag={route.pk}&slag=ovning")
    assert "Den första" not in text_of(client, f"{PAST}?larmvag={route.pk + 1}")
    assert "larm/tidigare/" in client.get("/ekdala/larm/").content.decode()


def test_a_restricted_alarm_is_not_listed_for_others(place: Municipality) -> None:
    unit, elsewhere = UnitFactory(municipality=place), UnitFactory(municipality=place)
    closed(an_alarm(place, a_route_in_use(place, unit=unit, restricted=True), what="Skyddat"))
    assert "Skyddat" in text_of(signed_in(place, Role.MANAGER, unit=unit), PAST)
    assert "Skyddat" not in text_of(signed_in(place, Role.MANAGER, unit=elsewhere), PAST)
    assert signed_in(place, Role.READER).get(PAST).status_code == 403
    other = MunicipalityFactory()
    assert signed_in(other).get(PAST).status_code == 404
