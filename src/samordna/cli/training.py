"""The command that tells how a municipality's training needs are met."""

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from samordna.cli.groups import group
from samordna.cli.installation import municipalities_at, with_installation

if TYPE_CHECKING:
    from samordna.organisation.models import Municipality
    from samordna.training.coverage.lines import CoverageLine

training = group("training", "Utbildningen i databasen.")


@training.callback()
def _training() -> None:
    """Utbildningen i databasen."""


@training.command()
@with_installation
def coverage(
    municipality: Annotated[
        str,
        typer.Option("--municipality", help="Kommunens adress, till exempel stockholm.", metavar="KOMMUN"),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Skriv som JSON.")] = False,
) -> None:
    """Visa hur många som är utbildade i det de behöver, per enhet och funktion, och när det slutar gälla."""
    lines = [line for there in municipalities_at(municipality) for line in _lines_of(there)]
    if as_json:
        print(json.dumps([_plain(line) for line in lines], ensure_ascii=False, indent=2))
        return
    _show(lines)


def _lines_of(municipality: "Municipality") -> "list[CoverageLine]":
    from samordna.core.tenancy import acting_for
    from samordna.training.coverage.queries import covered

    with acting_for(municipality.pk):
        return covered(municipality).lines


def _plain(line: "CoverageLine") -> dict[str, Any]:
    """``need`` is what must be known; ``share`` is from 0 to 1, null where nobody has told how many they are."""
    met = line.met
    return {
        "unit": line.unit.name,
        "function": line.need.group.function.value,
        "need": line.requirement.title,
        "trained": met.trained,
        "share": None if met.share is None else round(met.share, 4),
        "expires": met.expires.isoformat() if met.expires else None,
    }


def _show(lines: "list[CoverageLine]") -> None:
    if not lines:
        print("Inga behov än: de följer av registret över verksamheter och av kunskapskraven.")
        return
    from samordna.cli.terminal import show_rows

    show_rows(["Enhet", "Funktion", "Vad som ska kunnas", "Utbildade", "Går ut först"], map(_row, lines))


def _row(line: "CoverageLine") -> tuple[str, ...]:
    from samordna.plandoc.vocabulary import name_of

    met = line.met
    return (
        line.unit.name,
        name_of(line.need.group.function, "sv"),
        line.requirement.title,
        f"{met.trained} av {'?' if met.staff is None else met.staff}",
        met.expires.isoformat() if met.expires else "",
    )
