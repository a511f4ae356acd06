"""How often guides are opened, told without letting anybody count single readers.

A number below five is not told, and neither is one that would give it away: those who open a question are those who choose each
of its answers and those who stop there. A total is of what is told, so that nothing follows from it.
"""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import TypeVar

FEWEST = 5
"""The least number of readers that is told."""
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Told:
    """``number`` is None where it is withheld: ``is_few`` since it is below five, else since it would give such a one away."""

    number: int | None
    is_few: bool = False


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of what is told; ``is_least`` where there may be more, which is withheld."""

    number: int
    is_least: bool


def told(counts: Mapping[Key, int], sums: Iterable[Sequence[Key]] = ()) -> dict[Key, Told]:
    """Each of ``counts``. Each of ``sums`` begins with the key of a number that is the sum of the others'."""
    withheld = {key for key, number in counts.items() if number < FEWEST}
    tied = list(sums)
    while (more := _next_withheld(counts, withheld, tied)) is not None:
        withheld.add(more)
    return {
        key: Told(None, is_few=number < FEWEST) if key in withheld else Told(number)
        for key, number in counts.items()
    }


def total(numbers: Iterable[Told]) -> Total:
    listed = list(numbers)
    return Total(sum(one.number or 0 for one in listed), any(one.number is None for one in listed))


def _next_withheld(
    counts: Mapping[Key, int], withheld: Collection[Key], sums: Iterable[Sequence[Key]]
) -> Key | None:
    """The smallest number that the first sum which gives something away would still tell."""
    for one in sums:
        if _gives_away(one, counts, withheld):
            return min((key for key in one if key not in withheld), key=lambda key: counts[key])
    return None


def _gives_away(one: Sequence[Key], counts: Mapping[Key, int], withheld: Collection[Key]) -> bool:
    """Whether a withheld number of the sum can only be what it is. Not when nothing of the sum is told any more."""
    if all(key in withheld for key in one):
        return False
    whole, *parts = (_bounds(key, counts, withheld) for key in one)
    ranges = {one[0]: (max(whole[0], _sum(parts, 0)), min(whole[1], _sum(parts, 1)))}
    for at, (key, (low, high)) in enumerate(zip(one[1:], parts, strict=True)):
        others = [*parts[:at], *parts[at + 1 :]]
        ranges[key] = (max(low, whole[0] - _sum(others, 1)), min(high, whole[1] - _sum(others, 0)))
    return any(low >= high for key, (low, high) in ranges.items() if key in withheld)


def _bounds(key: Key, counts: Mapping[Key, int], withheld: Collection[Key]) -> tuple[float, float]:
    """What somebody who reads what is told knows of a number."""
    if key not in withheld:
        return counts[key], counts[key]
    return (0, FEWEST - 1) if counts[key] < FEWEST else (FEWEST, inf)


def _sum(bounds: Iterable[tuple[float, float]], end: int) -> float:
    return sum(one[end] for one in bounds)
