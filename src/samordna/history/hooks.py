"""What this slice tells of its own rows, and of those of the slice that knows of no history."""

from samordna.accounts.telling import register_told
from samordna.history.told import TOLD


def register() -> None:
    register_told(TOLD)
