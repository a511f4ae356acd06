"""How queries are sent."""

from typing import Any, Self

import psycopg
from psycopg.abc import Params

MOST_VALUES = 2**16 - 1
"""As many as PostgreSQL's protocol takes beside a query."""


class PreparingCursor(psycopg.Cursor[Any]):
    """Values go beside the query, which so can be kept as planned; where they are too many, they are written into it."""

    def execute(self, query: Any, params: Params | None = None, **how: Any) -> Self:
        if params is not None and len(params) > MOST_VALUES:
            query, params = psycopg.ClientCursor(self.connection).mogrify(query, params).encode(), None
        return super().execute(query, params, **how)
