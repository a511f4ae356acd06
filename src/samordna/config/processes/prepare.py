"""Make or update the tables and, when asked, fill an empty database with the demo.

Runs as the owner of the tables. Asks the database first, since nearly every start has nothing to do.
"""

import logging
import sys
from typing import TYPE_CHECKING

import django

from samordna.config.database import DatabaseError
from samordna.config.database.reaching import require_one_database, unreachable
from samordna.config.environment import require_sound
from samordna.config.environment_values import CannotStart
from samordna.config.loading import loading
from samordna.config.processes import former
from samordna.config.processes.lock import HALF
from samordna.config.processes.refused import full, not_owner, reads_only
from samordna.config.soundness import demo_users_left, role_faults, sending_faults

if TYPE_CHECKING:
    from django.db.migrations.executor import MigrationExecutor


def main() -> None:
    try:
        require_sound()
        if faults := sending_faults():
            raise CannotStart(" ".join(faults))
        require_one_database("DATABASE_OWNER_URL")
        with loading():
            django.setup()
    except (CannotStart, DatabaseError) as error:
        sys.exit(f"samordna: {error}")
    from django.db import DatabaseError as Refused
    from django.db import InterfaceError, OperationalError

    from samordna.config.processes.alone import alone

    logging.getLogger("psycopg.pool").setLevel(logging.ERROR)  # what it warns of is said below, in one line
    try:
        with alone(say=_say):
            _prepare()
    except (OperationalError, InterfaceError) as error:
        sys.exit(f"samordna: {full(error) or unreachable(error, 'owner')}")
    except Refused as error:
        if fault := reads_only() or not_owner(error):
            sys.exit(f"samordna: {fault}")
        raise


def _prepare() -> None:
    _refuse_half_a_database()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from samordna.core.guards import install

    executor = MigrationExecutor(connection)
    _refuse_newer_tables(executor)
    if fault := former.too_old(executor.loader):
        sys.exit(f"samordna: {fault}")
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        _say("Förbereder databasen …")
        call_command("migrate", verbosity=0, interactive=False)
    else:
        executor.check_replacements()
        install()  # a change of the models that needs no new column may need another guard
    if settings.PRODUCTION and (faults := _unsafe()):
        sys.exit("samordna: SAMORDNA_ENV=production startar inte så här:\n- " + "\n- ".join(faults))
    if "--demo" in sys.argv:
        from samordna.content.demo import load

        load()


def _refuse_newer_tables(executor: "MigrationExecutor") -> None:
    """Code that is older than the tables would read and write them as they were."""
    applied, known = executor.loader.applied_migrations or {}, former.known(executor.loader)
    newest = {app: max(name for other, name in known if other == app) for app, _name in known}
    newer = sorted(
        f"{app}.{name}"
        for app, name in applied
        if app in newest and name > newest[app] and (app, name) not in known
    )
    if newer:
        sys.exit(
            f"samordna: databasen är från en nyare version av Samordna än den här, som inte känner till {newer[-1]}."
            " Starta den nyare, eller läs tillbaka en säkerhetskopia från den här."
        )


def _refuse_half_a_database() -> None:
    from django.db import connection

    if HALF in connection.introspection.table_names():
        sys.exit(
            "samordna: en säkerhetskopia har börjat läsas tillbaka och blev inte klar."
            " Kör samordna restore FIL --over en gång till."
        )


def _say(text: str) -> None:
    print(text, flush=True)


def _unsafe() -> list[str]:
    """Why production may not serve from this database."""
    from django.conf import settings
    from django.db import connection

    with connection.cursor() as cursor:
        faults = role_faults(cursor, settings.APPLICATION_ROLE)
    if "--demo" in sys.argv:
        faults.append("Exempelkommunen läggs inte in i produktion. Ta bort --demo.")
    if left := demo_users_left():
        faults.append(
            f"Exempelkommunens inloggningar finns kvar: {', '.join(left)}. Deras lösenord är kända. Ta bort dem."
        )
    return faults


if __name__ == "__main__":
    main()
