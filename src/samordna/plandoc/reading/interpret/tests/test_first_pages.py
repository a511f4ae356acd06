"""First pages as municipalities write them: every fact right, and none that the page does not say.

``rules.txt`` is what the rules were written from; ``measured.txt`` and ``later.txt`` were written to measure them and not looked
at before.
"""

import pytest

from samordna.plandoc.reading.interpret.tests.first_page_cases import Page, pages
from samordna.plandoc.reading.result import State

ALL = [
    page
    for name in ("rules", "measured", "later", "titles", "bodies", "told", "further", "letterheads")
    for page in pages(name)
]


@pytest.mark.parametrize("page", ALL, ids=[page.name for page in ALL])
def test_what_a_first_page_says(page: Page) -> None:
    assert not list(page.faults())


@pytest.mark.parametrize("page", ALL, ids=[page.name for page in ALL])
def test_no_word_of_a_first_page_is_lost(page: Page) -> None:
    assert page.read().coverage == 1


def test_a_day_alone_is_a_decision_that_was_found() -> None:
    page = Page(
        "a day", ["# Internkontrollplan 2026", "| Nämnd | Tekniska nämnden", "| Beslutsdatum | 2025-11-27"]
    )
    (decision,) = [one for one in page.read().expected if one.what == "decision"]
    assert (decision.state, [one.value for one in decision.candidates]) == (State.FOUND, ["2025-11-27"])


def test_a_decision_whose_year_is_told_elsewhere_is_asked_about() -> None:
    (page,) = [one for one in ALL if one.name == "A plan in a letter, decided on a day without its year"]
    assert [flag.item for flag in page.read().flags if "utan år" in flag.what] == ["decisions-1"]
