"""Lists on their way to the database, as the rows that one statement inserts are.

psycopg puts a backslash before every quote of every value by a pattern of its own, in Python: for parts kept as JSON that took
longer than reading the file they came from.
"""

from typing import Any

import psycopg
from psycopg.abc import Buffer
from psycopg.types.array import ListDumper


class PlainListDumper(ListDumper):
    """A list of values without lists in it, each in quotes."""

    def dump(self, obj: list[Any]) -> Buffer | None:
        each = self.sub_dumper
        if each is None or not obj or any(isinstance(item, list) for item in obj):
            return super().dump(obj)
        dumped = (None if item is None else each.dump(item) for item in obj)
        return (
            b"{"
            + self.delimiter.join(b"NULL" if one is None else _quoted(bytes(one)) for one in dumped)
            + b"}"
        )


def _quoted(value: bytes) -> bytes:
    return b'"' + value.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def install() -> None:
    psycopg.adapters.register_dumper(list, PlainListDumper)
