"""The registration number of a car, where it is called one: anybody may look up whose it is."""

from collections.abc import Iterator

from samordna.plandoc.guard.glances import holds_any
from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.lazily import lazily

WORDS = ("reg", "plåt", "skylt")
_CALLED = (
    r"(?<![\w.])(?:reg\.?[\s-]?(?:nr|nummer|numret)|(?:bil)?registrerings-?(?:nr|nummer|numret)"
    r"|(?:nummerplåt|registreringsplåt|registreringsskylt)(?:en)?)\b"
)
_OF_A_CAR = (
    r"(?:\s(?:på|till|för)\s(?:[a-zåäö]+\s)?(?:bil|moped|motorcykel|skåpbil|husbil|lastbil)(?:en|n|s|ens)?)?"
)
_NUMBER = r"(?P<number>[a-hj-pr-uw-z]{3}[\s-]?\d\d[a-hj-pr-uw-z\d])(?![\w/]|-\d)"
_NAMED = lazily(rf"{_CALLED}{_OF_A_CAR}(?:\s(?:är|var))?[\s.:|\"”(]{{0,4}}{_NUMBER}")


def find_vehicles(text: str, lower: str) -> Iterator[FoldedHit]:
    """In folded text that holds a digit, ``lower`` being the same in lower case."""
    if not holds_any(lower, WORDS):
        return
    for named in _NAMED.finditer(lower):
        start, end = named.span("number")
        if text[start:end].isupper() or " " not in text[start:end]:
            yield FoldedHit(HitKind.IDENTITY_NUMBER, start, end)
