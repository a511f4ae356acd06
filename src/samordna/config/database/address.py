"""Where the database is and with which words one gets in, computed without a running server."""

import hashlib
import os
import secrets
import tempfile
from pathlib import Path
from typing import Literal
from urllib.parse import quote

Role = Literal["superuser", "owner", "app"]

DATABASE = "samordna"
LOGIN = {"superuser": "samordna_superuser", "owner": "samordna_owner", "app": "samordna_app"}
LONGEST_SOCKET_FOLDER = 80
"""A Unix socket's path may be 107 bytes; the file name takes some of them."""


def var() -> Path:
    """The folder of everything this installation keeps."""
    return Path(os.environ.get("SAMORDNA_VAR", "var")).resolve()


def home() -> Path:
    return var() / "database"


def socket_folder() -> Path:
    """The server's socket lies with its data, or in a folder of our own under the temporary one when that path is too long."""
    folder = home() / "socket"
    if len(str(folder)) <= LONGEST_SOCKET_FOLDER:
        return folder
    name = hashlib.sha256(str(folder).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"samordna-{name}"


def url(role: Role | None = None) -> str:
    """The connection address for ``role``: by default the application's, or the owner's where SAMORDNA_DATABASE_ROLE says so.

    ``DATABASE_URL`` (and for migrations ``DATABASE_OWNER_URL``) name a server of one's own instead of the embedded one.
    """
    chosen: Role = role or ("owner" if os.environ.get("SAMORDNA_DATABASE_ROLE") == "owner" else "app")
    if external := os.environ.get("DATABASE_URL"):
        return os.environ.get("DATABASE_OWNER_URL", external) if chosen == "owner" else external
    return f"postgresql://{LOGIN[chosen]}:{password(chosen)}@/{DATABASE}?host={quote(str(socket_folder()), safe='')}"


def is_embedded() -> bool:
    return "DATABASE_URL" not in os.environ


def password(role: Role) -> str:
    """The role's password, made at the first asking and readable by us only."""
    folder = home() / "passwords"
    file = folder / role
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as created:
                created.write(secrets.token_urlsafe(24))
        except FileExistsError:
            pass
    return file.read_text(encoding="utf-8")
