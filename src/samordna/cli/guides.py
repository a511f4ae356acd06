"""Commands for the guides "Hur gör jag?"."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from samordna.cli.groups import group
from samordna.cli.installation import municipalities_at, with_installation

if TYPE_CHECKING:
    from samordna.organisation.models import Municipality

guides = group("guides", "Guiderna ”Hur gör jag?”.")


@guides.callback()
def _several() -> None:
    """So that there can be more commands than one."""


@guides.command()
@with_installation
def check(
    municipality: Annotated[
        str,
        typer.Option("--municipality", help="Kommunens adress, till exempel stockholm.", metavar="KOMMUN"),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Skriv som JSON.")] = False,
) -> None:
    """Leta efter återvändsgränder, cirklar, saknade nummer och gamla granskningar. Avslutar med 1 om något finns."""
    found = [one for there in municipalities_at(municipality) for one in _faults_of(there)]
    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
    elif found:
        for one in found:
            print(f"{one['guide']}: {one['text']}")
    else:
        print("Inget att rätta i guiderna.")
    if found:
        raise typer.Exit(1)


def _faults_of(municipality: "Municipality") -> Iterator[dict[str, object]]:
    """``stops`` tells whether the guide must be mended before it can be published."""
    from django.utils.timezone import localdate

    from samordna.core.tenancy import acting_for
    from samordna.guidance.queries import guides_of
    from samordna.guidance.reached import contacts_of
    from samordna.plandoc.guiding import faults

    with acting_for(municipality.pk):
        rows = list(guides_of(municipality))
        contents = [row.content for row in rows]
        contacts = contacts_of(municipality, contents)
    for row, content in zip(rows, contents, strict=True):
        for one in faults(content, contacts, localdate()):
            yield {
                "guide": row.title,
                "address": row.slug,
                "published": row.is_published,
                "code": one.code.value,
                "step": one.step,
                "text": one.in_("sv"),
                "stops": one.stops,
            }
