"""The command that tells what a municipality's register of services lacks."""

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from samordna.cli.installation import municipalities_at, with_installation

if TYPE_CHECKING:
    from samordna.organisation.models import Municipality
    from samordna.plandoc.mapping.gap_model import Gap
    from samordna.plandoc.mapping.register import Register


@with_installation
def gaps(
    municipality: Annotated[
        str,
        typer.Option("--municipality", help="Kommunens adress, till exempel stockholm.", metavar="KOMMUN"),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Skriv som JSON.")] = False,
) -> None:
    """Visa vad kommunens verksamheter saknar: funktioner, nivåer, målgrupper, åldrar och områden."""
    registers = [_register_of(there) for there in municipalities_at(municipality)]
    if as_json:
        found = [_plain(gap) for register in registers for gap in register.gaps]
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for register in registers:
        _show(register)


def _register_of(municipality: "Municipality") -> "Register":
    from samordna.core.tenancy import acting_for
    from samordna.mapping.picture.queries import register_of

    with acting_for(municipality.pk):
        return register_of(municipality).register


def _plain(gap: "Gap") -> dict[str, Any]:
    """An uncertain gap says so first in its text."""
    from samordna.plandoc.mapping import labels

    return {
        "function": gap.function,
        "level": gap.level,
        "target_group": gap.target_group,
        "ages": list(gap.ages) if gap.ages else None,
        "areas": list(gap.areas),
        "text": gap.text.sv if gap.is_certain else f"{labels.ASK.sv.capitalize()}: {gap.text.sv}",
    }


def _show(register: "Register") -> None:
    if not register.services:
        print("Registret har inga verksamheter än.")
        return
    from samordna.cli.terminal import show_rows
    from samordna.plandoc.mapping import labels

    rows = [(gap.text.sv, (labels.YES if gap.is_certain else labels.ASK).sv) for gap in register.gaps]
    show_rows([labels.GAP.sv, labels.CERTAIN.sv], rows)
    if lacking := len(register.incomplete):
        print(f"Verksamheter utan nivå, funktion, målgrupp eller ägare, som inte är luckor: {lacking}.")
