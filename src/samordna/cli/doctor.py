"""``samordna doctor``: what is unsafe or missing in this installation, and what to do about it."""

import json
import os
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from samordna.cli.installation import installation

if TYPE_CHECKING:
    from samordna.cli.checkup import Check, Finding

MARKS = {
    "error": ("✗", "Fel", "red"),
    "warning": ("!", "Varning", "yellow"),
    "unknown": ("?", "Syns inte", "blue"),
}


def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Skriv ett JSON-objekt och inget annat.")] = False,
) -> None:
    """Visa vad som är osäkert eller saknas, och vad du gör åt det. Kod 1 om något är fel."""
    from samordna.config.database import is_embedded
    from samordna.config.environment_values import given

    if is_embedded() or given("DATABASE_OWNER_URL"):
        os.environ["SAMORDNA_DATABASE_ROLE"] = "owner"  # who sees what the guards are
    with installation(may_be_away=True):
        from samordna.cli.checkup import run

        findings = list(run())
    levels = Counter(finding.level.value for _check, finding in findings)
    if as_json:
        print(json.dumps(_as_json(findings, levels), ensure_ascii=False, indent=2))
    else:
        _show(findings, levels)
    if levels["error"]:
        raise typer.Exit(1)


def _as_json(findings: "list[tuple[Check, Finding]]", levels: Counter[str]) -> dict[str, object]:
    return {
        "summary": {level: levels[level] for level in ("error", "warning", "unknown", "ok")},
        "findings": [
            {
                "code": check.code,
                "title": check.title,
                "level": finding.level.value,
                "what": finding.what,
                "mend": finding.mend,
            }
            for check, finding in findings
        ],
    }


def _show(findings: "list[tuple[Check, Finding]]", levels: Counter[str]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from samordna.cli.terminal import console

    for level, (mark, word, colour) in MARKS.items():
        for check, finding in findings:
            if finding.level.value == level:
                console.print(Text(f"{mark} {word}: {check.title}", style=f"bold {colour}"))
                console.print(Padding(Text(finding.what), (0, 0, 0, 2)))
                console.print(Padding(Text(f"Gör så här: {finding.mend}", style="dim"), (0, 0, 1, 2)))
    well = [check.title for check, finding in findings if finding.level.value == "ok"]
    if well:
        console.print(Text(f"✓ I ordning: {', '.join(well)}.", style="green"))
    console.print(
        Text(
            f"{levels['error']} fel, {levels['warning']} varningar, {levels['unknown']} syns inte, {levels['ok']} i ordning",
            style="bold",
        )
    )
