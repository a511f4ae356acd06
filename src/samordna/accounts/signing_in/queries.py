"""Reads of a user's own page."""

from typing import Any

from django.utils.http import url_has_allowed_host_and_scheme

from samordna.accounts.access import RoleAt, roles_of
from samordna.accounts.models import User
from samordna.core.tenancy import acting_as, acting_for
from samordna.organisation.models import Municipality


def roles(user: User) -> list[tuple[Municipality, tuple[RoleAt, ...]]]:
    """The user's roles by municipality: one question about where, then one for each of the few municipalities."""
    with acting_as(user.pk):
        where = list(Municipality.objects.filter(pk__in=user.assignments.values("municipality")))
    by_municipality = []
    for municipality in where:
        with acting_for(municipality.pk, user_id=user.pk):
            by_municipality.append((municipality, roles_of(user, municipality)))
    return by_municipality


def own_address(request: Any, address: str) -> str:
    """The address if it leads to a page of this site, otherwise nothing."""
    safe = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if safe else ""
