"""Moments as they are written on a command line."""

from datetime import datetime
from typing import NoReturn

import typer

_FIRST_YEAR, _LAST_YEAR = 1900, 2200


def stop(words: str) -> NoReturn:
    """End with 2 and say why."""
    typer.echo(words, err=True)
    raise typer.Exit(2)


def moment(text: str, example: str) -> datetime:
    """A moment in Sweden, unless the text says otherwise. ``example`` is told to whoever wrote something else."""
    from django.utils import timezone

    try:
        told = datetime.fromisoformat(text.strip())
    except ValueError:
        stop(f"”{text}” är ingen tidpunkt. Skriv till exempel {example}.")
    if not _FIRST_YEAR <= told.year <= _LAST_YEAR:
        stop(f"”{text}” är för långt bort. Skriv ett år mellan {_FIRST_YEAR} och {_LAST_YEAR}.")
    return told if timezone.is_aware(told) else timezone.make_aware(told)
