"""The number of a flat, which is somebody's home whatever house it lies in and whoever knows the street."""

from collections.abc import Iterator

from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.known import KnownWords
from samordna.plandoc.lazily import lazily

_WORDS = ("lgh", "lägenhet", "leilighet", "lejlighed")
_FLAT = lazily(
    r"(?<!\w)(?:lgh|(?:lägenhet|leilighet|lejlighed)(?:en)?)(?:s?-?(?:nr|nummer))?\b[\s.:,]{0,3}(?:(?:nr|nummer)\b[\s.:]{0,3})?"
    r"h?[01]\d[0-3]\d(?![\w%]|[-–/.,:]\d| ?(?:kr|st|kvm|m2|lägenheter|personer|hushåll)\b)"
)
"""Four digits as the land survey numbers flats: the floor, and the door on it."""
_REACH = 60
_HOUSE_BEFORE = lazily(r"(\w+ \w+)[ ,]{1,3}$")


def find_flats(lower: str, known: KnownWords) -> Iterator[FoldedHit]:
    """In folded text in lower case that holds a digit. Who knows the whole address knows the flat in it, not those of others."""
    if any(word in lower for word in _WORDS):
        for flat in _FLAT.finditer(lower):
            house = _HOUSE_BEFORE.search(lower, max(0, flat.start() - _REACH), flat.start())
            if not (known.has_whole(flat[0]) or (house and known.has(f"{house[1]} {flat[0]}"))):
                yield FoldedHit(HitKind.ADDRESS, *flat.span())
