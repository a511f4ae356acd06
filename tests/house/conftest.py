"""One walk for all tests that look at what a role is answered."""

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from house.walk import Walk, walk_of
from samordna.accounts.roles import Role
from samordna.core.tests.tenants import act_for_nobody


@pytest.fixture(
    scope="package",
    params=[pytest.param(role, marks=pytest.mark.xdist_group(f"walk of {role}")) for role in Role],
    ids=str,
)
def walk(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Walk:
    """The walk of each role in turn. The tests of one stand together, in one process."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        with transaction.atomic():
            walked = walk_of(request.param, patch)
            transaction.set_rollback(True)
        act_for_nobody()
    return walked
