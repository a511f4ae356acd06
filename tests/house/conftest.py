"""What is dear and looked at by several tests of the house: what each role is answered, and the made files."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from accuracy.cases import Case
from accuracy.generate import generated
from accuracy.orders import SETS
from django.db import transaction
from pytest_django import DjangoDbBlocker

from house.sending import Sendings
from house.sending import sendings as sent_forms
from house.walk import Walk, walks_of, without_what_lies_behind
from house.world import World, world
from samordna.accounts.roles import WIDE, Role
from samordna.core.tests.tenants import act_for_nobody


def _group(role: Role) -> str:
    return f"walks of {'the municipality' if role in WIDE else 'a unit'}"


@pytest.fixture(scope="package")
def walks() -> dict[Role, Walk]:
    """Those that were made and are not looked at yet."""
    return {}


@pytest.fixture(
    scope="package",
    params=[pytest.param(role, marks=pytest.mark.xdist_group(_group(role))) for role in Role],
    ids=str,
)
def walk(
    request: pytest.FixtureRequest,
    walks: dict[Role, Walk],
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
) -> Walk:
    """The walk of each role in turn. Those of a group that tests ask for are made in one world, in one process."""
    if request.param not in walks:
        together = [role for role in _walked(request.session) if _group(role) == _group(request.param)]
        with _not_kept(django_db_blocker) as patch:
            walks |= walks_of(together, patch)
    return walks.pop(request.param)


def _walked(session: pytest.Session) -> list[Role]:
    parameters = [one.callspec.params for one in session.items if hasattr(one, "callspec")]
    asked = {one["walk"] for one in parameters if "walk" in one}
    return [role for role in Role if role in asked]


@pytest.fixture(scope="package")
def sendings(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Sendings:
    """Every form, sent in every way. Tests that look at it stand in one group, so that they are sent once."""
    with _not_kept(django_db_blocker) as patch:
        return sent_forms(patch)


@contextmanager
def _not_kept(blocker: DjangoDbBlocker) -> Iterator[pytest.MonkeyPatch]:
    """Nothing of what is made, or replaced, within is kept."""
    with blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        with transaction.atomic():
            yield patch
            transaction.set_rollback(True)
        act_for_nobody()


@pytest.fixture
def everything(monkeypatch: pytest.MonkeyPatch, db: None) -> World:
    """A world of the test's own, of which no process makes files and in which no limit is reached."""
    without_what_lies_behind(monkeypatch)
    return world()


@pytest.fixture(scope="module")
def shared_world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """The same for all tests of a file that is about nothing else, within a transaction that stays open around theirs."""
    with _not_kept(django_db_blocker) as patch:
        without_what_lies_behind(patch)
        yield world()


@pytest.fixture(scope="package")
def made_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Case]]:
    """The files that the accuracy measure makes, by set. Tests that use them stand in one group, so that they are made once."""
    folder = tmp_path_factory.mktemp("made")
    return {group: generated(group, folder) for group in SETS}
