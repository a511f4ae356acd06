"""Files that commands write: for their owner alone, and never over another file unasked."""

import os
from pathlib import Path
from typing import Annotated

import typer

from samordna.plandoc.errors import PlanError
from samordna.plandoc.vocabulary import Text

Force = Annotated[bool, typer.Option("--force", help="Skriv över en fil som redan finns.")]


def refuse_to_overwrite(target: Path, *, force: bool, read_from: Path | None = None) -> None:
    """Raise PlanError when ``target`` is there and ``force`` does not say to write over it, or is the file that was read."""
    if not target.exists():
        return
    if read_from is not None and read_from.exists() and target.samefile(read_from):
        raise PlanError(
            Text(
                f"{target} är filen som läses. Ange en annan fil att skriva.",
                f"{target} is the file that is read. Name another file to write.",
            )
        )
    if not force:
        raise PlanError(
            Text(
                f"{target} finns redan. Ange en annan fil, eller --force för att skriva över den.",
                f"{target} is there already. Name another file, or --force to write over it.",
            )
        )


def write_for_owner(target: Path, data: bytes) -> None:
    """Write a file that only its owner may read, since it may hold what is restricted. It is whole or not there."""
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
