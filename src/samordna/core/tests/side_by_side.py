"""How tests are spread over processes side by side. See docs/adr/0012.

Nothing is listed by hand: what shares something dear is seen from its fixtures, what takes long from its marks.
"""

from collections.abc import Iterator

import pytest
from xdist.scheduler import LoadGroupScheduling  # type: ignore[import-untyped]
from xdist.workermanage import WorkerController  # type: ignore[import-untyped]

DEAR = {"module", "package", "class"}
"""Scopes of fixtures that are made once for several tests, and would be made once more on every worker that runs one of them."""


class Spread(LoadGroupScheduling):
    """As by pytest-xdist, which counts all that a process was ever given at each test it ends; what is done is let go here."""

    def mark_test_complete(self, node: WorkerController, item_index: int, duration: float = 0) -> None:
        name = self.registered_collections[node][item_index]
        group, given = self._split_scope(name), self.assigned_work[node]
        given[group][name] = True
        if all(given[group].values()):
            del given[group]
        self._reschedule(node)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Spread | None:
    return Spread(config, log) if config.getoption("dist") == "loadgroup" else None


def pytest_configure(config: pytest.Config) -> None:
    """pytest-xdist would put what has most tests first, whatever the order here: what takes long stood last."""
    config.option.loadscopereorder = False


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Mark before the other plugins choose, and order after them.

    What takes long begins first, so that nobody waits for it alone. What needs a browser stands together, and shares one.
    """
    for item in items:
        _mark(item)
    yield
    items.sort(key=_turn)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes are named by their argument: a file made for the test holds the time, and every process must find the same tests."""
    return argname if isinstance(val, bytes) else None


def _mark(item: pytest.Item) -> None:
    """A test that commits is slow: every table is emptied after it."""
    database = item.get_closest_marker("django_db")
    if database and database.kwargs.get("transaction"):
        item.add_marker("slow")
    if _shares(item) and not item.get_closest_marker("xdist_group"):
        item.add_marker(pytest.mark.xdist_group(_file(item)))


def _shares(item: pytest.Item) -> bool:
    """Whether the test uses something that its neighbours in the file use too."""
    fixtures = getattr(item, "_fixtureinfo", None)
    known = fixtures.name2fixturedefs.values() if fixtures else ()
    return any(definitions[-1].scope in DEAR for definitions in known)


def _turn(item: pytest.Item) -> int:
    """A group that has a name of its own is made of several files, and no process can take a part of it from another."""
    group = item.get_closest_marker("xdist_group")
    if group and group.args[0] != _file(item):
        return 0
    if item.get_closest_marker("browser"):
        return 2
    return 1 if item.get_closest_marker("slow") else 3


def _file(item: pytest.Item) -> str:
    return item.nodeid.partition("::")[0]
