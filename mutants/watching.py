"""A plugin of pytest for the run without changes: which test reaches which line, and how long each takes."""

import json
import os
from pathlib import Path

import coverage
import pytest

TIMES = "MUTANTS_TIMES"
_times: dict[str, dict[str, object]] = {}
_seconds: dict[str, float] = {}
_failed: set[str] = set()


def _reached_in(item: pytest.Item, when: str) -> None:
    if current := coverage.Coverage.current():
        current.switch_context(f"{item.nodeid}|{when}")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    _times[item.nodeid] = {"slow": item.get_closest_marker("slow") is not None}
    _reached_in(item, "setup")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> None:
    _reached_in(item, "call")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    _reached_in(item, "teardown")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    _seconds[report.nodeid] = _seconds.get(report.nodeid, 0.0) + report.duration
    if report.failed:
        _failed.add(report.nodeid)


def pytest_sessionfinish() -> None:
    """What fails without a change says nothing about one."""
    times = {
        test: facts | {"seconds": round(_seconds[test], 3)}
        for test, facts in _times.items()
        if test not in _failed
    }
    Path(os.environ[TIMES]).write_text(json.dumps(times), encoding="utf-8")
