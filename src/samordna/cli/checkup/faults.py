"""Known faults of the database server and of what speaks to it, held against the list that comes with Samordna."""

import platform
from collections.abc import Callable, Iterator

from django.conf import settings
from django.db import connection
from psycopg import pq

from samordna.cli.checkup.registry import Finding, Level, check, error, several, unknown, warning
from samordna.config.database import is_embedded
from samordna.config.known_faults import OLDEST, age, known, source


@check("Kända brister i databasen")
def database_faults() -> Iterator[Finding]:
    version = _version(server_number())
    yield from _known_faults("postgresql", f"PostgreSQL {version}", version, _renewing_the_server)


def server_number() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        return int(cursor.fetchone()[0])


@check("Kända brister i det som talar med databasen", asks_database=False)
def client_faults() -> Iterator[Finding]:
    version = _version(pq.version())
    yield from _known_faults(
        "libpq", f"libpq {version}", version, lambda mended: f"Uppdatera Samordna, så att den blir {mended}."
    )


@check("Python får rättningar", asks_database=False)
def python_version() -> Iterator[Finding]:
    version = platform.python_version()
    if known("python", version).is_given_up:
        yield error(
            f"Python {version} får inga rättningar längre.", "Installera en nyare och kör make setup."
        )


@check("Listan över kända brister", asks_database=False)
def list_of_faults() -> Iterator[Finding]:
    if age() > OLDEST:
        yield warning(
            f"Listan över kända brister i databasen är {age()} dagar gammal. Nyare brister syns inte.",
            f"Uppdatera Samordna. Tills dess: se efter på {source('postgresql')}.",
        )


def _known_faults(part: str, name: str, version: str, mend: Callable[[str], str]) -> Iterator[Finding]:
    here = known(part, version)
    if here.until is None:
        yield unknown(f"Listan över kända brister känner inte till {name}.", f"Se efter på {source(part)}.")
    if here.faults:
        level = Level.ERROR if settings.PRODUCTION else Level.WARNING
        yield Finding(
            level,
            f"{name} har {len(here.faults)} kända brister, som är rättade i {here.mended_in}: {several(here.faults)}.",
            f"{mend(here.mended_in)} Bristerna beskrivs på {source(part)}.",
        )


def _renewing_the_server(mended: str) -> str:
    if is_embedded():
        return (
            f"Servern följer med Samordna. Uppdatera Samordna när en version bär med sig {mended}, eller använd en egen server"
            " (DATABASE_URL). Låt ingen annan än Samordna logga in i databasen."
        )
    return f"Uppdatera servern till {mended} och starta om den. Innehållet ligger kvar som det är."


def _version(number: int) -> str:
    """PostgreSQL's 180006 is 18.6."""
    return ".".join(map(str, divmod(number, 10_000)))
