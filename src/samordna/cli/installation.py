"""Django with a database that runs, for the commands that ask it."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from samordna.organisation.models import Municipality


@contextmanager
def installation(*, may_be_away: bool = False) -> Iterator[None]:
    """The installation, speaking Swedish. ``may_be_away`` is for a command that tells of a database that does not answer."""
    from samordna.config.database import running
    from samordna.config.database.reaching import require_reachable
    from samordna.config.environment import require_sound

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samordna.config.settings")
    require_sound()
    if not may_be_away:
        require_reachable()
    with running():
        import django

        django.setup()
        from django.utils import translation

        with translation.override("sv"):
            yield


def with_installation(command: Callable[..., None]) -> Callable[..., None]:
    """The command, run with the installation."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        with installation():
            command(*args, **kwargs)

    return run


def municipalities_at(slug: str) -> "list[Municipality]":
    """The municipality of an address, or without one all. Exits with 2 where there is none."""
    from samordna.organisation.addresses import municipality_at
    from samordna.organisation.models import Municipality

    if not slug:
        return list(Municipality.objects.order_by("slug"))
    if (there := municipality_at(slug)) is None:
        typer.echo(f"Det finns ingen kommun med adressen {slug}.", err=True)
        raise typer.Exit(2)
    return [there]
