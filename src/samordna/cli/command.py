"""The command from what is typed to what it ends with."""

import sys

from samordna.cli.app import app
from samordna.cli.arguments import plain_arguments, shortened
from samordna.cli.interruption import interruptions_kept
from samordna.config.database import DatabaseError
from samordna.config.environment_values import CannotStart
from samordna.config.output import output_told
from samordna.plandoc.errors import PlanError


def run(given: list[str]) -> None:
    with interruptions_kept(), output_told():
        try:
            app(args=plain_arguments(given))
        except (PlanError, DatabaseError, CannotStart) as error:
            print(f"samordna: {shortened(str(error), given)}", file=sys.stderr)
            sys.exit(2)
