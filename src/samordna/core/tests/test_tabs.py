"""Tabs stand in one row at any width: what has no room is under *More*."""

import re
from pathlib import Path

import pytest

from samordna.core import tabs as place_of_tabs
from samordna.core.tabs import NARROWEST, NEVER, OF_MORE, STEPS, WITH_ICONS, Tab, in_row

CSS = Path(place_of_tabs.__file__).parent / "static/core/css/components.css"
ORGANISATION = (
    "Enheter|Nämnder och styrelser|Kontaktpunkter|Samordnare|Samverkansparter|Riktlinjer och mål|Ordlista"
)
PLAN = "Dokument|Aktiviteter|Verksamheter|Kontroller|Beslut|Ändringar|Redigera|Gäster|Ladda ner"
REVIEW = "|".join(["Behöver en titt", "Personuppgifter", *(f"Samordnarens uppgifter {n}" for n in range(20))])


def tabs_of(names: str, current: int, icon: str = "Pencil") -> list[Tab]:
    return [Tab(name, icon, f"/{n}/", n == current) for n, name in enumerate(names.split("|"))]


@pytest.mark.parametrize("names", [ORGANISATION, PLAN, REVIEW])
@pytest.mark.parametrize("current", [0, 1, 6, 99])
@pytest.mark.parametrize("icon", ["", "Pencil"])
def test_what_stands_in_the_row_has_room_there_and_nothing_is_lost(
    names: str, current: int, icon: str
) -> None:
    tabs = tabs_of(names, current, icon)
    row = in_row(tabs)
    assert [tab for tab, _step in row.tabs] == tabs
    shown = 0
    for width in STEPS:
        there = [tab for tab, step in row.tabs if step != NEVER and int(step or 0) <= width]
        more = OF_MORE[width >= WITH_ICONS] if row.until == NEVER or int(row.until) > width else 0
        assert sum(tab.width(width) for tab in there) + more <= width
        assert bool(more) == (len(there) < len(tabs))
        assert [tab for tab in tabs if tab.current and tab not in there] == []
        assert len(there) >= shown
        shown = len(there)


@pytest.mark.parametrize("names", [ORGANISATION, PLAN])
def test_the_house_has_no_more_tabs_than_the_widest_page_has_room_for(names: str) -> None:
    assert all(in_row(tabs_of(names, n)).until == str(STEPS[-1]) for n in range(len(names.split("|"))))


def test_few_short_ones_need_no_more() -> None:
    tabs = tabs_of("Planer|Frågor", 1)
    assert sum(tab.width(NARROWEST) for tab in tabs) <= NARROWEST
    assert in_row(tabs).until == ""


def test_the_widths_are_those_of_the_style_sheet() -> None:
    css = CSS.read_text(encoding="utf-8")
    for way in (
        r"\(width < (\d+)rem\) \{ \.tabs > \.from-\1 ",
        r"\(width >= (\d+)rem\) \{ \.until-\1, .+\.from-\1 ",
    ):
        assert tuple(map(int, re.findall(way, css))) == STEPS
