"""A backup as a file: a tar of what ``pg_dump`` wrote and, after it, what was in the database at that moment.

Without Samordna it is ``tar -xf FILE`` and ``pg_restore`` with ``database.dump``. Since what tells of it comes last, a file that
was cut short tells nothing and is refused.
"""

import hashlib
import io
import json
import os
import tarfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import BinaryIO

from samordna.config.database.errors import DatabaseError
from samordna.config.values import reason

DUMP, ABOUT = "database.dump", "samordna.json"
PIECE = 1024 * 1024
FORMAT = 1


@dataclass(slots=True)
class About:
    """``rows`` by table, ``chains`` by number: how long each chain of the history is and the hash of its end."""

    samordna: str
    made_at: str
    postgresql: int
    migrations: list[str]
    rows: dict[str, int]
    chains: dict[str, tuple[int, str]]
    sha256: str = ""
    bytes: int = 0
    format: int = field(default=FORMAT)


class Unusable(DatabaseError):
    """A file that is no backup, or not all of one."""


def write(target: Path, dump: Iterable[bytes], about: About) -> About:
    """Write the backup for its owner alone; it is whole, or not there. The dump's sum is added to what is told."""
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            _fill(file, dump, about)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except OSError as error:
        raise DatabaseError(
            f"säkerhetskopian gick inte att skriva i {target.parent}: {reason(error)}. Ingenting är kvar av den."
        ) from None
    finally:
        unfinished.unlink(missing_ok=True)
    return about


def _fill(file: BinaryIO, dump: Iterable[bytes], about: About) -> None:
    digest = hashlib.sha256()
    file.write(bytes(tarfile.BLOCKSIZE))
    for piece in dump:
        digest.update(piece)
        about.bytes += file.write(piece)
    about.sha256 = digest.hexdigest()
    file.write(bytes(-about.bytes % tarfile.BLOCKSIZE))
    told = json.dumps(asdict(about), ensure_ascii=False, indent=1).encode()
    file.write(_head(ABOUT, len(told)) + told)
    file.write(bytes(-len(told) % tarfile.BLOCKSIZE + 2 * tarfile.BLOCKSIZE))
    file.seek(0)
    file.write(_head(DUMP, about.bytes))


def _head(name: str, size: int) -> bytes:
    member = tarfile.TarInfo(name)
    member.size, member.mode, member.mtime = size, 0o600, int(time.time())
    return member.tobuf(tarfile.GNU_FORMAT)


def read(path: Path) -> About:
    """What is told of a backup, once all of it has been read and is what was written. Raises Unusable."""
    _require_file(path)
    try:
        about = _about(path)
        digest = hashlib.sha256()
        for piece in pieces(path):
            digest.update(piece)
    except PermissionError:
        raise Unusable(f"filen {path} får inte läsas av den som kör Samordna. Inget är ändrat.") from None
    except (OSError, EOFError, tarfile.TarError, KeyError, ValueError, TypeError):
        raise Unusable(
            f"{path} är ingen hel säkerhetskopia av Samordna. Den kan vara avkortad. Inget är ändrat."
        ) from None
    if digest.hexdigest() != about.sha256:
        raise Unusable(f"{path} är skadad: innehållet är inte det som skrevs. Inget är ändrat.")
    return about


def _require_file(path: Path) -> None:
    """Anything else may never come to an end."""
    if path.is_dir():
        raise Unusable(
            f"{path} är en mapp. Ange säkerhetskopian i den, till exempel {path / 'samordna-….tar'}."
        )
    if path.is_symlink() and not path.exists():
        raise Unusable(f"{path} är en länk till en fil som inte finns.")
    if not path.exists():
        raise Unusable(f"filen {path} finns inte.")
    if not path.is_file():
        raise Unusable(f"{path} är ingen vanlig fil. Spara säkerhetskopian som en fil och ange den.")


def _about(path: Path) -> About:
    with tarfile.open(path, "r:") as archive:
        member = archive.extractfile(ABOUT) or io.BytesIO()
        told = json.load(member)
    if told["format"] != FORMAT:
        raise Unusable(
            f"{path} är skriven på ett sätt som den här versionen av Samordna inte känner till. Läs tillbaka den med"
            f" Samordna {told['samordna']}. Inget är ändrat."
        )
    return About(**told)


def pieces(path: Path) -> Iterator[bytes]:
    """The dump of a backup, some at a time."""
    with tarfile.open(path, "r:") as archive:
        member = archive.extractfile(DUMP)
        while member and (piece := member.read(PIECE)):
            yield piece
