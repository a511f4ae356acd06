"""Every refusal says whom to turn to: by function and address, somebody who may, and never oneself."""

import re
from collections import Counter

import pytest
from django.db import transaction
from django.test import Client

from house.addresses import addresses_in, places_of
from house.routes import routes
from house.world import Place, World, world
from samordna.accounts.models import RoleAssignment
from samordna.accounts.roles import MAY, Action, Role
from samordna.core.tests.telling import Tell
from samordna.core.tests.tenants import act_for

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

ADDRESS = re.compile(r'mailto:([^"]+)"')


@pytest.fixture
def everything(monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr("samordna.core.limits.LIMITS", {})
    return world()


def test_every_refusal_names_somebody_else_who_may(everything: World, tell: Tell) -> None:
    act_for(everything.home)
    roles_of = {
        address: set(RoleAssignment.objects.filter(user__email=address).values_list("role", flat=True))
        for address in RoleAssignment.objects.values_list("user__email", flat=True)
    }
    faults, refusals = [], Counter[str]()
    for role in (Role.ADMINISTRATOR, Role.CENTRAL_COORDINATOR, Role.CONTRIBUTOR, Role.READER, Role.PARTNER):
        user = everything.users[role]
        client = Client(raise_request_exception=False)
        client.force_login(user)
        for route in (route for route in routes() if route.actions):
            place = Place.OTHER if Place.OTHER in places_of(route) else places_of(route)[0]
            for name, address in addresses_in(everything, route, place):
                with transaction.atomic():
                    answer = client.get(address)
                    transaction.set_rollback(True)
                if answer.status_code != 403:
                    continue
                refusals[role.value] += 1
                named = set(ADDRESS.findall(answer.content.decode().partition("<main")[2]))
                may = {one for one in named if _may(roles_of.get(one, set()), route.actions)}
                if not may or user.email in named:
                    faults.append(f"{role.value} {name}: {sorted(named)}")
    tell(f"refusals: {sum(refusals.values())} pages, {len(faults)} that name nobody who may, or oneself")
    assert sum(refusals.values()) > 100
    assert not faults


def _may(roles: set[str], actions: tuple[Action, ...]) -> bool:
    wanted = {*actions, Action.MANAGE_PEOPLE, Action.READ_RESTRICTED}
    return any(wanted & MAY[Role(role)].keys() for role in roles)
