"""Tests that share something dear run in one process, where it is made once, and what takes long begins first."""

import inspect
from types import SimpleNamespace
from typing import Any

import pytest
from xdist.scheduler import loadscope  # type: ignore[import-untyped]

from samordna.config.database.address import var
from samordna.core.tests import migrated, side_by_side


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


def test_what_takes_long_begins_first() -> None:
    """A group with a name of its own, which nobody can help with, before all that may be spread; then what waits least."""
    marks = {"quick": [], "browser": ["browser", "slow"], "slow": ["slow"], "named": ["xdist_group"]}
    items: Any = [_Test(name, names) for name, names in marks.items()]
    sorting = side_by_side.pytest_collection_modifyitems(items)
    next(sorting)
    with pytest.raises(StopIteration):
        next(sorting)
    assert [item.nodeid for item in items] == ["named", "slow", "browser", "quick"]


class _Test:
    def __init__(self, nodeid: str, marks: list[str]) -> None:
        self.nodeid, self.marks = (
            nodeid,
            {mark: getattr(pytest.mark, mark)("of several files").mark for mark in marks},
        )

    def get_closest_marker(self, name: str) -> pytest.Mark | None:
        return self.marks.get(name)


def test_the_folder_is_the_tests_own() -> None:
    """What the shell names for an installation may hold one, whose tables nobody may make anew."""
    assert var().parent == migrated.TESTS


class _Process:
    """One that tests are given to, as the scheduler sees it."""

    gateway = SimpleNamespace(id="one")

    def __init__(self) -> None:
        self.given: list[int] = []
        self.shutting_down = False

    def send_runtest_some(self, places: list[int]) -> None:
        self.given += places

    def shutdown(self) -> None:
        self.shutting_down = True


def test_what_is_done_is_not_counted_again(request: pytest.FixtureRequest) -> None:
    """All are given, in our order and a group at once, and of what a process was given only what it has not done is kept."""
    options = {"dist": "loadgroup", "tx": ["popen"]}
    config: Any = SimpleNamespace(
        option=SimpleNamespace(loadscopereorder=False), getvalue=options.get, getoption=options.get
    )
    names = [f"test_some.py::test_it[{number}]" for number in range(20)]
    names[5:8] = [f"{name}@a group" for name in names[5:8]]
    spread = request.config.hook.pytest_xdist_make_scheduler(config=config, log=None)
    process = _Process()
    spread.add_node(process)
    spread.add_node_collection(process, names)
    spread.schedule()
    for done in range(20):
        assert process.given[: done + 2] == [*range(min(done + 2, 20))], (
            "the next is there before this is over"
        )
        spread.mark_test_complete(process, done)
        kept = [name for tests in spread.assigned_work[process].values() for name in tests]
        assert len(kept) <= 5, "two, and a group"
    assert process.given == [*range(20)]
    assert spread.tests_finished
    assert process.shutting_down
