"""Figures that are to be read although the test passes: they stand at the end of the run, whichever process measured them."""

from collections.abc import Callable

import pytest

Tell = Callable[[str], None]
TOLD = "told"


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Tell:
    return lambda text: record_property(TOLD, text)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [report for reports in terminalreporter.stats.values() for report in reports]
    told = [
        text
        for report in reports
        if getattr(report, "when", None) == "call"
        for name, text in report.user_properties
        if name == TOLD
    ]
    if told:
        terminalreporter.section("measured")
        for text in told:
            terminalreporter.write_line(text)
