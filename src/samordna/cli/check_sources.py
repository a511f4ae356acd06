"""``samordna check --sources``: what each check rests on, and whose rule it is."""

from typing import Annotated

import typer


def _show(asked: bool) -> None:
    if not asked:
        return
    from rich.table import Table

    from samordna.cli.terminal import console
    from samordna.plandoc.checking import registry
    from samordna.plandoc.checking.sources import WHOSE

    table = Table("Kod", "Krav", "Regel", "Vems")
    for check in registry().values():
        for number, rule in enumerate(check.source.rules):
            named = (check.code, check.title.sv) if number == 0 else ("", "")
            table.add_row(*named, rule.name.sv, WHOSE[rule.whose].sv)
    console.print(table)
    raise typer.Exit


Sources = Annotated[
    bool,
    typer.Option(
        "--sources",
        help="Visa vad varje kontroll grundar sig på och vems regel det är: lag, stad, kommun eller god praxis.",
        callback=_show,
        is_eager=True,
    ),
]
