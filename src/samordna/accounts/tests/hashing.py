"""Passwords of tests: hashing is meant to be slow, and tests sign in all the time. The way is the same, with less memory."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest

from samordna.accounts.signing_in.passwords import BoundedArgon2PasswordHasher

SERVED, LIGHTEST = BoundedArgon2PasswordHasher.memory_cost, 8
"""What a password costs where it is served, and the least that Argon2 takes; in KiB."""


@pytest.fixture(scope="session", autouse=True)
def _passwords_cost_little() -> Iterator[None]:
    with patch.object(BoundedArgon2PasswordHasher, "memory_cost", LIGHTEST):
        yield


@pytest.fixture
def hashed_as_served(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords cost what they cost where they are served."""
    monkeypatch.setattr(BoundedArgon2PasswordHasher, "memory_cost", SERVED)
