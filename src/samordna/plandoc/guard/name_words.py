"""What one word with a capital says about being a given name or a family name.

Each answer is a weight; two words are a name when their weights come to ``ENOUGH`` together. A word that no dictionary, map
or list of organisations knows weighs as much whatever language it is from: nobody's name has to be on a list. The lists
only tell names that are also words ("Björn", "Falk") and give what is surely a name somewhat more.
"""

from functools import lru_cache
from typing import NamedTuple

from samordna.plandoc.guard import name_shapes as shapes
from samordna.plandoc.guard.dictionary import dictionary
from samordna.plandoc.guard.wordlists import word_list

ENOUGH = 3.5
_NEVER = -4.0


class Weight(NamedTuple):
    """``given`` and ``family`` say how much the word speaks for standing in that place of a name."""

    given: float
    family: float
    is_word: bool = False
    """An ordinary word: where a sentence begins, its capital says nothing."""

    def at_start(self, *, is_maybe_word: bool = False) -> "Weight":
        return Weight(self.given - 0.5, self.family - 0.5, True) if self.is_word or is_maybe_word else self


_INSTITUTION = Weight(_NEVER, _NEVER, True)
_ORDINARY = Weight(0.5, 0.5, True)
_DEFINITE = Weight(0, _NEVER, True)
_SHORT = Weight(1.4, 1.5, True)
"""A word that may be a name by chance, as short words of other languages are."""
_LONGEST_BY_CHANCE = 6
_PLACE = Weight(1, 1)
_FAMILY_PLACE = Weight(1, 2)
_UNKNOWN = Weight(2, 2)
_GIVEN = Weight(3, 1)
_GIVEN_AND_WORD = Weight(2, 0.5, True)
_FAMILY = Weight(0.5, 3)
_FAMILY_SHAPED = Weight(1.5, 2.5)
_FAMILY_AND_WORD = Weight(0.5, 2, True)
_BOTH = Weight(3, 3)
_DOUBLE = 0.6
"""What it adds that two words joined by a hyphen are both a family's."""


@lru_cache(maxsize=1 << 15)
def weight(word: str) -> Weight:
    """The weight of a word, as it stands or as the genitive of what it names."""
    plain = shapes.APOSTROPHES.sub("'", word).removesuffix("'s")
    if shapes.PRODUCT.search(plain):
        return _INSTITUTION
    return _of_hyphened(plain) if "-" in plain else _of_genitive(plain.lower())


def _of_hyphened(word: str) -> Weight:
    """``Anna-Karin`` and ``Al-Khatib`` are as much a name as their parts; ``Ramsay-huset`` is a house."""
    first, *others = word.split("-")
    weights = [_of_genitive(part.lower()) for part in (first, *others)]
    if any(part[0].islower() and found.is_word for part, found in zip(others, weights[1:], strict=True)):
        return _INSTITUTION
    if (
        word.lower() in word_list("no_persons")
        or shapes.CALENDAR.fullmatch(word.lower())
        or all(found in (_PLACE, _INSTITUTION) for found in weights)
    ):
        return _INSTITUTION
    is_double = all(found.family >= _UNKNOWN.family and not found.is_word for found in weights)
    return Weight(
        max(found.given for found in weights),
        max(found.family for found in weights) + (_DOUBLE if is_double else 0),
        all(found.is_word for found in weights),
    )


def _of_genitive(word: str) -> Weight:
    whole = _of_one(word)
    if whole in (_UNKNOWN, _ORDINARY, _SHORT) and word.endswith("s"):
        named = _of_one(word[:-1])
        is_word_itself = whole.is_word and word.endswith("ss") and named.given > _UNKNOWN.given
        return whole if is_word_itself or named in (_UNKNOWN, _SHORT) else named
    return whole


def _of_one(word: str) -> Weight:
    if word in word_list("no_persons"):
        return _INSTITUTION
    if word in word_list("kinds"):
        return _of_kind(word)
    return _of_listed(word) or _of_meant(word)


def _of_kind(word: str) -> Weight:
    if word in word_list("ambiguous_given_names"):
        return _GIVEN_AND_WORD
    return _FAMILY_AND_WORD if word in word_list("common_word_surnames") else _INSTITUTION


def _of_listed(word: str) -> Weight | None:
    is_given, is_family = word in word_list("given_names"), word in word_list("surnames")
    if word in word_list("ambiguous_given_names"):
        return _GIVEN_AND_WORD if not is_family else Weight(2, 2, True)
    if word in word_list("common_word_surnames"):
        return _FAMILY_AND_WORD
    if is_given:
        return _BOTH if is_family else _GIVEN
    return _FAMILY if is_family or shapes.SURELY_FAMILY.search(word) else None


def _of_meant(word: str) -> Weight:
    if word in word_list("regions"):
        return _PLACE
    if word in word_list("places"):
        return _FAMILY_PLACE if shapes.is_family_compound(word) else _PLACE
    known = dictionary()
    compound = not (is_word := known.has(word)) and known.is_compound(word)
    if compound and shapes.is_family_compound(word) and not shapes.is_institution(word):
        return _FAMILY_SHAPED
    if is_word or compound:
        return _of_ordinary(word)
    if shapes.is_institution(word):
        return _FAMILY_PLACE if shapes.is_town(word) else _INSTITUTION
    return _ORDINARY if shapes.ORDINARY_WORD.search(word) else _UNKNOWN


def _of_ordinary(word: str) -> Weight:
    if shapes.is_institution(word) or shapes.is_office(word):
        return _INSTITUTION
    if shapes.is_family_word(word):
        return _FAMILY_AND_WORD
    if len(word) <= _LONGEST_BY_CHANCE:
        return _SHORT
    return _DEFINITE if shapes.is_definite(word) else _ORDINARY
