"""When a municipality's words change, what waits for its review is looked at again."""

from samordna.accounts.telling import register_told
from samordna.core import known
from samordna.intake.commands.looking_again import defer_looking_again
from samordna.intake.told import TOLD


def register() -> None:
    register_told(TOLD)
    known.when_changed(defer_looking_again)
