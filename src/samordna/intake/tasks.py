"""Background jobs of the intake."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import close_old_connections, connection
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from samordna.intake import commands
from samordna.intake.commands.uploads import READ_TASK


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


@app.task(name=READ_TASK, retry=RetryStrategy(max_attempts=3, wait=5))
@with_fresh_connection
def read_upload(upload_id: int) -> None:
    """Read an uploaded file."""
    commands.upload_read(upload_id=upload_id)


@app.periodic(cron="17 3 * * *")
@app.task(name="intake.expire_uploads")
@with_fresh_connection
def expire_uploads(timestamp: int) -> None:
    """Every night, forget uploads that nobody has finished."""
    commands.uploads_expire()
