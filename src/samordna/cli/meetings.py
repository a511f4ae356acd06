"""The command that tells what a forum's meeting would have to speak of."""

import json
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from samordna.cli.groups import group
from samordna.cli.installation import municipalities_at, with_installation
from samordna.cli.moments import moment as moment_of
from samordna.cli.moments import stop

if TYPE_CHECKING:
    from samordna.collaboration.extending import Due
    from samordna.organisation.models import Municipality

_MOMENT = "2027-02-01T08:00"

meetings = group("meetings", "Mötena i databasen.")


@meetings.callback()
def _meetings() -> None:
    """Mötena i databasen."""


@meetings.command()
@with_installation
def agenda(
    forum: Annotated[str, typer.Argument(help="Forumets nummer, eller en del av namnet.", metavar="FORUM")],
    municipality: Annotated[
        str,
        typer.Option("--municipality", help="Kommunens adress, till exempel stockholm.", metavar="KOMMUN"),
    ],
    at: Annotated[
        str | None, typer.Option("--at", help=f"När mötet är, till exempel {_MOMENT}.", metavar="TID")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Skriv som JSON.")] = False,
) -> None:
    """Visa vad ett möte i forumet skulle ha att ta upp: det som är sent, ska beslutas eller inte är gjort."""
    from django.utils import timezone

    moment = moment_of(at, f"--at {_MOMENT}") if at is not None else timezone.now()
    if not municipality:
        stop("Skriv vilken kommun det gäller, till exempel --municipality stockholm.")
    (there,) = municipalities_at(municipality)
    due = _due(there, forum, moment)
    if as_json:
        print(json.dumps([_plain(one) for one in due], ensure_ascii=False, indent=2))
        return
    _show(due)


def _due(municipality: "Municipality", words: str, at: datetime) -> "list[Due]":
    """Ends with 2 where no forum, or more than one, is meant."""
    from samordna.collaboration.extending import due_at
    from samordna.collaboration.queries import forums_of
    from samordna.core.tenancy import acting_for

    with acting_for(municipality.pk):
        rows = list(forums_of(municipality).select_related("municipality", "unit"))
        meant = [one for one in rows if str(one.pk) == words or one.name.casefold() == words.casefold()]
        meant = meant or [one for one in rows if words.strip() and words.casefold() in one.name.casefold()]
        if not meant:
            stop(f"Det finns inget forum som heter ”{words}” i kommunen.")
        if len(meant) > 1:
            stop(f"Flera forum passar på ”{words}”: {', '.join(one.name for one in meant)}.")
        return due_at(meant[0], at)


def _plain(one: "Due") -> dict[str, Any]:
    return {"title": one.title, "why": one.why, "due": one.due.isoformat() if one.due else None}


def _show(due: "list[Due]") -> None:
    if not due:
        print("Inget är sent, ska beslutas eller är ogjort.")
        return
    from samordna.cli.terminal import show_rows

    rows = ((one.title, one.why, one.due.isoformat() if one.due else "") for one in due)
    show_rows(["Vad", "Varför", "Senast"], rows)
