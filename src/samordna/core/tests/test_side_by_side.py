"""Tests that share something dear run in one process, where it is made once."""

import pytest


@pytest.mark.xdist_group("held together")
def test_groups_are_held_together(request: pytest.FixtureRequest) -> None:
    """pytest-xdist tells groups by the end of a test's name, and says nothing when there is none."""
    if not request.config.getoption("loadgroup", default=False):
        pytest.skip("one process holds everything together")
    assert request.node.nodeid.endswith("@held together")
