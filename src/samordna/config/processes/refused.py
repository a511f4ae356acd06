"""Why the database did not let its tables be changed, in one line with what to do."""

from psycopg.errors import DiskFull, InsufficientPrivilege

from samordna.config.database.reaching import read_only
from samordna.config.environment_values import given

_OWNERS = """
    SELECT DISTINCT pg_get_userbyid(relowner) FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT pg_has_role(relowner, 'MEMBER')
"""


def full(error: Exception) -> str:
    if not isinstance(error.__cause__, DiskFull):
        return ""
    return (
        "databasens disk är full. Gör plats på den och kör samordna upgrade igen."
        " De steg som blev färdiga är kvar, och inget är halvgjort."
    )


def reads_only() -> str:
    from django.db import connection

    with connection.cursor() as cursor:
        return read_only(cursor)


def not_owner(error: BaseException) -> str:
    """What the role lacks; empty when something else was wrong."""
    from django.db import connection

    if not _is_of_rights(error):
        return ""
    role = connection.settings_dict["USER"]
    if not given("DATABASE_OWNER_URL"):
        return (
            f"databasen är från en äldre version, och rollen {role} får inte uppdatera den."
            " Kör samordna upgrade där DATABASE_OWNER_URL är satt."
        )
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_schema_privilege('public', 'CREATE'), current_database()")
        makes_tables, database = cursor.fetchone()
        cursor.execute(_OWNERS)
        others = [owner for (owner,) in cursor.fetchall()]
    if others:
        return (
            f"tabellerna tillhör rollen {others[0]}, och {role} (DATABASE_OWNER_URL) får inte ändra dem."
            f" Låt DATABASE_OWNER_URL nämna {others[0]}, eller gör {role} till deras ägare."
        )
    if not makes_tables:
        return (
            f"rollen {role} (DATABASE_OWNER_URL) får inte skapa tabeller i databasen {database}. Inget är ändrat."
            f" Kör som superuser: ALTER DATABASE {database} OWNER TO {role}"
        )
    said = str(error).splitlines()[0]
    return f"rollen {role} (DATABASE_OWNER_URL) saknar en rättighet i databasen {database}: {said}."


def _is_of_rights(error: BaseException | None) -> bool:
    while error and not isinstance(error, InsufficientPrivilege):
        error = error.__cause__ or error.__context__
    return error is not None
