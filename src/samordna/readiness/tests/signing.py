"""Somebody who is signed in, for tests of pages."""

from html import unescape
from typing import Any

from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit


def signed_in(place: Municipality, role: Role = Role.DUTY_OFFICER, unit: Unit | None = None) -> Client:
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=place, role=role, unit=unit).user)
    act_for(place)
    return client


def text_of(client: Client, address: str, status: int = 200) -> str:
    answer: Any = client.get(address)
    assert answer.status_code == status
    return " ".join(unescape(answer.content.decode()).split())
