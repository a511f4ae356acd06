"""Files that live for a moment while something is read or written: in a folder of our own, emptied when we begin anew."""

import os
import shutil
import time
from pathlib import Path

from samordna.config.database.address import var

OLD = 60 * 60.0
"""Seconds. Nothing here is needed for so long."""


def folder() -> Path:
    return var() / "tmp"


def use_own_folder() -> None:
    """Have this process and its children keep such files there, and begin with none. Only while nobody else serves from here."""
    folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    folder().chmod(0o700)
    sweep(older_than=0)
    os.environ["TMPDIR"] = str(folder())


def sweep(*, older_than: float = OLD) -> None:
    """Remove what a process left that was killed."""
    for path in folder().iterdir():
        if time.time() - path.lstat().st_mtime < older_than:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
