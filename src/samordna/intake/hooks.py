"""When a municipality's words change, what waits for its review is looked at again."""

from samordna.core import known
from samordna.intake.commands.looking_again import defer_looking_again


def register() -> None:
    known.when_changed(defer_looking_again)
