"""How often guides are opened, told without letting anybody count single readers.

A number below five is not told, and neither is one that would give it away: those who open a question are those who choose each
of its answers and those who stop there. Nor can a few be told by subtraction, not even together: twelve less ten are two, though
one of them may have stopped. A total is of what is told, so that nothing follows from it.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import TypeVar

from samordna.plandoc.small_numbers import FEWEST

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
    """Each of ``counts``. Each of ``sums`` begins with a number that is the others' sum: of each answer, and of who stop."""
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
    counts: Mapping[Key, int], withheld: Collection[Key], sums: Sequence[Sequence[Key]]
) -> Key | None:
    """The smallest number that the first sum which gives something away would still tell."""
    wholes = {one[0]: one[1:] for one in sums}
    for one in sums:
        known = [key for key in one if key not in withheld]
        if known and (
            _is_few_by_subtraction(one, counts, withheld)
            or _is_few_by_subtraction(_written_out(one, withheld, wholes), counts, withheld)
            or _is_few_by_bounds(one, counts, withheld)
        ):
            return min(known, key=lambda key: counts[key])
    return None


def _written_out(
    one: Sequence[Key], withheld: Collection[Key], wholes: Mapping[Key, Sequence[Key]]
) -> list[Key]:
    """The sum with what is withheld in it replaced by what that is the sum of, which may be told."""

    def parts(key: Key) -> Iterator[Key]:
        if key in withheld and key in wholes:
            for part in wholes[key]:
                yield from parts(part)
        else:
            yield key

    return [one[0], *(part for key in one[1:] for part in parts(key))]


def _is_few_by_subtraction(one: Sequence[Key], counts: Mapping[Key, int], withheld: Collection[Key]) -> bool:
    """Whether less than five are left when what is told is taken from the whole: of all, of the answers, and of those who stop.

    An end that is opened by its address is more than its question says, so that what is left may be less than nothing.
    """
    whole, *parts = one
    if whole in withheld:
        return False
    known = [key for key in parts if key not in withheld]
    left = counts[whole] - sum(counts[key] for key in known)
    if abs(left) < FEWEST and (left or len(known) < len(parts)):
        return True
    answers, stopped = [key for key in known if key != parts[-1]], parts[-1]
    if stopped in withheld:
        return False
    by_answers = counts[whole] - sum(counts[key] for key in answers)
    return counts[whole] - counts[stopped] < FEWEST or bool(answers and abs(by_answers) < FEWEST)


def _is_few_by_bounds(one: Sequence[Key], counts: Mapping[Key, int], withheld: Collection[Key]) -> bool:
    """Whether a withheld number of the sum can only be what it is."""
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
