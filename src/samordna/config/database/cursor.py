"""How queries are sent, and what a connection keeps of them as read and planned. See docs/adr/0039."""

import re
from collections.abc import Sequence
from typing import Any, Self

import psycopg
from psycopg._preparing import Prepare, PrepareManager
from psycopg.abc import Params
from psycopg.pq.abc import PGresult

MOST_VALUES = 2**16 - 1
"""As many as PostgreSQL's protocol takes beside a query."""
FORGETTING = re.compile(rb"(?:DROP|ALTER|DISCARD ALL|DEALLOCATE ALL)\b")


class KeptWhenRolledBack(PrepareManager):
    """What is prepared, forgotten when tables change.

    psycopg forgets all of it at every rollback too, since tables may have been made within: whenever somebody was refused, what
    the connection was asked next was planned anew. The server keeps it, and tables are made by other processes.
    """

    def _should_discard(self, prep: Prepare, results: Sequence[PGresult], *_given: Any) -> bool:
        return any(FORGETTING.match(one.command_status or b"") for one in results) and self.forget()

    def clear(self) -> bool:
        """What a connection asks for when it has rolled back."""
        return False

    def forget(self) -> bool:
        return super().clear()


class PreparingConnection(psycopg.Connection[Any]):
    _prepared: KeptWhenRolledBack

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._prepared = KeptWhenRolledBack()

    def forget_prepared(self) -> None:
        self._prepared.forget()


class PreparingCursor(psycopg.Cursor[Any]):
    """Values go beside the query, which so can be kept as planned; where they are too many, they are written into it."""

    def execute(self, query: Any, params: Params | None = None, **how: Any) -> Self:
        if params is not None and len(params) > MOST_VALUES:
            query, params = psycopg.ClientCursor(self.connection).mogrify(query, params).encode(), None
        try:
            return super().execute(query, params, **how)
        except psycopg.Error:
            if isinstance(self.connection, PreparingConnection):
                self.connection.forget_prepared()  # perhaps a table has changed since
            raise
