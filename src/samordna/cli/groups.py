"""Commands in groups, each listed with all that its first paragraph says."""

import inspect

import typer
from typer._click import Context, HelpFormatter
from typer.core import TyperGroup

from samordna.cli.library_words import HelpInSwedish

Context.formatter_class = HelpInSwedish


def group(name: str, about: str) -> typer.Typer:
    return typer.Typer(
        name=name,
        help=about,
        cls=_ToldInFull,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        add_completion=False,
        rich_markup_mode=None,
    )


class _ToldInFull(TyperGroup):
    """Typer cuts what is said of a command at the edge of the window."""

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        named = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        with formatter.section("Commands"):
            formatter.write_dl(
                [
                    (name, " ".join(inspect.cleandoc(one.help or "").split("\n\n")[0].split()))
                    for name, one in named
                    if one and not one.hidden
                ]
            )
