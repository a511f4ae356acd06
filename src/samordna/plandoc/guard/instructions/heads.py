"""People as the last part of a compound, in any form: *riskelever*, but not *elevhälsan*."""

from functools import cache

from samordna.plandoc.guard.patterns import words_of
from samordna.plandoc.lazily import lazily

ENDING = r"(?:e|e?n|et|na|ne|e?r|ar|or|ers|ars|ors|[aeo]?r?na|ene|erne|arne|e?n?s|(?:er|ar|a|e|r)?nas|enes|ernes|nes|'s|’s|s)?"
_ENDINGS = frozenset(words_of(ENDING))
_FOLLOWED = lazily(r"(?:\\w\*)?(?P<stem>.+?)(?:\(\?=(?P<by>[^()]*)\))?")
"""What stands in a compound, perhaps only before certain letters."""


def forms_of(head: str) -> list[str]:
    """Every form of a head, put together much faster than from its pattern with endings; none of one that needs a pattern."""
    said = _FOLLOWED.fullmatch(head)
    stems = words_of(said["stem"]) if said else []
    endings = _endings(said["by"] or "") if said and stems else ()
    return [stem + ending for stem in stems for ending in endings]


@cache
def _endings(by: str) -> tuple[str, ...]:
    """Those that begin with any of these letters, or are no more than them."""
    begun = by.split("|")
    return tuple(
        ending
        for ending in _ENDINGS
        if any(f"{ending}$" == letters or ending.startswith(letters) for letters in begun)
    )
