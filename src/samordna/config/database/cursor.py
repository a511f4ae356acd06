"""How queries are sent."""

from typing import Any, Self

import psycopg
from psycopg.abc import Params, Query

MOST_VALUES = 2**16 - 1
"""As many as PostgreSQL's protocol takes beside a query."""


class PreparingCursor(psycopg.Cursor[Any]):
    """Values go beside the query, which so can be kept as planned; where they are too many, they are written into it."""

    def execute(
        self,
        query: Query,
        params: Params | None = None,
        *,
        prepare: bool | None = None,
        binary: bool | None = None,
    ) -> Self:
        if params is not None and len(params) > MOST_VALUES:
            query, params = psycopg.ClientCursor(self.connection).mogrify(query, params).encode(), None
        return super().execute(query, params, prepare=prepare, binary=binary)
