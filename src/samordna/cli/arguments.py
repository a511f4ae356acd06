"""What is typed at the command line, made plain before a command sees it."""

import os

from samordna.config.environment_values import CannotStart
from samordna.plandoc.plain import plain

LONGEST = 2_000
"""Characters of an argument. A path that is there may be longer, and so may what ``samordna manage`` is given."""
SHOWN = 60


def plain_arguments(given: list[str]) -> list[str]:
    """With composed letters and no control characters. A file is called what its folder calls it. Raises CannotStart."""
    arguments = [one if os.path.lexists(one) else plain(one) for one in given]
    if arguments[:1] != ["manage"]:
        for one in arguments:
            if len(one) > LONGEST and not os.path.lexists(one):
                raise CannotStart(
                    f"”{one[:SHOWN]}…” är {len(one)} tecken långt. Det längsta som går är {LONGEST}."
                )
    return arguments


def shortened(said: str, arguments: list[str]) -> str:
    """Without the whole of a long argument, which would hide what is said of it."""
    for one in arguments:
        if len(one) > 4 * SHOWN:
            said = said.replace(one, f"{one[:SHOWN]}…{one[-SHOWN:]}")
    return said
