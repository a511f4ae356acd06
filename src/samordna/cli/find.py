"""The command that finds the service or guide that answers somebody's own words."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from samordna.cli.installation import municipalities_at, with_installation
from samordna.cli.moments import moment as moment_of
from samordna.cli.moments import stop

if TYPE_CHECKING:
    from samordna.mapping.finding.answering import Answers, HelpRow
    from samordna.plandoc.finding import FoundHelp

_MOMENT = "2026-11-26T22:00"


@with_installation
def find(
    words: Annotated[
        str,
        typer.Argument(help="Vad någon skulle säga, till exempel ”orolig för en 15-åring”.", metavar="ORD"),
    ],
    municipality: Annotated[
        str,
        typer.Option("--municipality", help="Kommunens adress, till exempel stockholm.", metavar="KOMMUN"),
    ],
    age: Annotated[
        str | None, typer.Option("--age", help="Hur gammal den är som det gäller.", metavar="ÅR")
    ] = None,
    at: Annotated[
        str | None, typer.Option("--at", help=f"När någon ska svara, till exempel {_MOMENT}.", metavar="TID")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Skriv som JSON.")] = False,
) -> None:
    """Hitta den verksamhet eller guide som svarar på orden, och vem man ringer."""
    from samordna.core.tenancy import acting_for
    from samordna.mapping.finding.answering import answers
    from samordna.mapping.finding.asking import age_of
    from samordna.mapping.finding.kept import index_for
    from samordna.plandoc.finding import Asked

    years = age_of(age.strip()) if age is not None else None
    if age is not None and years is None:
        stop(f"”{age}” är ingen ålder. Skriv ett helt tal mellan 0 och 120, till exempel --age 15.")
    moment = moment_of(at, f"--at {_MOMENT}") if at is not None else None
    if not municipality:
        stop("Skriv vilken kommun det gäller, till exempel --municipality stockholm.")
    (there,) = municipalities_at(municipality)
    with acting_for(there.pk):
        told = answers(there, Asked(words, age=years, at=moment), index_for(there, only_public=False))
    rows = told.rows
    _say_beside(words, told)
    if as_json:
        print(
            json.dumps(
                [_as_json(one.found) for row in rows for one in (row, *row.same)],
                ensure_ascii=False,
                indent=2,
            )
        )
        return
    for number, one in enumerate(rows, 1):
        print("\n".join(_lines(number, one)))
    if not rows:
        print("Inget svarar på orden. Ring 112 vid fara, och annars kommunens växel.")


def _say_beside(words: str, told: "Answers") -> None:
    """How the words were understood, beside the answers, which may be read by a program."""
    from django.utils import timezone

    from samordna.plandoc.finding.notes import NO_PERSONS, names_somebody

    if names_somebody(words):
        typer.echo(NO_PERSONS.sv, err=True)
    for one in told.notes:
        typer.echo(one.sv, err=True)
    if told.moment:
        typer.echo(f"Visar vem som svarar {timezone.localtime(told.moment):%Y-%m-%d %H:%M}.", err=True)


def _as_json(one: "FoundHelp") -> dict[str, object]:
    from django.utils import timezone

    contact = one.contact
    opens = timezone.localtime(contact.opens).isoformat() if contact and contact.opens else None
    return {
        "kind": one.kind,
        "name": one.name,
        "why": " ".join(text.sv for text in one.why),
        "contact": {
            "function": contact.function,
            "phone": contact.phone,
            "open": contact.is_open,
            "opens": opens,
        }
        if contact
        else None,
        "then": " ".join([*_notes(one), *(text.sv for text in one.then)]),
    }


def _notes(one: "FoundHelp") -> list[str]:
    """What to know of the number."""
    notes = []
    if one.instead_of:
        notes.append(f"Svarar i stället för {one.instead_of.function}, som har stängt.")
    if one.contact and not one.contact.is_confirmed:
        notes.append("Numret är inte bekräftat på länge.")
    if one.other:
        notes.append(f"Annars {one.other.function}, {one.other.phone or one.other.email}.")
    return notes


def _lines(number: int, row: "HelpRow") -> list[str]:
    one, reached = row.found, row.reached
    lines = [f"{number}. {one.name}", *(f"   {text.sv}" for text in one.why)]
    if reached:
        lines.append(
            "   " + ": ".join(filter(None, [f"Ring {reached.row.function}, {reached.phone}", reached.now]))
        )
    lines += [f"   {note}" for note in _notes(one)]
    for same in (other.found for other in row.same):
        lines.append(" ".join([f"   Samma nummer leder till {same.name}.", *(text.sv for text in same.why)]))
    return lines
