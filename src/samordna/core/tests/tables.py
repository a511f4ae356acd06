"""All rows at once: emptied after a test that commits, and kept on a shelf to be put back where making them takes long.

Django truncates every table and fills in again what migrations made, which costs most of a second; deleting the few rows there
are costs next to nothing. Whoever still writes is waited for, as by TRUNCATE. Rows are moved as a replica would, so that no
trigger writes history and no reference is checked, by the superuser, from whom row-level security hides nothing.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from django.test import TransactionTestCase
from psycopg.errors import DeadlockDetected

MOST_TURNS = 3
FUNCTIONS = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")


class Tables:
    """The tables of a test database. Without a superuser, on a server of one's own, nothing is kept and Django empties."""

    def __init__(self, superuser: psycopg.Connection | None) -> None:
        self._superuser = superuser
        self._kept: set[str] = set()
        if superuser:
            superuser.execute(FUNCTIONS)

    @contextmanager
    def emptied(self) -> Iterator[None]:
        """Until the end, tests that commit are followed by our emptying, which takes the queue of jobs too."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(TransactionTestCase, "_fixture_teardown", self._emptying())
            yield

    def _emptying(self) -> Callable[[TransactionTestCase], object]:
        if superuser := self._superuser:
            return lambda _test: _empty(superuser)
        djangos = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]

        def empty(test: TransactionTestCase) -> None:
            djangos(test)
            with connection.cursor() as cursor:
                cursor.execute("DELETE FROM procrastinate_jobs")

        return empty

    def filled(self, shelf: str, fill: Callable[[], object]) -> None:
        """Fill the empty tables: the first time with what ``fill`` commits, from then on with a copy of it."""
        if shelf in self._kept and self._superuser:
            self._superuser.execute("SELECT testing.put_back(%s)", [shelf])
            return
        fill()
        if self._superuser:
            self._superuser.execute("SELECT testing.keep(%s)", [shelf])
            self._kept.add(shelf)


def _empty(superuser: psycopg.Connection) -> None:
    """What a browser sent last may still be at work: where each waits for the other it goes on, and we begin anew."""
    for _turn in range(MOST_TURNS):
        with suppress(DeadlockDetected):
            superuser.execute("SELECT testing.empty()")
            return
    superuser.execute("SELECT testing.empty()")
