"""A request that has come through the door, for tests of what lies behind it."""

from types import SimpleNamespace
from typing import Any, cast

from samordna.accounts.access import Access, MunicipalityRequest, RoleAt
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.organisation.models import Municipality, Unit


def access_of(*roles: Role, user: User | None = None, unit: Unit | None = None) -> Access:
    """What somebody with these roles may do; central coordinator unless others are named."""
    roles_at = tuple(RoleAt(role, unit.pk if unit else None, unit.name if unit else "") for role in roles)
    return Access(
        user or User(email="funktion@kommun.example"), roles_at or (RoleAt(Role.CENTRAL_COORDINATOR),)
    )


def request_of(municipality: Municipality, *roles: Role, **who: Any) -> MunicipalityRequest:
    access = access_of(*roles, **who)
    request = SimpleNamespace(
        municipality=municipality, access=access, user=access.user, may=access.may, method="GET", id="test"
    )
    return cast("MunicipalityRequest", request)
