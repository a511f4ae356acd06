"""The command from what is typed to what it ends with."""

import sys

import typer
from typer._click.exceptions import NoArgsIsHelpError

from samordna.cli.app import app
from samordna.cli.arguments import plain_arguments, shortened
from samordna.cli.interruption import interruptions_kept
from samordna.cli.library_words import refusal_in_swedish
from samordna.config.database import DatabaseError
from samordna.config.environment_values import CannotStart
from samordna.config.output import output_told
from samordna.plandoc.errors import PlanError


def run(given: list[str]) -> None:
    with interruptions_kept(), output_told():
        try:
            sys.exit(app(args=plain_arguments(given), standalone_mode=False))
        except typer.TyperException as refusal:
            sys.exit(_refused(refusal))
        except typer.Abort:
            print("samordna: avbrutet.", file=sys.stderr)
            sys.exit(1)
        except (PlanError, DatabaseError, CannotStart) as error:
            print(f"samordna: {shortened(str(error), given)}", file=sys.stderr)
            sys.exit(2)


def _refused(refusal: typer.TyperException) -> int:
    """Say what was wrong with how the command was written, or show its help where nothing was."""
    if isinstance(refusal, NoArgsIsHelpError):
        print(refusal.format_message())
        return refusal.exit_code
    print(f"samordna: {refusal_in_swedish(refusal.format_message())}", file=sys.stderr)
    if context := getattr(refusal, "ctx", None):
        print(f"Så skrivs kommandot: {context.command_path} --help", file=sys.stderr)
    return refusal.exit_code
