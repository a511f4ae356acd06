"""Commands about plans in the database: list them, and check that what was adopted is as it was."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from samordna.cli.installation import installation, municipalities_at
from samordna.cli.terminal import console

if TYPE_CHECKING:
    from samordna.organisation.models import Municipality

plans = typer.Typer(name="plans", help="Planerna i databasen.", no_args_is_help=True)
AsJson = Annotated[bool, typer.Option("--json", help="Skriv som JSON.")]
One = Annotated[str, typer.Option("--municipality", help="Kommunens adress, till exempel stockholm.")]

_HEAVY = ("adopted_plan__document", "adopted_plan__pdf")


@plans.command("list")
def list_(municipality: One, as_json: AsJson = False) -> None:
    """Alla planer och versioner i en kommun, med var de står."""
    with installation():
        rows = [row for there in municipalities_at(municipality) for row in _rows(there)]
        if as_json:
            print(json.dumps(rows, ensure_ascii=False, indent=2))
            return
        for row in rows:
            words = (
                row["title"],
                f"version {row['version']}",
                row["unit"],
                _state_name(row["state"]),
                row["adopted"],
            )
            console.print(" · ".join(word for word in words if word), highlight=False)
        if not rows:
            console.print("Kommunen har inga planer.")


@plans.command()
def verify(
    municipality: Annotated[str, typer.Option(help="Bara en kommun, till exempel stockholm.")] = "",
    as_json: AsJson = False,
) -> None:
    """Kontrollera att de beslutade planerna är som när de beslutades. Avslutar med 1 om någon skiljer sig."""
    with installation():
        results = {there.slug: list(_verified(there)) for there in municipalities_at(municipality)}
        differs = any(one["differs"] for rows in results.values() for one in rows)
        if as_json:
            print(json.dumps({"ok": not differs, "plans": results}, ensure_ascii=False, indent=2))
        else:
            _show(results)
    if differs:
        raise typer.Exit(1)


def _rows(municipality: "Municipality") -> Iterator[dict[str, Any]]:
    from samordna.core.tenancy import acting_for
    from samordna.plans.models import PlanVersion

    with acting_for(municipality.pk):
        rows = PlanVersion.objects.present().filter(municipality=municipality)
        versions = rows.select_related("plan__unit", "adopted_plan").defer(*_HEAVY)
        for version in versions.order_by("plan", "number"):
            frozen = getattr(version, "adopted_plan", None)
            yield {
                "plan": version.plan_id,
                "version": version.number,
                "title": version.title,
                "unit": version.plan.unit.name if version.plan.unit else None,
                "state": version.state,
                "adopted": version.adopted or None,
                "hash": frozen.digest if frozen else None,
            }


def _verified(municipality: "Municipality") -> Iterator[dict[str, Any]]:
    from samordna.core.tenancy import acting_for
    from samordna.plans.verification import verified

    with acting_for(municipality.pk):
        for one in verified(municipality):
            yield {
                "plan": one.plan,
                "version": one.version,
                "title": one.title,
                "hash": one.digest,
                "differs": list(one.differs),
            }


def _state_name(state: str) -> str:
    from samordna.plandoc.life_cycle import LOOKS, State

    return LOOKS[State(state)].name.sv


def _show(results: dict[str, list[dict[str, Any]]]) -> None:
    from samordna.plans.verification import DIFFERS

    for slug, rows in results.items():
        for one in rows:
            mark, style = ("✗", "red") if one["differs"] else ("✓", "green")
            console.print(
                f"{mark} {slug}: {one['title']}, version {one['version']}", style=style, highlight=False
            )
            for name in one["differs"]:
                console.print(f"    {DIFFERS[name].sv}", style="red", highlight=False)
    counted = sum(map(len, results.values()))
    differing = sum(bool(one["differs"]) for rows in results.values() for one in rows)
    console.print(f"{counted} beslutade planer kontrollerade, {differing} skiljer sig.")
