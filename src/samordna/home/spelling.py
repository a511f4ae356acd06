"""Words looked for without the dots and rings of å, ä and ö, as a foreign keyboard writes them."""

import re
from functools import reduce
from itertools import islice, product
from operator import and_, or_

from django.contrib.postgres.search import CombinedSearchQuery, SearchQuery

VOWELS = {"a": "aåä", "o": "oö"}
MOST_SPELLINGS = 128
_WORD = re.compile(r"\w+")
_MORE_THAN_WORDS = re.compile(r"[\"-]|\bor\b", re.IGNORECASE)


def forgiving(words: str) -> SearchQuery | CombinedSearchQuery | None:
    """The query for every way in which the words may be spelled; None where that is nothing more than they are."""
    said = _WORD.findall(words)
    if _MORE_THAN_WORDS.search(words) or not any(len(spellings(word)) > 1 for word in said):
        return None
    ways = [reduce(or_, map(_query, spellings(word))) for word in said]
    return reduce(and_, ways)


def spellings(word: str) -> list[str]:
    """The word, and where it has neither å, ä nor ö those with them. A long word is given its first ones only."""
    small = word.casefold()
    if {*"åäö"} & {*small}:
        return [small]
    ways = product(*(VOWELS.get(letter, letter) for letter in small))
    return ["".join(way) for way in islice(ways, MOST_SPELLINGS)]


def _query(word: str) -> SearchQuery:
    return SearchQuery(word, search_type="plain", config="swedish")
