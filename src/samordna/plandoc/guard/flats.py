"""The number of a flat, which is somebody's home whatever house it lies in and whoever knows the street."""

import re
from collections.abc import Iterator

from samordna.plandoc.guard.glances import holds_any
from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.known import KnownWords
from samordna.plandoc.lazily import lazily

WORDS = ("lgh", "lägenhet", "leilighet", "lejlighed")
_NUMBERED = (
    r"(?<!\w)(?:lgh|(?:lägenhet|leilighet|lejlighed)(?:en)?)(?:s?-?(?:nr|nummer))?\b[\s.:,]{0,3}(?:(?:nr|nummer)\b[\s.:]{0,3})?"
    r"h?[01]\d[0-3]\d(?![\w%]|[-–/.,:]\d| ?(?:kr|st|kvm|m2|lägenheter|personer|hushåll)\b)"
)
_FLAT = lazily(_NUMBERED)
"""Four digits as the land survey numbers flats: the floor, and the door on it."""
_BEHIND_HOUSE = lazily(rf"\s?\({_NUMBERED}\)|[\s,(–-]{{1,3}}{_NUMBERED}", re.IGNORECASE)
_REACH = 60
_HOUSE_BEFORE = lazily(r"(\w+ \w+)[ ,]{1,3}$")
_WHOLE_HOUSE = lazily(
    r"(?<![\w-])(?!(?:Vid|På|I|Hos|Från|Till|Bor|Fastigheten|Kvarteret|Tomten|\w*[Aa]dress(?:en)?)\b)"
    r"(?P<street>[A-ZÅÄÖ][\wåäöé]+(?:[ -][A-ZÅÄÖ][\wåäöé]+){0,2}) \d{1,3}(?: ?[A-Za-z](?!\w))?(?P<gap>[ ,(–-]{1,3})$"
)
"""Whatever its street is called: what stands between it and its flat proves that it is one."""


def flat_behind(text: str, house: int) -> re.Match[str] | None:
    """The flat behind a house that ends there."""
    return _BEHIND_HOUSE.match(text, house)


def find_flats(text: str, lower: str, known: KnownWords) -> Iterator[FoldedHit]:
    """In folded text (``lower`` being the same in lower case) that holds a digit, each with the house that stands before it.

    Who knows the whole address knows the flat in it, not those of others; of a known street or house the flat alone is told.
    """
    if holds_any(lower, WORDS):
        for flat in _FLAT.finditer(lower):
            house = _HOUSE_BEFORE.search(lower, max(0, flat.start() - _REACH), flat.start())
            if not (known.has_whole(flat[0]) or (house and known.has(f"{house[1]} {flat[0]}"))):
                yield FoldedHit(HitKind.ADDRESS, *_with_house(text, *flat.span(), known))


def _with_house(text: str, start: int, end: int, known: KnownWords) -> tuple[int, int]:
    house = _WHOLE_HOUSE.search(text, max(0, start - _REACH), start)
    if house is None or known.has_whole(house["street"]):
        return start, end
    if known.has_whole(text[house.start() : house.start("gap")]):
        return start, end
    is_in_brackets = house["gap"].endswith("(") and text.startswith(")", end)
    return house.start(), end + is_in_brackets
