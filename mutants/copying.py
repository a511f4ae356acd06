"""The scratch copy that lines are changed in: the code as committed, never the folder that somebody works in."""

import shutil
import subprocess
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
MADE_BY_SETUP = ("node_modules", ".venv")
VENDOR = Path("src", "samordna", "static", "vendor")
COLLECTED = Path("src", "samordna", "staticfiles")
"""Without the folder the process that serves warns, and its tests are none."""


def last_commit() -> str:
    return _git("-C", str(HOUSE), "rev-parse", "--short=12", "HEAD").strip()


def copy(commit: str, root: Path) -> None:
    """With what ``make setup`` made beside it, save the translations, which belong to their commit."""
    shutil.rmtree(root, ignore_errors=True)
    root.parent.mkdir(parents=True, exist_ok=True)
    _git("clone", "--quiet", "--shared", str(HOUSE), str(root))
    _git("-C", str(root), "checkout", "--quiet", commit)
    for name in MADE_BY_SETUP:
        (root / name).symlink_to(HOUSE / name)
    shutil.copytree(HOUSE / VENDOR, root / VENDOR)
    (root / COLLECTED).mkdir()


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], check=True, capture_output=True, text=True).stdout  # noqa: S607 - the one on the path
