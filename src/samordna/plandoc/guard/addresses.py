"""Street addresses with number.

A street is a word that ends like one, or several words of which the last is one; the number stands behind it, in the next
cell or on the next line. Where somebody lives, or a postcode follows, any name will do. Ways of working ("larmvägen 3",
"arbetsgången 2") are no streets, and where an institution receives visitors is no secret.
"""

import re
from collections.abc import Iterator

from samordna.plandoc.guard import address_shapes as shapes
from samordna.plandoc.guard.address_context import (
    is_institutions,
    is_no_street,
    is_property,
    is_somebodys_box,
)
from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.known import NOTHING_KNOWN, KnownWords
from samordna.plandoc.guard.wordlists import word_list

_DIGIT = re.compile(r"\d")
_ANY_NAME = (shapes.HOMES, shapes.WITH_POSTCODE)
_NO_NAMES = word_list("kinds") | {"fack", "box"}
_EVERY_SHAPE = (*shapes.SHAPES, shapes.HOMES, shapes.WITH_POSTCODE, shapes.ENGLISH)


def find_addresses(text: str, known: KnownWords = NOTHING_KNOWN) -> Iterator[FoldedHit]:
    """Every street with a number in folded text, unless the municipality knows the address, or the street as a whole."""
    if not _DIGIT.search(text):
        return
    for shape in _EVERY_SHAPE:
        for match in shape.finditer(text):
            start, end = _span(text, shape, match)
            if not (
                _is_no_street(shape, match)
                or is_institutions(text, match)
                or is_property(text, match)
                or known.has_whole(match["street"])
                or known.has_whole(text[start:end])
            ):
                yield FoldedHit(HitKind.ADDRESS, start, end)


def _span(text: str, shape: re.Pattern[str], match: re.Match[str]) -> tuple[int, int]:
    """From the street to its number and flat, without the label before or the postcode behind: however it is written."""
    is_any_name = shape in _ANY_NAME
    start = match.start("street") if is_any_name else match.start()
    end = match.end("number") if is_any_name else match.end()
    end = start + len(text[start:end].rstrip())
    flat = shapes.FLAT.match(text, end)
    return start, flat.end() if flat else end


def _is_no_street(shape: re.Pattern[str], match: re.Match[str]) -> bool:
    street = match["street"]
    is_thing = shape in _ANY_NAME and street.rsplit(maxsplit=1)[-1].lower() in _NO_NAMES
    return is_no_street(street) or (is_thing and not is_somebodys_box(match.string, match))
