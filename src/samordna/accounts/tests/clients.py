"""Browsers of people who are signed in."""

from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.organisation.models import Municipality


def signed_in(municipality: Municipality, role: Role = Role.CENTRAL_COORDINATOR, **given: object) -> Client:
    """The browser of somebody with the role; ``given`` says where they hold it and who they are."""
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=municipality, role=role, **given).user)
    return client
