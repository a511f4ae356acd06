"""``samordna backup`` and ``samordna restore``: the whole database as one file, and the way back; ``samordna recovered``."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from samordna.cli.installation import installation, with_installation

if TYPE_CHECKING:
    from samordna.config.backup.file import About


def backup(
    target: Annotated[Path, typer.Argument(help="Mappen, eller filen, att skriva till.", metavar="MAPP|FIL")],
    keep: Annotated[
        int, typer.Option("--keep", min=0, help="Så många av mappens senaste kopior blir kvar. 0: alla.")
    ] = 0,
) -> None:
    """Ta en säkerhetskopia av allt, även medan Samordna körs, och pröva att den går att läsa."""
    from samordna.config.backup import taking
    from samordna.config.database import running
    from samordna.config.environment import require_sound

    require_sound()
    with running():
        file, about = taking.backup(target, keep=keep)
    print(f"{file}: {about.bytes / 1_000_000:.1f} MB, {sum(about.rows.values())} rader. Kopian är hel.")


def restore(
    file: Annotated[Path, typer.Argument(help="Säkerhetskopian.", metavar="FIL")],
    over: Annotated[
        bool, typer.Option("--over", help="Ersätt det som finns. Det sparas först som en egen kopia.")
    ] = False,
) -> None:
    """Läs tillbaka en säkerhetskopia och kontrollera historiken. Avslutar med 1 om den inte är den som skrevs."""
    with installation():
        from django.db import connections
        from django.db.migrations.loader import MigrationLoader

        from samordna.config.backup import restoring
        from samordna.config.database import DatabaseError
        from samordna.config.database.address import var
        from samordna.config.processes import former
        from samordna.config.processes.preparing import prepared

        loader = MigrationLoader(None)
        known = set(map(".".join, former.known(loader)))
        gone = [set(map(".".join, together)) for together in former.gone_together(loader)]
        var().mkdir(parents=True, exist_ok=True)
        about = restoring.restore(file, over=over, known=known, gone=gone, keep_in=var(), say=print)
        if not prepared():
            raise DatabaseError(
                "tabellerna gick inte att göra färdiga. Orsaken står ovanför. Rätta den och kör samordna upgrade."
            )
        connections.close_all()
        print(f"{sum(about.rows.values())} rader från {about.made_at} är tillbaka. Alla loggar in på nytt.")
        is_well = _verify(about)
        if stopped := stop_links():
            print(f"Inbjudningar vars länk har slutat gälla: {stopped}. De som inbjöd kan skicka nya.")
    if not is_well:
        raise typer.Exit(1)


@with_installation
def recovered() -> None:
    """Efter en återställning till en tidpunkt: logga ut alla, stoppa inbjudningar och kontrollera historiken."""
    from samordna.accounts.signing_in.sessions import sessions_end_everywhere
    from samordna.cli.history import all_chains, show_verified
    from samordna.history.verification import verify

    print(f"Utloggade: {sessions_end_everywhere()}. Inbjudningar vars länk har slutat gälla: {stop_links()}.")
    results = [verify(chain, name) for chain, name in all_chains()]
    show_verified(results, [])
    if not all(result.ok for result in results):
        raise typer.Exit(1)


def stop_links() -> int:
    """Stop the links of invitations, once the history has been held against the backup's. How many there were."""
    from samordna.accounts.commands import invitations_stop
    from samordna.cli.installation import municipalities_at
    from samordna.core.tenancy import acting_for

    stopped = 0
    for municipality in municipalities_at(""):
        with acting_for(municipality.pk):
            stopped += invitations_stop()
    return stopped


def _verify(about: "About") -> bool:
    """Whether the history that came back is the one that the backup was made of, told chain by chain."""
    from samordna.cli.history import all_chains, show_verified
    from samordna.history.verification import verify

    results = []
    for chain, name in all_chains():
        number, end = about.chains.get(str(chain), (0, ""))
        earlier = {"number": number, "hash": end} if number else None
        results.append(verify(chain, name, earlier=earlier))
    there = {str(result.chain) for result in results}
    lost = [f"kedja {chain}" for chain in about.chains if chain not in there]
    show_verified(results, lost)
    return not lost and all(result.ok for result in results)
