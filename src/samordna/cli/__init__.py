"""The `samordna` command. Work with files needs neither database nor settings; the rest starts Django only when called.

Heavy parts (Django, typst, pdfplumber, rich …) are imported inside the commands that need them, so that every command starts
quickly.
"""

import os
import sys

from samordna.cli.app import app
from samordna.config.database import DatabaseError
from samordna.config.environment_values import CannotStart
from samordna.plandoc.errors import PlanError
from samordna.plandoc.plain import plain

__all__ = ["app", "main"]


def plain_arguments(given: list[str]) -> list[str]:
    """What is typed, with composed letters and no control characters. A file is called what its folder calls it."""
    return [one if os.path.lexists(one) else plain(one) for one in given]


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 ``--fail-on`` reached, 2 the request cannot be served."""
    try:
        app(args=plain_arguments(sys.argv[1:]))
    except (PlanError, DatabaseError, CannotStart) as error:
        print(f"samordna: {error}", file=sys.stderr)
        sys.exit(2)
