"""The commands that work on figures per area and period."""

import typer

figures = typer.Typer(name="figures", help="Siffror per område och period.", no_args_is_help=True)


@figures.callback()
def _several() -> None:
    """So that there can be more commands than one."""
