"""How old somebody is, as words say it."""

import re
from functools import cache

from samordna.plandoc.finding.concerns import words
from samordna.plandoc.finding.patterns import Token, patterns_of
from samordna.plandoc.mapping.model import OLDEST

_PERSON = r"(?:flicka|tjej|kille|pojke|grabb|dotter|son|elev|barn|tonåring|bror|syster|kompis|ungdom|man|kvinna|person)\w{0,3}"
_NOT_COUNTED = r"(?!\s*(?:st|gånger|dagar|minuter|timmar|:|\.))"


def ages_in(text: str, tokens: list[Token]) -> tuple[tuple[int, int] | None, bool]:
    said = next((found for one in _age_patterns() if (found := one.search(text))), None)
    if said:
        number = said[1].casefold()
        age = int(number) if number.isdecimal() else words().numbers.index(number)
        if age <= OLDEST:
            return (age, age), True
    for one in words().ages:
        if patterns_of(tuple(one["words"])).stand_in(tokens):
            return (one["from"], one["to"]), False
    return None, False


@cache
def _age_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A number that is said to be an age, and one that follows a person."""
    written = "|".join(sorted(words().numbers, key=len, reverse=True))
    said = rf"\b(\d{{1,3}}|{written})[\s-]*(?:åring|aring|årig|års?\b|år\b)"
    return re.compile(said, re.IGNORECASE), re.compile(
        rf"\b{_PERSON}(?:\s+på|,)?\s+(\d{{1,2}})\b{_NOT_COUNTED}", re.IGNORECASE
    )
