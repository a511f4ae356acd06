"""Every refusal says whom to turn to: by function and address, somebody who may, and never oneself."""

import re

import pytest

from house.walk import Walk
from samordna.accounts.roles import MAY, Action, Role
from samordna.core.tests.telling import Tell

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

ADDRESS = re.compile(r'mailto:([^"]+)"')


def test_every_refusal_names_somebody_else_who_may(walk: Walk, tell: Tell) -> None:
    faults, refusals = [], 0
    for door, answer in walk.sought.items():
        if answer.status != 403:
            continue
        refusals += 1
        named = set(ADDRESS.findall(answer.body.partition("<main")[2]))
        may = {one for one in named if _may(walk.roles_of.get(one, set()), door.route.actions)}
        if not may or walk.email in named:
            faults.append(f"{door.method} {door.name} {door.place}: {sorted(named)}")
    tell(
        f"refusals as {walk.role.value}: {refusals} pages, {len(faults)} that name nobody who may, or oneself"
    )
    assert refusals > 20
    assert not faults


def _may(roles: set[str], actions: tuple[Action, ...]) -> bool:
    wanted = {*actions, Action.MANAGE_PEOPLE, Action.READ_RESTRICTED}
    return any(wanted & MAY[Role(role)].keys() for role in roles)
