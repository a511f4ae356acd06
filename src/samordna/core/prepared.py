"""Queries of always the same shape: Django writes their SQL once, and only the values change.

For the few that every page asks. To write the SQL takes the web process longer than to send it and to read the answer.
"""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from types import SimpleNamespace
from typing import Any

from django.db import connection
from django.db.models import IntegerField, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.query import ModelIterable
from django.db.models.sql.compiler import SQLCompiler


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


def given_texts(name: str) -> RawSQL:
    """Any number of texts: ``filter(key__in=given_texts("keys"))``."""
    return RawSQL("SELECT unnest(%s::text[])", (_Name(name),))


class Prepared:
    """``build`` makes the query, from nothing but :func:`given`: what it looks up itself would be kept for ever.

    ``within`` is SQL around it, which has it as ``{asked}``, and the names of the values that are given before its own.
    """

    def __init__(
        self, build: Callable[[], "QuerySet[Any, Any]"], within: tuple[str, Sequence[str]] = ("{asked}", ())
    ) -> None:
        self._build, self._within = build, within

    def rows(self, **values: Any) -> list[tuple[Any, ...]]:
        """The rows as the database gives them. Raises TypeError where Django would make something else of a column."""
        if self._changed:
            raise TypeError(f"{self._changed} would not be as the database gives them")
        return self._asked(values)

    def objects(self, **values: Any) -> list[Any]:
        """The rows as models, with all that is joined to them: made by what makes them of any query."""
        compiler = copy(self._written[0])
        compiler.connection, compiler.execute_sql = connection, lambda **_how: [self._asked(values)]  # type: ignore[assignment, method-assign]
        compiler.get_converters = lambda _columns: self._converters  # type: ignore[assignment, method-assign]
        query = SimpleNamespace(get_compiler=lambda **_using: compiler)
        asked: Any = SimpleNamespace(db=connection.alias, query=query, _known_related_objects={})
        return list(ModelIterable(asked))

    def _asked(self, values: dict[str, Any]) -> list[tuple[Any, ...]]:
        _compiler, sql, parameters = self._written
        with connection.cursor() as cursor:
            cursor.execute(sql, [values[one.name] if isinstance(one, _Name) else one for one in parameters])
            return cursor.fetchall()

    @cached_property
    def _written(self) -> tuple[SQLCompiler, str, tuple[Any, ...]]:
        compiler = self._build().query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        form, before = self._within
        return compiler, form.format(asked=sql), (*map(_Name, before), *parameters)

    @cached_property
    def _converters(self) -> dict[int, Any]:
        """What makes a column's value what its field holds: asking every field takes longer than the query."""
        compiler = self._written[0]
        return compiler.get_converters([column for column, *_ in compiler.select])

    @cached_property
    def _changed(self) -> list[Any]:
        compiler = self._written[0]
        columns = [column for column, *_ in compiler.select if not _is_a_number(column)]
        return [columns[one] for one in compiler.get_converters(columns)]


def _is_a_number(column: Any) -> bool:
    """Django makes an int even of what is one."""
    return isinstance(column.output_field, IntegerField)
