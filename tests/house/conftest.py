"""What is dear and looked at by several tests of the house: what each role is answered, and the made files."""

import pytest
from accuracy.cases import Case
from accuracy.generate import generated
from accuracy.orders import SETS
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


@pytest.fixture(scope="package")
def made_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Case]]:
    """The files that the accuracy measure makes, by set. Tests that use them stand in one group, so that they are made once."""
    folder = tmp_path_factory.mktemp("made")
    return {group: generated(group, folder) for group in SETS}
