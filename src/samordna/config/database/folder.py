"""The one folder in which everything of an installation lies."""

from tempfile import TemporaryFile

from samordna.config.database.address import var
from samordna.config.database.errors import DatabaseError
from samordna.config.values import reason


def require_folder() -> None:
    """Make it where there is none, and try to write in it. Raises DatabaseError."""
    try:
        var().mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=var()):
            return
    except OSError as error:
        raise DatabaseError(
            f"SAMORDNA_VAR: det går inte att skriva i mappen {var()}: {reason(error)}."
            " Gör den skrivbar för den som kör Samordna, eller välj en annan mapp."
        ) from None
