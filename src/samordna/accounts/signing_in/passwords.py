"""Passwords: hashing that cannot starve the pages, and the refusal of what is known to attackers."""

import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.utils.translation import gettext as _

WAIT_SECONDS = 4.0
"""How long a sign-in waits for its turn before it is asked to come back."""
MOST_WAITING = 1
"""Requests of a web process that may wait for a turn. Of its four threads for pages one hashes, one waits and two serve."""
RETRY_AFTER_SECONDS = 5


class HashingBusy(Exception):
    """So many sign in at once that this one would hold up everybody's pages. Answered with 503 and Retry-After."""


class Turns:
    """Lets one thread of the process work at a time and few wait; whoever comes after is turned away at once."""

    def __init__(self, *, most_waiting: int = MOST_WAITING, wait: float = WAIT_SECONDS) -> None:
        self._wait = wait
        self._places = threading.BoundedSemaphore(1 + most_waiting)
        self._turn = threading.Lock()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Raises HashingBusy."""
        if not self._places.acquire(blocking=False):
            raise HashingBusy
        try:
            if not self._turn.acquire(timeout=self._wait):
                raise HashingBusy
            try:
                yield
            finally:
                self._turn.release()
        finally:
            self._places.release()


turns = Turns()


class BoundedArgon2PasswordHasher(Argon2PasswordHasher):
    """Argon2id, one password at a time in each web process.

    Cost as OWASP advises for one thread (46 MiB, one lane): Django's default would put eight threads and 100 MB to work for every
    password, and a handful of sign-ins would stop the pages of everybody.
    """

    time_cost = 1
    memory_cost = 46 * 1024
    parallelism = 1

    def encode(self, password: str, salt: str) -> str:
        with turns.taken():
            return super().encode(password, salt)

    def verify(self, password: str, encoded: str) -> bool:
        with turns.taken():
            return super().verify(password, encoded)


HASH_LENGTH = 40
_LINE = re.compile(rb"[0-9A-Fa-f]{40}(:\d+)?\r?\n?")


class BreachedPasswordValidator:
    """Refuses passwords that stand in a file of breached ones, without loading the file or asking anybody.

    The file has one SHA-1 hash in hexadecimal on each line, then a colon and how often it was seen, sorted by hash: the format
    of the lists that are published for this. Without a file nothing is refused here.
    """

    def __init__(self, path: str = "") -> None:
        self._path = Path(path) if path else None
        if self._path:
            _refuse_other_formats(self._path)

    def validate(self, password: str, user: Any = None) -> None:
        if self._path and is_listed(self._path, password):
            raise ValidationError(
                _("This password is known from a data breach, so attackers try it. Choose another one."),
                code="password_breached",
            )

    def get_help_text(self) -> str:
        return _("It may not be one that is known from data breaches.")


def is_listed(path: Path, password: str) -> bool:
    """Whether the hash of the password is in the sorted file: some thirty short reads, however large it is."""
    wanted_hash = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper().encode()
    with path.open("rb") as lines:
        low, high = 0, lines.seek(0, 2)
        while low < high:
            middle = (low + high) // 2
            lines.seek(max(middle - 1, 0))
            if middle:
                lines.readline()
            if lines.tell() >= high:
                high = middle
                continue
            listed_hash = lines.readline()[:HASH_LENGTH].upper()
            if listed_hash == wanted_hash:
                return True
            if listed_hash < wanted_hash:
                low = lines.tell()
            else:
                high = middle
    return False


def _refuse_other_formats(path: Path) -> None:
    try:
        with path.open("rb") as lines:
            first = lines.readline()
    except OSError as error:
        raise ImproperlyConfigured(
            f"SAMORDNA_BREACHED_PASSWORDS: {path} cannot be read ({error})."
        ) from error
    if not _LINE.fullmatch(first):
        raise ImproperlyConfigured(
            f"SAMORDNA_BREACHED_PASSWORDS: {path} must hold lines such as "
            "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:3861493, sorted by hash."
        )


def breached_passwords() -> str:
    """The configured file; empty when there is none."""
    return str(settings.BREACHED_PASSWORDS)
