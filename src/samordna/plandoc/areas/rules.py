"""What holds of an area and of its place in the tree; each rule returns why not, or nothing."""

from collections.abc import Iterable

from samordna.plandoc.areas.kinds import AreaKind
from samordna.plandoc.vocabulary import Text

_SIZE = {kind: size for size, kind in enumerate(AreaKind)}
_WHOLE_IS_TOP = Text(
    "Hela kommunen är inte en del av något annat. Lämna ”Del av” tomt.",
    "The whole municipality is part of nothing else. Leave “Part of” empty.",
)
_SMALLER_IN_LARGER = Text(
    "Ett område kan inte vara del av ett som är mindre: en stadsdel ligger i kommunen, ett område i en stadsdel.",
    "An area cannot be part of a smaller one: a district lies in the municipality, an area in a district.",
)
_YEAR = Text(
    "Skriv vilket år antalet invånare gäller.", "Write which year the number of inhabitants is from."
)
_LATER = Text("Året har inte varit än.", "That year has not been yet.")
EARLIEST = 1950
_EARLY = Text(
    f"Skriv ett år från {EARLIEST} och framåt: äldre uppgifter säger inget om området i dag.",
    f"Write a year from {EARLIEST} on: older numbers say nothing of the area today.",
)


def misplaced(kind: str, above: str | None, below: Iterable[str] = ()) -> Text | None:
    """Why an area of ``kind`` cannot be part of one of the kind ``above`` and hold those of the kinds ``below``."""
    size = _SIZE[AreaKind(kind)]
    if kind == AreaKind.MUNICIPALITY and above is not None:
        return _WHOLE_IS_TOP
    larger = above is None or _SIZE[AreaKind(above)] <= size
    return None if larger and all(size <= _SIZE[AreaKind(one)] for one in below) else _SMALLER_IN_LARGER


def wrong_year(population: int | None, year: int | None, this_year: int) -> Text | None:
    """Inhabitants are counted in a year, and not in one to come."""
    if population is not None and year is None:
        return _YEAR
    if year is None:
        return None
    return _LATER if year > this_year else _EARLY if year < EARLIEST else None
