"""What jobs of every slice share."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import close_old_connections, connection


def with_fresh_connection(job: Callable[..., None]) -> Callable[..., None]:
    """A worker's threads live long and see no requests: begin with a connection that works, and leave none behind."""

    @wraps(job)
    def run(**arguments: Any) -> None:
        close_old_connections()
        try:
            job(**arguments)
        finally:
            connection.close()

    return run
