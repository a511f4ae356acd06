"""Queries of always the same shape: Django writes their SQL once, and only the values change.

For the few that every page asks. To write the SQL takes the web process longer than to send it and to read the answer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import connection
from django.db.models import IntegerField, QuerySet
from django.db.models.expressions import RawSQL


@dataclass(frozen=True, slots=True)
class _Name:
    """Stands among a query's values for one that is given when it is asked."""

    name: str


def given(name: str) -> RawSQL:
    """A value that the query is asked with: ``filter(slug=given("slug"))``."""
    return RawSQL("%s", (_Name(name),))


def given_ids(name: str) -> RawSQL:
    """Any number of ids: ``filter(version__in=given_ids("versions"))``."""
    return RawSQL("SELECT unnest(%s::bigint[])", (_Name(name),))


class Prepared:
    """``build`` makes the query, from nothing but :func:`given`: what it looks up itself would be kept for ever."""

    def __init__(self, build: Callable[[], "QuerySet[Any, Any]"]) -> None:
        self._build = build

    def rows(self, **values: Any) -> list[tuple[Any, ...]]:
        """The rows as the database gives them."""
        sql, parameters = self._written
        with connection.cursor() as cursor:
            cursor.execute(sql, [values[one.name] if isinstance(one, _Name) else one for one in parameters])
            return cursor.fetchall()

    @cached_property
    def _written(self) -> tuple[str, tuple[Any, ...]]:
        """Raises TypeError where Django would make something else of a column than the database does."""
        compiler = self._build().query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        columns = [column for column, *_ in compiler.select if not _is_a_number(column)]
        if changed := compiler.get_converters(columns):
            raise TypeError(f"{[columns[one] for one in changed]} would not be as the database gives them")
        return sql, tuple(parameters)


def _is_a_number(column: Any) -> bool:
    """Django makes an int even of what is one."""
    return isinstance(column.output_field, IntegerField)
