"""The table of activities: filter, search, sort."""

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict

from samordna.plans.activity_list import ActivityFilter, listing
from samordna.plans.models import PlanVersion
from samordna.plans.rules import EVERYTHING
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = pytest.mark.django_db
TODAY = date(2025, 6, 1)
ACTIVITIES = [
    {
        "action": "Utbilda lärare",
        "responsible": "Skolan",
        "starts": "2025",
        "ends": "2025-05-01",
        "status": "delayed",
    },
    {
        "action": "Öva larmvägen",
        "responsible": "Jouren",
        "starts": "2024-21",
        "ends": "2026",
        "status": "done",
    },
    {"action": "Informera föreningar", "responsible": "Fritid"},
]


@pytest.fixture
def version() -> PlanVersion:
    return adopt(VersionFactory(document=document(activities=ACTIVITIES)))


def actions(version: PlanVersion, query: str) -> list[str]:
    return [
        row.action.split()[0]
        for row in listing(version, ActivityFilter.from_query(QueryDict(query)), TODAY, EVERYTHING).rows
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Utbilda", "Öva", "Informera"]),
        ("status=done", ["Öva"]),
        ("status=late", ["Utbilda"]),
        ("status=none", ["Informera"]),
        ("ansvarig=Skolan", ["Utbilda"]),
        ("ar=2026", ["Öva"]),
        ("ar=2024", ["Öva"]),
        ("q=utbildar", ["Utbilda"]),
        ("q=lärar", ["Utbilda"]),
        ("q=jour&status=done", ["Öva"]),
        ("q=finns inte", []),
        ("sortera=action", ["Informera", "Utbilda", "Öva"]),
        ("sortera=-responsible", ["Utbilda", "Öva", "Informera"]),
        ("sortera=status", ["Öva", "Utbilda", "Informera"]),
        ("sortera=starts", ["Öva", "Utbilda", "Informera"]),
        ("sortera=-starts", ["Utbilda", "Öva", "Informera"]),
        ("sortera=-ends", ["Öva", "Utbilda", "Informera"]),
        ("sortera=-status", ["Utbilda", "Öva", "Informera"]),
        ("status=påhittad&sortera=lösenord", ["Utbilda", "Öva", "Informera"]),
    ],
)
def test_the_address_decides_what_is_shown(version: PlanVersion, query: str, expected: list[str]) -> None:
    assert actions(version, query) == expected


def test_texts_are_in_swedish_order_and_dates_by_the_days_they_can_mean() -> None:
    """A season is a number beyond the months, and would come after December."""
    times = {
        "Åk 10": "2025-05",
        "Åk 2": "2025-21",
        "ängen": "2025",
        "Zon": "2024-24",
        "ön": "2023/2024",
        "Bo": None,
    }
    rows = [{"action": action, "responsible": "X", "starts": starts} for action, starts in times.items()]
    version = VersionFactory(document=document(activities=rows))

    def shown(query: str) -> list[str]:
        found = listing(version, ActivityFilter.from_query(QueryDict(query)), TODAY, EVERYTHING)
        return [row.action for row in found.rows]

    assert shown("sortera=action") == ["Bo", "Zon", "Åk 2", "Åk 10", "ängen", "ön"]
    assert shown("sortera=-action") == ["ön", "ängen", "Åk 10", "Åk 2", "Zon", "Bo"]
    assert shown("sortera=starts") == ["ön", "Zon", "ängen", "Åk 2", "Åk 10", "Bo"]
    assert shown("sortera=-starts") == ["Åk 10", "Åk 2", "ängen", "Zon", "ön", "Bo"]


def test_the_filter_offers_what_there_is(version: PlanVersion) -> None:
    found = listing(version, ActivityFilter(status="done"), TODAY, EVERYTHING)
    assert found.responsible == ["Fritid", "Jouren", "Skolan"]
    assert found.years == ["2024", "2025", "2026"]
    assert found.total == 3


def test_one_query_at_any_size(django_assert_num_queries: Any) -> None:
    for size in (1, 60):
        version = VersionFactory(document=document(size))
        with django_assert_num_queries(1):
            listing(version, ActivityFilter(words="utbilda"), TODAY, EVERYTHING)
