"""Tests that share something dear run in one process, where it is made once, and what takes long begins first."""

import inspect

import pytest
from xdist.scheduler import loadscope  # type: ignore[import-untyped]

from samordna.config.database.address import var
from samordna.core.tests import migrated


@pytest.mark.xdist_group("held together")
def test_groups_are_held_together(request: pytest.FixtureRequest) -> None:
    """pytest-xdist tells groups by the end of a test's name, and says nothing when there is none."""
    if not request.config.getoption("loadgroup", default=False):
        pytest.skip("one process holds everything together")
    assert request.node.nodeid.endswith("@held together")


def test_the_order_is_ours(request: pytest.FixtureRequest) -> None:
    """pytest-xdist takes its own where the option has another name, and says nothing."""
    assert not request.config.option.loadscopereorder
    assert "config.option.loadscopereorder" in inspect.getsource(loadscope)


def test_the_folder_is_the_tests_own() -> None:
    """What the shell names for an installation may hold one, whose tables nobody may make anew."""
    assert var().parent == migrated.TESTS
