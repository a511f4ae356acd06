"""The Socialjouren route as an exercise, in three browsers: somebody who does not answer, a network that goes, the end."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.browser import look, settled, signed_in
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.readiness.activation.tests.factories import a_route_in_use, tell, told
from samordna.readiness.enums import EventKind
from samordna.readiness.models import Activation
from samordna.readiness.tasks import run_open

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
NIGHT = "2026-12-05T02:10:00+01:00"


@contextmanager
def people(home: Municipality, address: str, *names: str) -> Iterator[list[Page]]:
    """Somebody of each name, each in a browser of their own."""
    with ExitStack() as opened:
        pages = []
        for name in names:
            client = Client()
            role = RoleAssignmentFactory(municipality=home, role=Role.DUTY_OFFICER, user__name=name)
            client.force_login(role.user)
            pages.append(opened.enter_context(signed_in(client, address))())
        yield pages


def press(page: Page, step: str, button: str) -> None:
    page.locator(".alarm-step").filter(has_text=step).get_by_role("button", name=button, exact=True).click()
    settled(page)


def test_three_people_run_an_exercise_to_its_end(live_server: Any, time_machine: Any) -> None:
    time_machine.move_to(NIGHT)
    home = MunicipalityFactory(slug="ekdala", name="Ekdala")
    route = a_route_in_use(home)
    with people(home, live_server.url, "TIB 1", "TIB 2", "Staben") as (first, second, room):
        first.goto(f"/ekdala/larm/starta/{route.pk}/")
        look(first, "alarm-start")
        first.get_by_label("Vad har hänt").fill("Prov på torget")
        first.get_by_role("button", name="Övning").click()
        expect(first.locator(".alarm-band")).to_contain_text("ÖVNING")
        look(first, "alarm-phone", dark=True)
        alarm = Activation.objects.get()
        room.goto(f"/ekdala/larm/{alarm.pk}/lage/")
        second.goto(f"/ekdala/larm/{alarm.pk}/")

        time_machine.shift(timedelta(minutes=11))  # nobody answers, and no worker runs
        expect(room.locator(".alarm-step")).to_contain_text("TIB 2")
        assert run_open(home.pk) == 1
        expect(second.locator(".alarm-step")).to_contain_text("ersättare")
        press(second, "Ring TIB", "Nådd")
        expect(room.locator(".situation")).to_contain_text("Ska POSOM sammankallas?")

        second.context.set_offline(True)
        expect(second.locator("[data-lost]")).to_be_visible()
        reasons = first.locator(".alarm-decision textarea")
        reasons.fill("Många är berörda.")
        act_for(home)
        noted = tell(alarm, EventKind.NOTED, text="Polisen är på plats.").event
        expect(first.locator("#larmet > div")).to_have_attribute("data-version", str(noted.pk))
        expect(reasons).to_have_value("Många är berörda.")
        press(first, "Besluta om POSOM", "Ja")
        expect(room.locator(".situation")).to_contain_text("Sammankalla POSOM")
        second.context.set_offline(False)
        expect(second.locator("[data-lost]")).to_be_hidden()
        expect(second.locator("#larmet")).to_contain_text("Sammankalla POSOM")
        press(second, "Sammankalla POSOM", "Nådd")

        press(first, "Informera direktören", "Informerad")
        time_machine.shift(timedelta(minutes=46))
        assert run_open(home.pk) == 1
        expect(room.locator(".situation-log")).to_contain_text("Försenat")
        look(room, "alarm-room", dark=True)
        second.get_by_role("textbox", name="Anteckning").fill("Polisen åker.")
        first.get_by_role("link", name="Avsluta larmet").click()
        first.get_by_label("Varför larmet avslutas").fill("Övningen är slut.")
        first.get_by_role("button", name="Avsluta larmet").click()
        expect(room.locator(".situation")).to_contain_text("Avslutat")
        expect(second.locator(".alarm-band")).to_contain_text("avslutat")
        expect(second.locator(".alarm-band-words")).to_have_count(0)
        expect(second.get_by_role("textbox", name="Anteckning")).to_have_value("Polisen åker.")
        first.get_by_role("link", name="Loggen").click()
        expect(first.locator(".alarm-log > li")).to_have_count(9)
        look(first, "alarm-log")
    act_for(home)
    assert [kind for kind, _step, _attempt in told(alarm)] == [
        "started",
        "escalated",
        "reached",
        "noted",
        "decided",
        "reached",
        "informed",
        "reminded",
        "closed",
    ]
