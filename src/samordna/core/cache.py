"""A cache in our own database: shared by every process and machine, with counters that two at once cannot miscount.

Django's own database cache keeps pickled objects, and whoever can write to its table can run code in the application. This one
keeps JSON and nothing else. Django has psycopg give JSON as text, so it is read here.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.db import connection
from django.utils import timezone
from psycopg.types.json import Jsonb

FOR_EVER = datetime(9999, 1, 1, tzinfo=UTC)


class TableCache(BaseCache):
    """Django's cache over the table of ``models.Kept``. Values are what JSON can hold; a tuple comes back as a list."""

    def __init__(self, location: str, params: dict[str, Any]) -> None:
        super().__init__(params)

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        row = self._run(
            "SELECT value FROM core_kept WHERE key = %s AND expires_at > clock_timestamp()",
            [self._key(key, version)],
        )
        return json.loads(row[0]) if row else default

    def get_many(self, keys: Iterable[Any], version: int | None = None) -> dict[Any, Any]:
        by_kept = {self._key(key, version): key for key in keys}
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT key, value FROM core_kept WHERE key = ANY(%s) AND expires_at > clock_timestamp()",
                [list(by_kept)],
            )
            return {by_kept[key]: json.loads(value) for key, value in cursor.fetchall()}

    def set(
        self, key: Any, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None
    ) -> None:
        self._run(
            "INSERT INTO core_kept AS old (key, value, expires_at) VALUES (%s, %s, %s)"
            " ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, expires_at = EXCLUDED.expires_at",
            [self._key(key, version), Jsonb(value), self._end(timeout)],
        )

    def add(
        self, key: Any, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        """Keep the value unless there is one; whether it was kept. Of several at once one gets True."""
        return bool(
            self._run(
                "INSERT INTO core_kept AS old (key, value, expires_at) VALUES (%s, %s, %s)"
                " ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, expires_at = EXCLUDED.expires_at"
                " WHERE old.expires_at <= clock_timestamp() RETURNING true",
                [self._key(key, version), Jsonb(value), self._end(timeout)],
            )
        )

    def touch(self, key: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        return bool(
            self._run(
                "UPDATE core_kept SET expires_at = %s WHERE key = %s AND expires_at > clock_timestamp() RETURNING true",
                [self._end(timeout), self._key(key, version)],
            )
        )

    def delete(self, key: Any, version: int | None = None) -> bool:
        return bool(
            self._run("DELETE FROM core_kept WHERE key = %s RETURNING true", [self._key(key, version)])
        )

    def has_key(self, key: Any, version: int | None = None) -> bool:
        return bool(
            self._run(
                "SELECT 1 FROM core_kept WHERE key = %s AND expires_at > clock_timestamp()",
                [self._key(key, version)],
            )
        )

    def incr(self, key: Any, delta: int = 1, version: int | None = None) -> int:
        row = self._run(
            "UPDATE core_kept SET value = to_jsonb((value #>> '{}')::bigint + %s)"
            " WHERE key = %s AND expires_at > clock_timestamp() RETURNING value",
            [delta, self._key(key, version)],
        )
        if not row:
            raise ValueError(f"Key '{key}' not found")
        return int(row[0])

    def clear(self) -> None:
        self._run("DELETE FROM core_kept", [])

    def count(self, key: str, seconds: int) -> tuple[int, float]:
        """Count one more under ``key``: how many within the period that began with the first, and the seconds it has left."""
        row = self._run(
            "INSERT INTO core_kept AS old (key, value, expires_at)"
            " VALUES (%(key)s, '1', clock_timestamp() + make_interval(secs => %(seconds)s))"
            " ON CONFLICT (key) DO UPDATE SET"
            " value = CASE WHEN old.expires_at > clock_timestamp()"
            " THEN to_jsonb((old.value #>> '{}')::bigint + 1) ELSE '1' END,"
            " expires_at = CASE WHEN old.expires_at > clock_timestamp() THEN old.expires_at ELSE EXCLUDED.expires_at END"
            " RETURNING value, extract(epoch FROM expires_at - clock_timestamp())",
            {"key": self._key(key, None), "seconds": seconds},
        )
        assert row  # noqa: S101 - an upsert without a condition always returns its row
        return int(row[0]), float(row[1])

    def _key(self, key: Any, version: int | None) -> str:
        return str(self.make_and_validate_key(key, version=version))

    def _end(self, timeout: float | None) -> Any:
        seconds = self.default_timeout if timeout is DEFAULT_TIMEOUT else timeout
        return FOR_EVER if seconds is None else timezone.now() + timedelta(seconds=seconds)

    @staticmethod
    def _run(statement: str, values: Any) -> tuple[Any, ...] | None:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchone() if cursor.description else None
