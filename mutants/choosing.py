"""Which changes to try: chosen by chance, the same for the same seed and the same code."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from mutants.areas import SOURCE, area_of, files, numbers
from mutants.changes import Change, offered, runs


def chosen(root: Path, *, seed: int, number: int, only: str) -> list[Change]:
    """``only`` names an area, or the beginning of a path from ``src/samordna``; without it each area gets its share."""
    random = Random(seed)  # noqa: S311 - must be the same every time
    everything = list(files(root))
    if only:
        fitting = [file for file in everything if area_of(file) == only or file.startswith(only)]
        return _among(fitting, number, root, random)
    changes: list[Change] = []
    for area, share in numbers(number).items():
        changes += _among([file for file in everything if area_of(file) == area], share, root, random)
    random.shuffle(changes)
    return changes


def _among(candidates: Sequence[str], number: int, root: Path, random: Random) -> list[Change]:
    """A file by its length, then a change by chance; a line is changed once."""
    sources = {file: (root / SOURCE / file).read_text(encoding="utf-8") for file in candidates}
    left = {file: source.count("\n") for file, source in sources.items()}
    offers: dict[str, list[Change]] = {}
    changes: list[Change] = []
    while len(changes) < number and any(left.values()):
        file = random.choices(list(left), list(left.values()))[0]
        if file not in offers:
            offers[file] = list(offered(file, sources[file]))
        if not offers[file]:
            left[file] = 0
            continue
        change = random.choice(offers[file])
        offers[file] = [other for other in offers[file] if other.line != change.line]
        if runs(change, sources[file]):
            changes.append(change)
    return changes
