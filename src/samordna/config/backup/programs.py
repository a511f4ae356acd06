"""PostgreSQL's own programs for backups, of the version that fits the server, and how they are told where it is."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO, cast

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from samordna.config.backup.file import pieces
from samordna.config.database import bundle
from samordna.config.database.errors import DatabaseError

PACKAGED = "/usr/lib/postgresql/{major}/bin"
SPEAKS_FROM = 17
"""The oldest server that the programs we carry can restore to: they set what older ones do not know."""


def program(name: str, major: int) -> Path:
    """The program of the server's own major version, from the machine or carried by us. Raises DatabaseError."""
    carried = int(bundle.version().partition(".")[0])
    packaged = Path(PACKAGED.format(major=major), name)
    if major == carried or (SPEAKS_FROM <= major < carried and not packaged.exists()):
        return bundle.programs() / name
    on_path = shutil.which(name)
    for there in (packaged, Path(on_path) if on_path else packaged):
        if there.exists() and major_of(there) == major:
            return there
    raise DatabaseError(
        f"databasen är PostgreSQL {major}, och {name} av den versionen finns inte här."
        f" Installera PostgreSQL {major}:s klientprogram (i Debian: postgresql-client-{major})."
    )


def major_of(program: Path) -> int:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    return int(said.split()[2].partition(".")[0])


def told(address: str) -> tuple[str, Mapping[str, str]]:
    """The address as an argument, which everybody on the machine can read, and the password beside it."""
    parts = {name: str(value) for name, value in conninfo_to_dict(address).items() if value is not None}
    password = parts.pop("password", "")
    return make_conninfo(**parts), {**os.environ, "PGPASSWORD": password, "LC_ALL": "C.UTF-8"}


def fed(file: Path, command: Sequence[str], environment: Mapping[str, str] | None = None) -> str:
    """Give a backup's dump to a program. What it said went wrong; empty when nothing did."""
    with TemporaryFile() as errors:
        process = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stderr=errors)
        with suppress(BrokenPipeError), cast("BinaryIO", process.stdin) as dump:  # it has ended, and says why
            dump.writelines(pieces(file))
        code = process.wait()
        errors.seek(0)
        return last_words(errors.read()) if code else ""


def last_words(errors: bytes) -> str:
    """The line that tells what went wrong; what follows it may quote what people wrote."""
    lines = [line for line in errors.decode(errors="replace").splitlines() if "error:" in line]
    return lines[0].partition("error:")[2].strip() if lines else "okänt fel"
