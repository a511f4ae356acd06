"""How far a role reaches."""

import pytest

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import User
from samordna.accounts.roles import MAY, NEEDS_SECOND_STEP, WIDE, Action, Role, Scope

OWN, ABOVE, BELOW, OTHER = [1, 2], [1], [1, 2, 3], [1, 9]


def access(*roles: RoleAt) -> Access:
    return Access(User(), roles)


def test_a_role_at_a_unit_reaches_it_and_everything_below() -> None:
    local = access(RoleAt(Role.LOCAL_COORDINATOR, 2))
    assert local.may(Action.EDIT)
    assert local.may_for(Action.EDIT, OWN)
    assert local.may_for(Action.EDIT, BELOW)
    assert not local.may_for(Action.EDIT, ABOVE)
    assert not local.may_for(Action.EDIT, OTHER)
    assert not local.may_for(Action.EDIT, None)
    assert not local.may_everywhere(Action.EDIT)
    assert local.units_for(Action.EDIT) == {2}


def test_the_same_role_without_a_unit_reaches_everything() -> None:
    everywhere = access(RoleAt(Role.LOCAL_COORDINATOR))
    assert everywhere.may_everywhere(Action.EDIT)
    assert everywhere.may_for(Action.EDIT, OTHER)
    assert everywhere.units_for(Action.EDIT) == frozenset()


def test_several_roles_add_up_and_none_takes_away() -> None:
    both = access(RoleAt(Role.CONTRIBUTOR, 2), RoleAt(Role.REGISTRAR, 9))
    assert both.may_for(Action.REPORT, OWN)
    assert not both.may_for(Action.REPORT, OTHER)
    assert both.may_for(Action.DECIDE, OTHER)
    assert not both.may_for(Action.DECIDE, OWN)
    assert not both.may(Action.EDIT)


def test_an_invitation_reaches_nothing_by_itself() -> None:
    guest = access(RoleAt(Role.PARTNER))
    assert guest.only_invited
    assert guest.may(Action.VIEW)
    assert not guest.may_for(Action.VIEW, None)
    assert not access(RoleAt(Role.PARTNER), RoleAt(Role.READER)).only_invited


def test_nobody_may_anything_without_a_role() -> None:
    assert not any(access().may(action) or access().may_everywhere(action) for action in Action)


@pytest.mark.parametrize("role", sorted(WIDE))
def test_a_role_of_the_whole_municipality_has_no_scope_of_a_unit(role: Role) -> None:
    assert Scope.UNIT not in MAY[role].values()


def test_every_role_and_every_action_has_its_place_in_the_table() -> None:
    assert set(MAY) == set(Role)
    assert {action for allowed in MAY.values() for action in allowed} == set(Action)


def test_whoever_can_change_or_administer_signs_in_in_two_steps() -> None:
    assert set(Role) - {Role.PARTNER} == NEEDS_SECOND_STEP
