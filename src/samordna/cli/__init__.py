"""The `samordna` command. Work with files needs neither database nor settings; the rest starts Django only when called.

Heavy parts (Django, typst, pdfplumber, rich …) are imported inside the commands that need them, so that every command starts
quickly.
"""

import sys

from samordna.cli.app import app
from samordna.config.database import DatabaseError
from samordna.config.given import CannotStart
from samordna.plandoc.errors import PlanError

__all__ = ["app", "main"]


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 ``--fail-on`` reached, 2 the request cannot be served."""
    try:
        app()
    except (PlanError, DatabaseError, CannotStart) as error:
        print(f"samordna: {error}", file=sys.stderr)
        sys.exit(2)
