"""The command that shows what the personal-data guard finds in a file or in a list of texts."""

import json
from pathlib import Path
from typing import Annotated

import typer


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
) -> None:
    """Visa vad personuppgiftsvakten finner, var det står och varför."""
    from samordna.cli import guard_findings

    known = guard_findings.known_words(words)
    findings_by_text = (
        guard_findings.of_items(file, known) if items else [guard_findings.of_file(file, known)]
    )
    if as_json:
        print(json.dumps(findings_by_text if items else findings_by_text[0], ensure_ascii=False, indent=2))
        return
    guard_findings.show(findings_by_text, by_item=items)
