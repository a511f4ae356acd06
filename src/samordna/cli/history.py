"""Commands about the history: check it, and carry out the retention rules."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from samordna.cli.installation import installation, municipalities_at

if TYPE_CHECKING:
    from samordna.history.findings import Verified

One = Annotated[
    str, typer.Option("--municipality", help="Bara en kommun, till exempel stockholm.", metavar="KOMMUN")
]
AsJson = Annotated[bool, typer.Option("--json", help="Skriv som JSON.")]
INSTALLATION = "installationen"


def verify_history(
    municipality: One = "",
    as_json: AsJson = False,
    earlier: Annotated[
        Path | None,
        typer.Option(
            help="Resultatet (--json) av en tidigare kontroll. Historiken ska gå vidare från den.",
            metavar="FIL",
        ),
    ] = None,
) -> None:
    """Kontrollera att ingen har ändrat i historiken. Avslutar med 1 om något är fel."""
    ends = _ends(earlier)
    with installation():
        from samordna.history.verification import verify

        ends = _by_address_of_now(ends)
        results = []
        chains = all_chains(municipality)
        with nullcontext(lambda _count: None) if as_json else _progress(chains) as advance:
            for chain, name in chains:
                results.append(verify(chain, name, earlier=ends.pop(name, None), progress=advance))
        lost = sorted(ends) if not municipality else []
        if as_json:
            print(json.dumps(_as_json(results, lost), ensure_ascii=False, indent=2))
        else:
            show_verified(results, lost)
    if lost or not all(result.ok for result in results):
        raise typer.Exit(1)


def retention(
    municipality: One = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Räkna bara vad som skulle tas bort.")] = False,
    as_json: AsJson = False,
) -> None:
    """Gallra: ta bort det som är äldre än gallringsreglerna tillåter. Görs annars varje natt."""
    with installation():
        from samordna.core.tenancy import acting_for, acting_for_instance
        from samordna.history.commands.retention import retention_carry_out

        removed: dict[str, dict[str, int]] = {}
        for one in municipalities_at(municipality):
            with acting_for(one.pk):
                removed[one.slug] = retention_carry_out(municipality=one, dry_run=dry_run)
        if not municipality:
            with acting_for_instance():
                removed[INSTALLATION] = retention_carry_out(municipality=None, dry_run=dry_run)
        if as_json:
            print(json.dumps({"dry_run": dry_run, "removed": removed}, ensure_ascii=False, indent=2))
        else:
            _show_removed(removed, dry_run=dry_run)


def all_chains(slug: str = "") -> list[tuple[int, str]]:
    """Number and name of each chain: of one municipality, or of all and the installation's own."""
    chains = [(one.pk, one.slug) for one in municipalities_at(slug)]
    return chains if slug else [*chains, (0, INSTALLATION)]


def _by_address_of_now(ends: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    from samordna.organisation.addresses import municipality_at

    return {there.slug if (there := municipality_at(name)) else name: end for name, end in ends.items()}


def _ends(file: Path | None) -> dict[str, dict[str, Any]]:
    """The ends of the chains in an earlier report, by the names of the chains."""
    if file is None:
        return {}
    try:
        report = json.loads(file.read_text(encoding="utf-8"))
        return {
            str(one["name"]): {"number": int(one["number"]), "hash": str(one["hash"])}
            for one in report["chains"]
        }
    except (OSError, ValueError, KeyError, TypeError) as error:
        typer.echo(f"{file} är inte en tidigare kontroll som JSON ({error}).", err=True)
        raise typer.Exit(2) from error


@contextmanager
def _progress(chains: list[tuple[int, str]]) -> Iterator[Any]:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from samordna.cli.terminal import console
    from samordna.history.verification import length_of

    bar = Progress(
        TextColumn("Kontrollerar historiken"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    with bar:
        task = bar.add_task("", total=sum(length_of(chain) for chain, _name in chains))
        yield lambda count: bar.advance(task, count)


def show_verified(results: "list[Verified]", lost: list[str]) -> None:
    from rich.text import Text

    from samordna.cli.terminal import console

    for result in results:
        mark, colour = ("✓", "green") if result.ok else ("✗", "red")
        seals = f"{result.seals} sigill" if result.seals else "inget sigill ännu"
        pruned = f", {result.pruned} gallrade" if result.pruned else ""
        console.print(Text(f"{mark} {result.name}: {result.number} poster{pruned}, {seals}", style=colour))
        for finding in result.findings:
            place = f"Post {finding.number}. " if finding.number is not None else ""
            console.print(Text(f"    {place}{finding.text}", style="red"))
        if result.more:
            console.print(Text(f"    … och {result.more} till.", style="red"))
        for warning in result.warnings:
            console.print(Text(f"    {warning.text}", style="yellow"))
    for name in lost:
        console.print(Text(f"✗ {name}: fanns vid den tidigare kontrollen men finns inte nu.", style="red"))
    if lost or not all(result.ok for result in results):
        console.print(
            Text("Historiken är inte den som skrevs. Spara databasen som den är och utred.", style="bold red")
        )
        if any(result.may_lack_a_key for result in results):
            console.print(
                Text(
                    "Har den hemliga nyckeln bytts? Sätt den förra i SAMORDNA_HISTORY_FORMER_KEYS och kontrollera igen.",
                    style="yellow",
                )
            )
    else:
        console.print(Text("Historiken är orörd.", style="bold green"))


def _as_json(results: "list[Verified]", lost: list[str]) -> dict[str, Any]:
    return {
        "ok": not lost and all(result.ok for result in results),
        "lost": lost,
        "chains": [
            {
                "name": result.name,
                "ok": result.ok,
                "number": result.number,
                "hash": result.hash,
                "seals": result.seals,
                "last_seal": result.last_seal.isoformat() if result.last_seal else None,
                "pruned": result.pruned,
                "findings": [
                    {"code": one.code, "number": one.number, "text": one.text} for one in result.findings
                ],
                "more_findings": result.more,
                "warnings": [{"code": one.code, "text": one.text} for one in result.warnings],
            }
            for result in results
        ],
    }


def _show_removed(removed: dict[str, dict[str, int]], *, dry_run: bool) -> None:
    from samordna.cli.terminal import console
    from samordna.history.retention import KEPT

    for name, kinds in removed.items():
        for code, count in kinds.items():
            console.print(f"{name}: {KEPT[code].name}: {count}")
    console.print("Inget är borttaget." if dry_run else "Gallringen är gjord.")
