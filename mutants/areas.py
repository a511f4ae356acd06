"""The house in areas, and how many of a hundred changes each gets: what would hurt most is tried most."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

SOURCE = Path("src") / "samordna"
NOT_OURS_TO_TRY = (
    "*/tests/*",
    "*/migrations/*",
    "*/static/*",
    "*/staticfiles/*",
    "testing.py",
    "*/demo.py",
    "content/loadtest.py",
)
"""Tests, what is done once, what is shown and what only fills a house that nobody lives in."""


@dataclass(frozen=True)
class Area:
    """Files belong to the first area that has a pattern for them."""

    name: str
    share: int
    patterns: tuple[str, ...]

    def has(self, file: str) -> bool:
        return any(fnmatch(file, pattern) for pattern in self.patterns)


AREAS = (
    Area(
        "permissions",
        12,
        (
            "accounts/access*",
            "accounts/roles*",
            "accounts/refus*",
            "accounts/people/*",
            "accounts/commands/*",
            "accounts/*_door*",
            "*/door.py",
            "*/open_to.py",
            "*/meetings/rules.py",
            "*/digests/rules.py",
            "*/counting/rules.py",
            "plans/rules.py",
            "review/rules.py",
            "situation/queries.py",
            "organisation/reaching/*",
            "organisation/coordinating/*",
            "core/restricted*",
            "intake/restrict*",
        ),
    ),
    Area(
        "tenancy",
        8,
        ("core/tenancy*", "core/models/*", "core/middleware*", "core/security/*", "core/cache.py"),
    ),
    Area(
        "guard",
        10,
        (
            "plandoc/guard/*",
            "core/guards/*",
            "core/fields*",
            "core/unnamed_uploads*",
            "intake/guard_digests*",
        ),
    ),
    Area("history", 10, ("history/*", "core/history*")),
    Area(
        "saving",
        16,
        ("*/commands/*", "core/repeated_sending*", "core/unsent*", "core/*refus*", "core/uploads*"),
    ),
    Area("reading", 12, ("plandoc/reading/*", "plandoc/dates/*")),
    Area("writing", 10, ("plandoc/*",)),
    Area("pages", 14, ("*/views*", "*/forms*", "home/*", "*/queries*", "*/templatetags/*")),
    Area("rest", 8, ("*",)),
)


def area_of(file: str) -> str:
    return next(area.name for area in AREAS if area.has(file))


def files(root: Path) -> Iterator[str]:
    """Every file whose lines may be changed, from ``src/samordna``."""
    for path in sorted((root / SOURCE).rglob("*.py")):
        file = path.relative_to(root / SOURCE).as_posix()
        if not any(fnmatch(file, pattern) for pattern in NOT_OURS_TO_TRY):
            yield file


def numbers(number: int) -> dict[str, int]:
    """How many of ``number`` changes each area gets: whole ones first, the rest to the largest remainders."""
    exact = {area.name: number * area.share / 100 for area in AREAS}
    whole = {name: int(value) for name, value in exact.items()}
    by_remainder: Sequence[str] = sorted(exact, key=lambda name: whole[name] - exact[name])
    for name in by_remainder[: number - sum(whole.values())]:
        whole[name] += 1
    return whole
