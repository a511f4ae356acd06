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
    is_plan_in_a_row,
    is_property,
    is_somebodys_box,
    is_where_people_meet,
)
from samordna.plandoc.guard.flats import flat_behind
from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.known import NOTHING_KNOWN, KnownWords
from samordna.plandoc.guard.word_signs import STREET
from samordna.plandoc.guard.wordlists import word_list

_NO_NAMES = word_list("kinds") | {"fack", "box"}


def find_addresses(
    text: str, lower: str, signs: int, known: KnownWords = NOTHING_KNOWN
) -> Iterator[FoldedHit]:
    """Every street with a number in folded text (``text``, and in lower case, its words having these ``signs``, one of them of
    a digit), unless the municipality knows the address, or the street as a whole.
    """
    if "g." in lower or "v." in lower:
        signs |= STREET
    for alike in shapes.SHAPES:
        for shape in alike.patterns if signs & alike.sign and alike.maybe.search(lower) else ():
            yield from _found(text, shape, known, is_any_name=alike.are_any_name)


def _found(text: str, shape: re.Pattern[str], known: KnownWords, *, is_any_name: bool) -> Iterator[FoldedHit]:
    for match in shape.finditer(text):
        start, end = _span(match, is_any_name=is_any_name)
        if not (
            _is_no_street(match, is_any_name=is_any_name)
            or is_institutions(text, match)
            or is_property(text, match)
            or is_where_people_meet(text, match)
            or known.has_whole(match["street"])
            or known.has_whole(text[start:end])
        ):
            yield FoldedHit(HitKind.ADDRESS, start, end)


def _span(match: re.Match[str], *, is_any_name: bool) -> tuple[int, int]:
    """From the street to its number and flat, without the label before or the postcode behind: however it is written."""
    start = match.start("street") if is_any_name else match.start()
    end = match.end("number") if is_any_name else match.end()
    end = start + len(match.string[start:end].rstrip())
    flats = (shapes.FLAT.match(match.string, end), flat_behind(match.string, end))
    return start, max((flat.end() for flat in flats if flat), default=end)


def _is_no_street(match: re.Match[str], *, is_any_name: bool) -> bool:
    street = match["street"]
    if is_plan_in_a_row(match):
        return True
    is_thing = is_any_name and street.rsplit(maxsplit=1)[-1].lower() in _NO_NAMES
    return is_no_street(street) or (is_thing and not is_somebodys_box(match.string, match))
