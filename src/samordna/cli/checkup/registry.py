"""A check looks at one thing and yields what it finds; nothing yielded means that all is well."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad it is. ``UNKNOWN`` is for what cannot be seen from here and somebody must look at."""

    ERROR = "error"
    WARNING = "warning"
    UNKNOWN = "unknown"
    OK = "ok"


@dataclass(frozen=True, slots=True)
class Finding:
    """``what`` was found and what to do about it (``mend``), each a sentence or two of plain Swedish."""

    level: Level
    what: str
    mend: str = ""


def error(what: str, mend: str) -> Finding:
    return Finding(Level.ERROR, what, mend)


def warning(what: str, mend: str) -> Finding:
    return Finding(Level.WARNING, what, mend)


def unknown(what: str, mend: str) -> Finding:
    return Finding(Level.UNKNOWN, what, mend)


Look = Callable[[], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """``code`` is stable, for those who read the JSON; ``title`` is for people."""

    code: str
    title: str
    look: Look
    asks_database: bool


CHECKS: list[Check] = []
TABLES = "migrations"
"""The check that the tables are those of this version: while they are not, nothing else is told of the database."""


def check(title: str, *, asks_database: bool = True) -> Callable[[Look], Look]:
    """Register a check; its function's name is its code."""

    def register(look: Look) -> Look:
        CHECKS.append(Check(look.__name__, title, look, asks_database))
        return look

    return register


def run() -> Iterator[tuple[Check, Finding]]:
    """Every check's findings, or that it is well. A check that breaks is an error of its own and stops no other."""
    silent = _silence()
    if silent:
        yield Check("database", "Databasen svarar", lambda: (), asks_database=True), silent
    behind = not silent and any(_findings_of(one) for one in CHECKS if one.code == TABLES)
    for one in CHECKS:
        if one.asks_database and (silent or (behind and one.code != TABLES)):
            continue
        for finding in _findings_of(one) or [Finding(Level.OK, "")]:
            yield one, finding


def _silence() -> Finding | None:
    """What is to be said when the database does not answer, or changes while it is looked at."""
    from django.db import Error, connection

    from samordna.config.database import DatabaseError
    from samordna.config.database.reaching import require_reachable

    try:
        require_reachable()
        connection.ensure_connection()
    except DatabaseError as problem:
        return error(capitalized(problem.what), problem.mend)
    except Error as problem:
        return error(capitalized(_first_line(problem)), "Starta databasen, eller rätta DATABASE_URL.")
    return _unfinished()


def _unfinished() -> Finding | None:
    from django.db import connection

    from samordna.config.processes.lock import HALF, HELD

    with connection.cursor() as cursor:
        cursor.execute(HELD)
        if cursor.fetchone() == (True,):
            return warning(
                "Tabellerna uppdateras just nu av en start, en uppgradering eller en återläsning. Resten syns när den är klar.",
                "Vänta en stund och kör kommandot igen.",
            )
        cursor.execute("SELECT to_regclass(%s)", [HALF])
        if cursor.fetchone() != (None,):
            return error(
                "En säkerhetskopia har börjat läsas tillbaka och blev inte klar.",
                "Kör samordna restore FIL --over en gång till.",
            )
    return None


def capitalized(said: str) -> str:
    """The first letter as a sentence has it; the others may be names."""
    return f"{said[:1].upper()}{said[1:]}"


def _findings_of(one: Check) -> list[Finding]:
    from django.db import transaction
    from psycopg.errors import UndefinedTable

    try:
        if not one.asks_database:
            return list(one.look())
        with transaction.atomic():
            return list(one.look())
    except Exception as problem:  # whatever is broken enough to break a check is worth telling
        if isinstance(problem.__cause__, UndefinedTable):
            return [unknown("Det syns inte förrän tabellerna är uppdaterade.", "Uppdatera dem först.")]
        mend = "Åtgärda det som står och kör kommandot igen."
        return [error(f"Kontrollen gick inte att göra: {_first_line(problem)}", mend)]


def _first_line(problem: Exception) -> str:
    return str(problem).strip().partition("\n")[0] or type(problem).__name__


def several(things: Iterable[object], most: int = 5) -> str:
    """The first few, and how many more there are."""
    every = [str(thing) for thing in things]
    shown = ", ".join(every[:most])
    return f"{shown} och {len(every) - most} till" if len(every) > most else shown
