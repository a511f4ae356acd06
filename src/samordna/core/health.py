"""Whether we are well: not only answering, but able to save what people write."""

import shutil
import threading
import time
from enum import StrEnum

from django.conf import settings
from django.core.cache import cache
from django.db import Error as DatabaseError
from django.db import connection

LEAST_FREE = 64 * 1024 * 1024
"""Bytes on the disk of a database of ours. With less the next file may be the one that stops it."""
TRUE_FOR_SECONDS = 5.0
KEY = "health"


class Health(StrEnum):
    """What can be done. The words are for machines that watch, and say nothing of how we are built."""

    OK = "ok"
    CANNOT_WRITE = "cannot be written"
    UNREACHABLE = "unreachable"


def health() -> Health:
    """By trying: a row is read, and one is written and kept, since nothing less tells that the disk took it."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return Health.UNREACHABLE
    folder = settings.DATABASE_FOLDER
    if folder and folder.exists() and shutil.disk_usage(folder).free < LEAST_FREE:
        return Health.CANNOT_WRITE
    try:
        cache.set(KEY, True)
    except DatabaseError:
        return Health.CANNOT_WRITE
    return Health.OK


class Remembered:
    """What was found, for some seconds: however often it is asked, the database is written to once in a while."""

    def __init__(self) -> None:
        self._alone = threading.Lock()
        self._found = Health.OK
        self._until = 0.0

    def now(self) -> Health:
        with self._alone:
            if time.monotonic() >= self._until:
                self._found = health()
                self._until = time.monotonic() + TRUE_FOR_SECONDS
            return self._found

    def forget(self) -> None:
        self._until = 0.0


remembered = Remembered()
