"""Words looked for in the forms that the database's stems do not bring together, and without the dots and rings of å, ä and ö.

A foreign keyboard writes no å; and to PostgreSQL "förskolan" is another word than "förskola".
"""

import re
from collections.abc import Iterator
from functools import reduce
from itertools import islice, product
from operator import and_, or_

from django.contrib.postgres.search import CombinedSearchQuery, SearchQuery

VOWELS = {"a": "aåä", "o": "oö"}
MOST_SPELLINGS = 128
ENDINGS = ("a", "an", "ans")
"""Of one noun: "förskola", "förskolan", "förskolans"."""
SHORTEST_NOUN = 5
_WORD = re.compile(r"\w+")
_MORE_THAN_WORDS = re.compile(r"[\"-]|\bor\b", re.IGNORECASE)


def inflected(words: str) -> SearchQuery | CombinedSearchQuery:
    """The query for the words in any of their forms; for just what is asked where that is more than words."""
    said = _WORD.findall(words)
    if _MORE_THAN_WORDS.search(words) or not any(len(forms(word)) > 1 for word in said):
        return SearchQuery(words, search_type="websearch", config="swedish")
    return reduce(and_, (reduce(or_, map(_query, forms(word))) for word in said))


def forms(word: str) -> list[str]:
    """The word, and where it looks like a noun that is told with and without its ending, those."""
    small = word.casefold()
    ending = next((one for one in reversed(ENDINGS) if small.endswith(one)), None)
    if ending is None or len(small) < SHORTEST_NOUN:
        return [small]
    return [small[: -len(ending)] + one for one in ENDINGS]


def forgiving(words: str) -> SearchQuery | CombinedSearchQuery | None:
    """The query for every way in which the words may be spelled; None where that is nothing more than they are."""
    said = _WORD.findall(words)
    if _MORE_THAN_WORDS.search(words) or not any(len(spellings(word)) > 1 for word in said):
        return None
    ways = [reduce(or_, map(_query, _ways_to_write(word))) for word in said]
    return reduce(and_, ways)


def spellings(word: str) -> list[str]:
    """The word, and where it has neither å, ä nor ö those with them. A long word is given its first ones only."""
    small = word.casefold()
    if {*"åäö"} & {*small}:
        return [small]
    ways = product(*(VOWELS.get(letter, letter) for letter in small))
    return ["".join(way) for way in islice(ways, MOST_SPELLINGS)]


def _ways_to_write(word: str) -> Iterator[str]:
    return islice((way for form in forms(word) for way in spellings(form)), MOST_SPELLINGS)


def _query(word: str) -> SearchQuery:
    return SearchQuery(word, search_type="plain", config="swedish")
