"""Commands about plans in the database: list them, and check that what was kept to the letter is as it was."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from samordna.cli.groups import group
from samordna.cli.installation import installation, municipalities_at

if TYPE_CHECKING:
    from samordna.organisation.models import Municipality
    from samordna.plandoc.vocabulary import Text

LookedAt = dict[str, list[dict[str, Any]]]
"""What was looked at, by the address of its municipality."""

plans = group("plans", "Planerna i databasen.")
AsJson = Annotated[bool, typer.Option("--json", help="Skriv som JSON.")]
One = Annotated[
    str, typer.Option("--municipality", help="Kommunens adress, till exempel stockholm.", metavar="KOMMUN")
]

_HEAVY = ("adopted_plan__document", "adopted_plan__pdf")


@plans.command("list")
def list_(municipality: One, as_json: AsJson = False) -> None:
    """Alla planer och versioner i en kommun, med var de står."""
    from samordna.cli.terminal import console

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
    """Kontrollera att beslutade planer, bilder, rapporter och PM är som när de sparades. Avslutar med 1 om något skiljer sig."""
    with installation():
        places = municipalities_at(municipality)
        decided = {there.slug: list(_verified(there)) for there in places}
        documents = {there.slug: list(_verified_documents(there)) for there in places}
        differs = _differing(decided) + _differing(documents)
        if as_json:
            told = {"ok": not differs, "plans": decided, "documents": documents}
            print(json.dumps(told, ensure_ascii=False, indent=2))
        else:
            _show(decided, documents)
    if differs:
        raise typer.Exit(1)


def _rows(municipality: "Municipality") -> Iterator[dict[str, Any]]:
    from samordna.core.tenancy import acting_for
    from samordna.plans.models import PlanVersion
    from samordna.plans.views.shared import base_of

    with acting_for(municipality.pk):
        rows = PlanVersion.objects.present().filter(municipality=municipality)
        versions = rows.select_related("plan__unit", "adopted_plan").defer(*_HEAVY)
        for version in versions.order_by("plan", "number"):
            version.municipality = municipality
            frozen = getattr(version, "adopted_plan", None)
            yield {
                "plan": version.plan_id,
                "version": version.number,
                "address": base_of(version),
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


def _verified_documents(municipality: "Municipality") -> Iterator[dict[str, Any]]:
    """What else is kept to the letter: whatever kind there is of it."""
    from samordna.core.tenancy import acting_for
    from samordna.core.verification import kept_documents, kept_kinds
    from samordna.plans.models import AdoptedPlan

    with acting_for(municipality.pk):
        for model in kept_kinds():
            for one in kept_documents(model) if model is not AdoptedPlan else ():
                yield {
                    "kind": one.kind,
                    "kept": one.day or None,
                    "hash": one.digest,
                    "differs": list(one.differs),
                }


def _state_name(state: str) -> str:
    from samordna.plandoc.life_cycle import LOOKS, State

    return LOOKS[State(state)].name.sv


def _show(plans: LookedAt, documents: LookedAt) -> None:
    from samordna.cli.terminal import console
    from samordna.core import verification as of_documents
    from samordna.plans import verification as of_plans

    _show_each(plans, of_plans.DIFFERS, lambda one: f"{one['title']}, version {one['version']}")
    _show_each(
        documents, of_documents.DIFFERS, lambda one: ", ".join(filter(None, (one["kind"], one["kept"])))
    )
    for looked_at, what in ((plans, "beslutade planer"), (documents, "rapporter, PM och lägesbilder")):
        console.print(
            f"{sum(map(len, looked_at.values()))} {what} kontrollerade, {_differing(looked_at)} skiljer sig."
        )


def _show_each(
    looked_at: LookedAt, differs: Mapping[str, "Text"], named: Callable[[dict[str, Any]], str]
) -> None:
    from samordna.cli.terminal import console

    for slug, rows in looked_at.items():
        for one in rows:
            mark, style = ("✗", "red") if one["differs"] else ("✓", "green")
            console.print(f"{mark} {slug}: {named(one)}", style=style, highlight=False)
            for name in one["differs"]:
                console.print(f"    {differs[name].sv}", style="red", highlight=False)


def _differing(looked_at: LookedAt) -> int:
    return sum(bool(one["differs"]) for rows in looked_at.values() for one in rows)
