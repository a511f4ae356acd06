"""What somebody at the command line says of texts that may be about a person."""

from typing import Annotated

import typer

MayStand = Annotated[
    list[str] | None,
    typer.Option(
        "--may-stand",
        help="Orden i en text som kan vara en personuppgift men får stå. En gång för varje text.",
        metavar="TEXT",
    ),
]
"""Each is named: no option says of a whole file that it is about nobody."""
