"""The number of a flat, which is somebody's home whatever house it lies in and whoever knows the street."""

from collections.abc import Iterator

from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.lazily import lazily

_WORDS = ("lgh", "lägenhet", "leilighet", "lejlighed")
_FLAT = lazily(
    r"(?<!\w)(?:lgh|(?:lägenhet|leilighet|lejlighed)(?:en)?)(?:s?-?(?:nr|nummer))?\b[\s.:,]{0,3}(?:(?:nr|nummer)\b[\s.:]{0,3})?"
    r"h?[01]\d[0-3]\d(?![\w%]|[-–/.,:]\d| ?(?:kr|st|kvm|m2|lägenheter|personer|hushåll)\b)"
)
"""Four digits as the land survey numbers flats: the floor, and the door on it."""


def find_flats(lower: str) -> Iterator[FoldedHit]:
    """In folded text in lower case that holds a digit."""
    if any(word in lower for word in _WORDS):
        for flat in _FLAT.finditer(lower):
            yield FoldedHit(HitKind.ADDRESS, *flat.span())
