"""The database server and the clocks."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection

from samordna.cli.checkup.registry import Finding, capitalized, check, error, warning
from samordna.config.database import DatabaseError, is_embedded
from samordna.config.database.address import given_by
from samordna.config.database.errors import Differing
from samordna.config.database.reaching import reached, require_one_database
from samordna.config.environment_values import given
from samordna.config.known_faults import known
from samordna.core.health import Health, health

TRIED_WITH = 18
ADDRESSES = ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_BACKUP_URL")
BUILT = datetime(2026, 1, 1, tzinfo=UTC)
"""No clock that is right is before this."""
LARGEST_DIFFERENCE = timedelta(seconds=5)


@check("Databasens version")
def database_version() -> Iterator[Finding]:
    major, minor = divmod(int(_one("SHOW server_version_num")), 10_000)
    if known("postgresql", f"{major}.{minor}").is_given_up:
        yield error(f"PostgreSQL {major} får inga rättningar längre.", f"Uppgradera till {TRIED_WITH}.")
    elif major < TRIED_WITH:
        yield warning(
            f"PostgreSQL {major} fungerar, men Samordna prövas med {TRIED_WITH}.",
            "Planera en uppgradering.",
        )


QUIET = {
    "log_min_messages": {"log", "fatal", "panic"},
    "log_min_error_statement": {"log", "fatal", "panic"},
    "log_error_verbosity": {"terse"},
    "log_statement": {"none"},
    "log_min_duration_statement": {"-1"},
    "log_parameter_max_length_on_error": {"0"},
}
"""What a server may be set to without its log telling what stands in the plans; the first is what to set."""


@check("Databasens logg")
def database_log() -> Iterator[Finding]:
    """Errors, slow statements and their values quote what people write, and few think of who reads a log."""
    names = ", ".join(f"current_setting('{name}')" for name in QUIET)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {names}")
        values = dict(zip(QUIET, cursor.fetchone(), strict=True))
    loud = [name for name, value in values.items() if value not in QUIET[name]]
    if loud:
        mend = ", ".join(f"{name} = {min(QUIET[name], key=len)}" for name in loud)
        yield warning(
            f"Databasens logg kan innehålla text ur planerna ({', '.join(loud)}).",
            f"Sätt i postgresql.conf, eller med ALTER ROLE … SET för programmets och ägarens roll: {mend}",
        )


@check("Förbindelsen till databasen")
def database_connection() -> Iterator[Finding]:
    if _one(
        "SELECT inet_client_addr() IS NULL OR inet_client_addr() <<= '127.0.0.0/8' OR inet_client_addr() = '::1'"
    ):
        return
    if not _one("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"):
        yield error(
            "Förbindelsen till databasen är inte krypterad.",
            "Lägg till ?sslmode=verify-full i DATABASE_URL och DATABASE_OWNER_URL.",
        )


@check("Mellanhand framför databasen")
def database_pooler() -> Iterator[Finding]:
    """A pooler tells a process number of its own; behind one, a transaction may meet another server process than the one
    that was told what is prepared."""
    if not connection.settings_dict["OPTIONS"]["prepare_threshold"]:
        return
    if _one("SELECT pg_backend_pid()") != connection.connection.info.backend_pid:
        yield error(
            "Det står en mellanhand (till exempel PgBouncer) framför databasen, och frågor förbereds i den.",
            "Sätt SAMORDNA_PREPARED_STATEMENTS=0 för de processer som går genom den.",
        )


@check("Adresserna till databasen", asks_database=False)
def database_addresses() -> Iterator[Finding]:
    """Each role is let in, and into the same database. The one that this command uses itself is told of before any check."""
    for name in ADDRESSES:
        if is_embedded() or name == given_by() or not given(name):
            continue
        try:
            with reached(name):
                pass
        except DatabaseError as problem:
            yield error(capitalized(problem.what), problem.mend)
    try:
        require_one_database(*ADDRESSES[1:])
    except Differing as problem:
        yield error(problem.what, problem.mend)
    except DatabaseError:
        return


@check("Bokstäver i databasen")
def database_letters() -> Iterator[Finding]:
    """Searches make capitals of what they compare, and a database of the locale C knows those of English alone."""
    if _one("SELECT upper('åäö')") != "ÅÄÖ":
        yield error(
            "Databasen vet inte att Å, Ä och Ö är versaler av å, ä och ö, så sökningar hittar inte allt.",
            "Gör om den med LOCALE 'C.UTF-8' sist i CREATE DATABASE, och läs tillbaka en säkerhetskopia i den.",
        )


@check("Klockan")
def clock() -> Iterator[Finding]:
    here, there = datetime.now(UTC), _one("SELECT clock_timestamp()")
    if here < BUILT:
        yield error(f"Klockan säger {here:%Y-%m-%d}.", "Ställ den och slå på tidssynkronisering (NTP).")
    if abs(here - there) > LARGEST_DIFFERENCE:
        yield error(
            f"Klockorna i programmet och databasen skiljer {abs((here - there).total_seconds()):.0f} sekunder."
            " Koder för inloggning kan vägras och historiken få fel tid.",
            "Slå på tidssynkronisering (NTP) på båda.",
        )


def _one(query: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(query)
        row: Any = cursor.fetchone()
    return row[0] if row else None


@check("Om det går att spara")
def writable() -> Iterator[Finding]:
    if health() != Health.OK:
        yield error(
            "Det går att läsa men inte att spara: databasen tar inte emot något, eller disken är full.",
            "Gör plats på databasens disk. Är den en kopia som bara läser, låt DATABASE_URL peka på den som skriver.",
        )
