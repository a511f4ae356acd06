"""What tells whether anything in some tables has changed: for what is made from many rows, and kept (ADR 24)."""

from collections.abc import Sequence
from functools import cache

from django.db import connection
from django.db.models import Model

from samordna.core.models import MunicipalityModel

Versions = tuple[tuple[int, int], ...]


def row_versions(models: Sequence[type[MunicipalityModel]], municipality: int) -> Versions:
    """Another value after each change to a municipality's rows of the models, whoever made it. One query.

    A version of a row is where it lies and which transaction wrote it, so what is not yet committed counts for its own
    transaction only, and no value comes back.
    """
    with connection.cursor() as cursor:
        cursor.execute(_sql(tuple(models)), [municipality] * len(models))
        return tuple((count, int(total)) for count, total in cursor.fetchall())


@cache
def _sql(models: tuple[type[Model], ...]) -> str:
    names = [connection.ops.quote_name(one._meta.db_table) for one in models]
    parts = [
        _PART.format(number=number, table=name, version=version_of(name)) for number, name in enumerate(names)
    ]
    return f"SELECT many, total FROM ({' UNION ALL '.join(parts)}) AS every ORDER BY number"  # noqa: S608 (names of our own tables)


def version_of(table: str) -> str:
    """SQL for the version of a row of the table, or of what it is called in the query; no row of another table has the same."""
    return f"hashtidextended({table}.ctid, {table}.xmin::text::bigint | ({table}.tableoid::bigint << 32))"


_PART = (
    "SELECT {number} AS number, count(*) AS many, coalesce(sum({version}), 0) AS total"
    " FROM {table} WHERE municipality_id = %s"
)
