"""A cache that all processes share."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

pytestmark = pytest.mark.django_db(transaction=True)


def in_parallel(ask: Any, times: int) -> list[Any]:
    """The answers when each is asked on a connection of its own, as other processes would."""

    def once(_number: int) -> Any:
        try:
            return ask()
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        return list(threads.map(once, range(times)))


@pytest.mark.parametrize(
    "value", [1, 0, "åäö 🙂", None, [1.5, 2], {"a": {"b": None}}, True, "", "'; DROP TABLE x"]
)
def test_what_is_kept_comes_back(value: Any) -> None:
    cache.set("a", value)
    assert cache.get("a", "nothing") == value
    assert cache.get_many(["a", "b"]) == {"a": value}
    assert "a" in cache
    assert cache.delete("a")
    assert not cache.delete("a")
    assert cache.get("a", "nothing") == "nothing"


def test_what_is_over_is_not_there() -> None:
    cache.set("a", 1, timeout=0)
    assert cache.get("a") is None
    assert not cache.touch("a")
    with pytest.raises(ValueError, match="not found"):
        cache.incr("a")
    assert cache.add("a", 2)
    assert cache.touch("a", timeout=None)
    assert cache.incr("a", 5) == 7
    cache.clear()
    assert "a" not in cache


def test_nothing_in_the_table_can_run() -> None:
    """Objects, which would need pickling, are refused."""
    with pytest.raises(TypeError):
        cache.set("a", object())


def test_of_several_at_once_one_gets_it() -> None:
    assert sorted(in_parallel(lambda: cache.add("a", 1), 12)) == [False] * 11 + [True]


def test_several_at_once_are_all_counted() -> None:
    counted = in_parallel(lambda: cache.count("a", 60)[0], 24)  # type: ignore[attr-defined]
    assert sorted(counted) == list(range(1, 25))


def test_counting_starts_anew_when_the_period_is_over() -> None:
    assert cache.count("a", 60)[0] == 1  # type: ignore[attr-defined]
    cache.touch("a", timeout=-1)
    number, left = cache.count("a", 60)  # type: ignore[attr-defined]
    assert number == 1
    assert 59 < left <= 60


def test_counting_is_one_query() -> None:
    with CaptureQueriesContext(connection) as queries:
        cache.count("a", 60)  # type: ignore[attr-defined]
    assert len(queries) == 1
