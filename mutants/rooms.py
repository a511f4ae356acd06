"""The rooms of the house, as its tests are divided among them."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from mutants.areas import SOURCE

LIBRARY = SOURCE / "plandoc"


def rooms(root: Path) -> list[str]:
    """Folders whose tests run together: each slice, each room of the library, and the house's own."""
    inside = [*_folders(root / SOURCE), *_folders(root / LIBRARY), root / "tests" / "house"]
    return [
        folder.relative_to(root).as_posix()
        for folder in inside
        if folder != root / LIBRARY and next(folder.rglob("test_*.py"), None)
    ]


def _folders(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir())


def rooms_of(files: Iterable[str], everywhere: Sequence[str]) -> list[str]:
    """The rooms that the files, from ``src/samordna``, stand in."""
    paths = [(SOURCE / file).as_posix() for file in files]
    return [room for room in everywhere if any(path.startswith(f"{room}/") for path in paths)]
