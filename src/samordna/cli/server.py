"""Commands that work on an installation: serve, import, demo, database."""

import json
from contextlib import nullcontext
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from samordna.cli.groups import group
from samordna.cli.installation import installation, with_installation
from samordna.cli.may_stand import MayStand

demo = group("demo", "Exempelkommunen att prova med.")
database = group("database", "Databasen.")


class Part(StrEnum):
    """What of Samordna a process starts."""

    ALL = ""
    WEB = "web"
    JOBS = "jobs"


Port = Annotated[int, typer.Option("--port", help="Porten att svara på.", metavar="PORT")]
Host = Annotated[str, typer.Option("--host", help="Adressen att lyssna på.", metavar="ADRESS")]


def serve(
    port: Port = 8000,
    host: Host = "127.0.0.1",
    with_demo: Annotated[
        bool, typer.Option("--demo", help="Fyll en tom databas med exempelkommunen.")
    ] = False,
    only: Annotated[
        Part, typer.Option("--only", help="Bara webben eller bara jobben, när det andra körs för sig.")
    ] = Part.ALL,
) -> None:
    """Starta databasen, webben och bakgrundsjobben. Ctrl-C stoppar allt."""
    from samordna.config.processes import serve as serve_everything

    raise typer.Exit(serve_everything(host=host, port=port, demo=with_demo, only=only.value))


def upgrade(
    plan: Annotated[
        bool, typer.Option("--plan", help="Visa vad som skulle ändras och vem som får vänta. Ändra inget.")
    ] = False,
) -> None:
    """Uppdatera tabellerna till den här versionen av Samordna. Görs annars av serve."""
    from samordna.config.database import running
    from samordna.config.database.reaching import require_one_database
    from samordna.config.environment import require_sound
    from samordna.config.processes.preparing import prepared

    require_sound()
    if plan:
        require_one_database("DATABASE_OWNER_URL")
        _show_plan()
        return
    with running():
        if not prepared():
            raise typer.Exit(2)
    print("Databasen är uppdaterad.")


@with_installation
def _show_plan() -> None:
    from samordna.config.processes.upgrading import WORDS, pending

    steps = list(pending())
    for name, wait in steps:
        print(f"{name}: {WORDS[wait]}")
    print(f"{len(steps)} steg." if steps else "Databasen är redan uppdaterad.")


@with_installation
def import_(
    file: Annotated[Path, typer.Argument(help="Planen att importera.", metavar="FIL")],
    municipality: Annotated[
        str,
        typer.Option("--municipality", help="Kommunens adress, till exempel stockholm.", metavar="KOMMUN"),
    ],
    unit: Annotated[
        str,
        typer.Option(
            "--unit", help="Enhetens kod eller namn, eller hela för hela kommunen.", metavar="ENHET"
        ),
    ] = "",
    may_stand: MayStand = None,
    is_decided: Annotated[
        bool, typer.Option("--decided", help="Planen är redan beslutad: spara den som den står.")
    ] = False,
) -> None:
    """Importera en plan till en kommun."""
    from samordna.intake.commands import plan_import

    imported = plan_import(
        path=file,
        municipality=municipality,
        unit=unit,
        may_stand=may_stand or (),
        is_decided=is_decided,
    )
    print(f"{imported.version.title}: sparad som /{municipality}/planer/{imported.version.pk}/")
    print(f"Planen hör till: {imported.unit.name if imported.unit else 'hela kommunen'}.")
    if imported.before:
        print(
            f"Samma titel, diarienummer och nämnd finns redan i /{municipality}/planer/{imported.before.pk}/. "
            "Är det samma plan, ta bort den ena."
        )
    if imported.flags:
        print(f"{imported.flags} ställen behöver en titt. De är markerade i planen.")


@with_installation
def loadtest_data(
    municipalities: Annotated[int, typer.Option(help="Antal kommuner.")] = 290,
    plans: Annotated[int, typer.Option(help="Planer per kommun.")] = 20,
    activities: Annotated[int, typer.Option(help="Aktiviteter per plan.")] = 40,
) -> None:
    """Fyll databasen med påhittade kommuner och planer, för att mäta fart."""
    from samordna.content.loadtest import fill

    fill(municipalities=municipalities, plans=plans, activities=activities)


@demo.command("load")
@with_installation
def demo_load() -> None:
    """Lägg in exempelkommunen om databasen är tom."""
    from samordna.config.processes.alone import alone
    from samordna.content.demo import load

    with alone(say=print):
        loaded = load()
    print("Exempelkommunen är inlagd." if loaded else "Databasen har redan innehåll. Inget är ändrat.")


@demo.command("users")
def demo_users(as_json: Annotated[bool, typer.Option("--json", help="Skriv som JSON.")] = False) -> None:
    """Visa exempelkommunens inloggningar."""
    from samordna.content.users import DEMO_USERS

    if as_json:
        print(json.dumps([user._asdict() for user in DEMO_USERS], ensure_ascii=False, indent=2))
        return
    for user in DEMO_USERS:
        print(f"{user.email}  {user.password}  ({user.role}, {user.municipality})")


@database.command("url")
def database_url() -> None:
    """Visa adressen som programmets egen databasroll ansluter med."""
    from samordna.config.database import is_embedded, url
    from samordna.config.database.folder import require_folder
    from samordna.config.environment import require_sound

    require_sound()
    if is_embedded():
        require_folder()
    print(url())


def manage(context: typer.Context) -> None:
    """Kör ett av Djangos egna kommandon, till exempel migrate."""
    with installation():
        from django.core.management import execute_from_command_line

        from samordna.config.processes.alone import alone

        with alone(say=print) if "migrate" in context.args else nullcontext():
            execute_from_command_line(["samordna manage", *context.args])
