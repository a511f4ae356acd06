"""Commands about situation pictures in the database."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from samordna.cli.groups import group
from samordna.cli.installation import installation, municipalities_at

if TYPE_CHECKING:
    from samordna.organisation.models import Municipality

pictures = group("pictures", "Lägesbilderna i databasen.")


@pictures.callback()
def _pictures() -> None:
    """Lägesbilderna i databasen."""


@pictures.command("list")
def list_(
    municipality: Annotated[
        str,
        typer.Option("--municipality", help="Kommunens adress, till exempel stockholm.", metavar="KOMMUN"),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Skriv som JSON.")] = False,
) -> None:
    """Alla lägesbilder i en kommun, med var de står och hur långt de har kommit."""
    from samordna.cli.terminal import console

    with installation():
        rows = [row for there in municipalities_at(municipality) for row in _rows(there)]
        if as_json:
            print(json.dumps(rows, ensure_ascii=False, indent=2))
            return
        for row in rows:
            words = (
                row["title"],
                row["unit"],
                row["period"],
                row["state"],
                f"{row['problems']} problem",
                f"{row['contributions']} bidrag",
                row["decided"],
            )
            console.print(" · ".join(word for word in words if word), highlight=False)
        if not rows:
            console.print("Kommunen har inga lägesbilder.")


def _rows(municipality: "Municipality") -> Iterator[dict[str, Any]]:
    from samordna.core.tenancy import acting_for
    from samordna.situation.pictures.queries import lines_of
    from samordna.situation.queries import pictures_of

    with acting_for(municipality.pk):
        for line in lines_of(pictures_of(municipality), None):
            one = line.picture
            yield {
                "id": one.pk,
                "title": one.title,
                "unit": one.unit.name if one.unit else None,
                "period": one.period,
                "state": one.state,
                "problems": line.problems,
                "contributions": line.contributions,
                "decided": one.decided_on.isoformat() if one.decided_on else None,
            }
