"""What the parts of an e-mail address are besides names, where ``å``, ``ä`` and ``ö`` have lost their signs."""

from collections.abc import Collection, Iterator
from functools import cache
from itertools import combinations

from samordna.plandoc.guard.dictionary import dictionary
from samordna.plandoc.guard.wordlists import word_list

PLAIN_LETTERS = str.maketrans("åäöéü", "aaoeu")
_WITH_SIGNS = {"a": "åä", "o": "ö"}
_MOST_SIGNS = 2


def tells_a_place(parts: Collection[str], known: Collection[str] = ()) -> bool:
    """Whether the parts are a place's name with ordinary words beside it, and none of them a person's: ``trygg.farsta``.

    ``known`` are words of the municipality's own, such as its units and areas.
    """
    if any(part in plain_list("given_names") or part in plain_list("surnames") for part in parts):
        return False
    places = [part for part in parts if part in plain_list("places", "regions") or part in known]
    return bool(places) and all(part in places or _is_ordinary(part) for part in parts)


def _is_ordinary(part: str) -> bool:
    words = dictionary()
    return any(words.has(one) or words.is_compound(one) for one in _spellings(part))


def _spellings(part: str) -> Iterator[str]:
    """As it stands, and with signs over so many letters at most."""
    yield part
    letters = [place for place, letter in enumerate(part) if letter in _WITH_SIGNS]
    for number in range(1, _MOST_SIGNS + 1):
        for places in combinations(letters, number):
            yield from _signed(part, places)


def _signed(part: str, places: tuple[int, ...]) -> Iterator[str]:
    if not places:
        yield part
        return
    first, *rest = places
    for letter in _WITH_SIGNS[part[first]]:
        yield from _signed(f"{part[:first]}{letter}{part[first + 1 :]}", tuple(rest))


@cache
def plain_list(*names: str) -> frozenset[str]:
    return frozenset(entry.translate(PLAIN_LETTERS) for name in names for entry in word_list(name))
