"""Where the database is and with which words one gets in, computed without a running server."""

import hashlib
import os
import secrets
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from samordna.config.database.errors import DatabaseError
from samordna.config.environment_values import given

Role = Literal["superuser", "owner", "app"]

DATABASE = "samordna"
LOGIN = {"superuser": "samordna_superuser", "owner": "samordna_owner", "app": "samordna_app"}
LONGEST_SOCKET_FOLDER = 80
"""A Unix socket's path may be 107 bytes; the file name takes some of them."""
SHORT_FOLDER = Path("/tmp")  # noqa: S108 - must be the same for every process, so not what TMPDIR says
PROJECT = Path(__file__).resolve().parents[4]


def var() -> Path:
    """The folder of everything this installation keeps: by default ``var`` in the checkout, or here when installed."""
    if named := given("SAMORDNA_VAR"):
        return Path(named).resolve()
    return (PROJECT if (PROJECT / "pyproject.toml").exists() else Path.cwd()) / "var"


def home() -> Path:
    return var() / "database"


def data_folder() -> Path:
    return home() / "data"


def socket_folder() -> Path:
    """The server's socket lies with its data, or in a folder of our own under the temporary one when that path is too long."""
    folder = home() / "socket"
    if len(os.fsencode(folder)) <= LONGEST_SOCKET_FOLDER:
        return folder
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    return SHORT_FOLDER / f"samordna-{name}"


def url(role: Role | None = None) -> str:
    """The connection address for ``role``: by default the application's, or the owner's where SAMORDNA_DATABASE_ROLE says so.

    ``DATABASE_URL`` (and for migrations ``DATABASE_OWNER_URL``) name a server of one's own instead of the embedded one.
    """
    chosen = role or _role_of_now()
    if external := given("DATABASE_URL"):
        return given(given_by(chosen), external)
    return f"postgresql://{LOGIN[chosen]}:{password(chosen)}@/{DATABASE}?host={quote(str(socket_folder()), safe='')}"


def given_by(role: Role | None = None) -> str:
    """The setting that says how ``role`` reaches a server of one's own."""
    is_owner = (role or _role_of_now()) == "owner" and given("DATABASE_OWNER_URL")
    return "DATABASE_OWNER_URL" if is_owner else "DATABASE_URL"


def _role_of_now() -> Role:
    return "owner" if os.environ.get("SAMORDNA_DATABASE_ROLE") == "owner" else "app"


def is_embedded() -> bool:
    return not given("DATABASE_URL")


def password(role: Role) -> str:
    """The role's password, made at the first asking and readable by us only. Raises DatabaseError."""
    file = home() / "passwords" / role
    try:
        if not file.exists():
            _make_password(file)
        return file.read_text(encoding="utf-8")
    except PermissionError as error:
        raise DatabaseError(
            f"Databasen i {home()} tillhör en annan användare. Kör som den, eller sätt SAMORDNA_VAR till en annan mapp."
        ) from error


def _make_password(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as created:
        created.write(secrets.token_urlsafe(24))
    try:
        os.link(unfinished, file)  # whole, and only if nobody was quicker
    except FileExistsError:
        pass
    finally:
        unfinished.unlink()
