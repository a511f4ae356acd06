"""The command that shows what the personal-data guard finds in a file or in a list of texts."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class FailOn(StrEnum):
    """What ends the command with 1: what stops a text from being saved, or whatever is found."""

    BLOCKING = "blocking"
    ANY = "any"


def guard(
    file: Annotated[
        Path, typer.Argument(help="Filen att granska, av vilket läsbart slag som helst.", metavar="FIL")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Skriv JSON och inget annat.")] = False,
    items: Annotated[
        bool,
        typer.Option(
            "--items",
            help="Filen är en JSON-lista med texter. Svaret är en lista för varje text, i samma ordning.",
        ),
    ] = False,
    words: Annotated[
        Path | None,
        typer.Option(
            "--words",
            help="Kommunens ordlista: ett namn, nummer eller en e-postdomän per rad.",
            metavar="FIL",
        ),
    ] = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(
            "--fail-on",
            help="Sluta med 1 om något stoppar (blocking) eller något alls hittas (any), för skript.",
        ),
    ] = None,
) -> None:
    """Visa vad personuppgiftsvakten finner, var det står och varför.

    Slutar med 0 vad den än finner, om inte --fail-on säger annat, och med 2 om filen inte kan läsas.

    Så ser ett fynd ut med --json. Svaret är en lista med sådana, med --items en lista för varje text.
    Den som har blocking true kan inte sparas, den som har false frågas det om.

    \b
    [
      {
        "line": 3,
        "kind": "phone",
        "text": "070-174 06 05",
        "start": 12,
        "end": 25,
        "blocking": true,
        "reason": "Texten innehåller ett telefonnummer …",
        "place": "sida 2, tabell 1, rad 3, under ”Kontakter”"
      }
    ]

    kind är identity_number, phone, email, handle, profile_link, address, name eller register_instruction.
    line är raden, eller numret på stycket eller tabellraden i en fil som inte har rader. place säger det så att
    någon kan hitta dit. start och end räknas från radens början, med --items från textens.
    """
    from samordna.cli import guard_findings

    known = guard_findings.known_words(words)
    findings_by_text = (
        guard_findings.of_items(file, known) if items else [guard_findings.of_file(file, known)]
    )
    if as_json:
        print(json.dumps(findings_by_text if items else findings_by_text[0], ensure_ascii=False, indent=2))
    else:
        guard_findings.show(findings_by_text, by_item=items)
    found = [one for findings in findings_by_text for one in findings]
    if (fail_on is FailOn.ANY and found) or (fail_on and any(one["blocking"] for one in found)):
        raise typer.Exit(1)
