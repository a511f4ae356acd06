"""The command that tells which digests would go at a moment. Sends nothing."""

import json
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from samordna.cli.groups import group
from samordna.cli.installation import municipalities_at, with_installation
from samordna.cli.moments import moment

if TYPE_CHECKING:
    from samordna.briefings.flows.audience import Audience
    from samordna.briefings.sending.due import Due
    from samordna.organisation.models import Municipality

briefings = group("briefings", "Nyheterna i databasen.")


@briefings.callback()
def _briefings() -> None:
    """Nyheterna i databasen."""


@briefings.command()
@with_installation
def due(
    municipality: Annotated[
        str,
        typer.Option("--municipality", help="Kommunens adress, till exempel stockholm.", metavar="KOMMUN"),
    ],
    at: Annotated[str, typer.Option("--at", help="När, till exempel 2027-03-10T08:00.", metavar="TID")],
    as_json: Annotated[bool, typer.Option("--json", help="Skriv som JSON.")] = False,
) -> None:
    """Visa vilka utskick som skulle gå en viss tid, och till hur många. Inget skickas."""
    when = moment(at, "--at 2027-03-10T08:00")
    dues = [one for there in municipalities_at(municipality) for one in _dues_of(there, when)]
    if as_json:
        print(json.dumps(dues, ensure_ascii=False, indent=2))
        return
    _show(dues)


def _dues_of(municipality: "Municipality", at: datetime) -> list[dict[str, Any]]:
    from samordna.briefings.flows.audience import audience_of
    from samordna.briefings.sending.due import due_of
    from samordna.core.tenancy import acting_for

    with acting_for(municipality.pk):
        audience = audience_of(municipality)
        return [_plain(one, audience) for one in due_of(municipality, at)]


def _plain(one: "Due", audience: "Audience") -> dict[str, Any]:
    """``digest`` is the draft that is being written for it, null where nobody has begun one."""
    return {
        "flow": one.flow.name,
        "digest": one.draft.subject if one.draft else None,
        "audience": audience.words(one.flow),
        "rhythm": one.flow.rhythm,
        "due": one.due.isoformat(),
        "readers": one.readers,
    }


def _show(dues: list[dict[str, Any]]) -> None:
    if not dues:
        print("Inget utskick skulle gå då.")
        return
    from samordna.cli.terminal import show_rows

    rows = (
        [one["flow"], one["digest"] or "", ", ".join(one["audience"]), one["due"], str(one["readers"])]
        for one in dues
    )
    show_rows(["Nyhetsflöde", "Utkast", "Till", "Skulle gå", "Läsare"], map(tuple, rows))
