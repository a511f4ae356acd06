"""What speaks against a restore, asked before anything is changed."""

from collections.abc import Collection

import psycopg
from psycopg.conninfo import conninfo_to_dict

from samordna.config.backup.file import About
from samordna.config.database import url
from samordna.config.database.errors import DatabaseError
from samordna.config.processes import former


def refuse_newer(about: About, known: set[str]) -> None:
    if unknown := [name for name in about.migrations if name not in known]:
        raise DatabaseError(
            f"säkerhetskopian är gjord av en annan Samordna ({about.samordna}) än den här, som inte känner till {unknown[-1]}."
            " Uppgradera Samordna först. Inget är ändrat."
        )


def refuse_older(about: About, gone: Collection[Collection[str]]) -> None:
    if lacks := former.left_out(gone, about.migrations):
        raise DatabaseError(
            f"säkerhetskopian är äldre än vad den här Samordna kan uppdatera: den saknar {lacks[0]}."
            f" Läs tillbaka den med Samordna från den 29 november 2026 (commit {former.LAST}), och uppdatera sedan med den här."
            " Inget är ändrat."
        )


def refuse_older_server(about: About, connection: "psycopg.Connection[tuple[object, ...]]") -> None:
    here = connection.info.server_version // 10_000
    if here < about.postgresql:
        raise DatabaseError(
            f"säkerhetskopian är gjord av PostgreSQL {about.postgresql}, men servern här är {here}. Använd en lika ny."
            " Inget är ändrat."
        )


def refuse_what_others_own(connection: "psycopg.Connection[tuple[object, ...]]") -> None:
    """The tables are taken away and made, which only who owns them may, and who owns the database or was given the right."""
    (owner, me, makes, database) = connection.execute(
        "SELECT (SELECT relowner::regrole::text FROM pg_class WHERE relnamespace = 'public'::regnamespace"
        " AND NOT pg_has_role(relowner, 'USAGE') LIMIT 1),"
        " current_user, has_schema_privilege('public', 'CREATE'), current_database()"
    ).fetchone() or (None, "", True, "")
    if owner:
        raise DatabaseError(
            f"tabellerna ägs av {owner}, men Samordna är ansluten som {me}. Sätt DATABASE_OWNER_URL till den som äger dem."
            " Inget är ändrat."
        )
    if not makes:
        raise DatabaseError(
            f"rollen {me} får inte skapa tabeller i databasen {database}. Inget är ändrat.",
            f"Kör som superuser: ALTER DATABASE {database} OWNER TO {me}",
        )


def refuse_while_used(connection: "psycopg.Connection[tuple[object, ...]]") -> None:
    roles = [conninfo_to_dict(url(role)).get("user") for role in ("app", "owner")]
    others = connection.execute(
        "SELECT count(*), usename || coalesce(' från ' || host(client_addr), '') FROM pg_stat_activity"
        " WHERE datname = current_database() AND usename = ANY (%s) AND pid <> pg_backend_pid() GROUP BY 2 ORDER BY 2",
        [roles],
    ).fetchall()
    if others:
        told = ", ".join(f"{count} som {who}" for count, who in others)
        raise DatabaseError(
            f"Samordna körs: {sum(int(str(count)) for count, _who in others)} förbindelser till databasen är öppna ({told})."
            " Stoppa webben och bakgrundsjobben först. Inget är ändrat."
        )
