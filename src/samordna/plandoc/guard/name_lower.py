"""Names in lower case, where what stands before leaves no doubt or both words are listed."""

from collections.abc import Iterator

from samordna.plandoc.guard import word_signs
from samordna.plandoc.guard.instructions.marks import marks_of
from samordna.plandoc.guard.name_context import RELATION
from samordna.plandoc.guard.name_letters import LETTERS
from samordna.plandoc.guard.name_telling import OF_NEIGHBOURS, OF_OURS
from samordna.plandoc.guard.name_words import weight
from samordna.plandoc.guard.wordlists import word_list
from samordna.plandoc.lazily import lazily

_PAIR = lazily(r"(?<![\w@./-])(?=([a-zåäöéü]{2,20}) ([a-zåäöéü]{3,20})(?![\w@-]))")
_AFTER_RELATION = lazily(
    rf"(?<![{LETTERS}]){RELATION} (?:vid namn |som heter |heter )?(([{LETTERS}]{{2,24}}) ([{LETTERS}]{{2,24}}))(?![{LETTERS}@-])"
)
_LETTERS = "[a-zåäöæøéüáíóčšžđ]"
_TELLS = lazily(
    rf"(?<![\w@./-])((?P<first>{_LETTERS}{{2,20}}) (?P<last>{_LETTERS}{{2,20}})) (?:(?P<ours>{OF_OURS})|{OF_NEIGHBOURS})(?!\w)"
)
IN_LOWER_CASE = word_signs.GIVEN_NAME | word_signs.RELATION_WORD | word_signs.TELLS
"""One of these signs is in every text that has such a name."""


def spans_in_lower_case(text: str, signs: int) -> Iterator[tuple[int, int]]:
    """Where names stand in a text in lower case."""
    done = 0
    for match in _PAIR.finditer(text) if signs & word_signs.GIVEN_NAME else ():
        if match.start() >= done and _is_listed(match[1], match[2].removesuffix("s")):
            done = match.end(2)
            yield match.start(), done
    for match in _AFTER_RELATION.finditer(text) if signs & word_signs.RELATION_WORD else ():
        if _is_no_word(match[2]) and _is_no_word(match[3]):
            yield match.span(1)
    for match in _TELLS.finditer(text) if signs & word_signs.TELLS else ():
        if _is_somebody(match["first"], match["last"], is_listed=match["ours"] is None):
            yield match.span(1)


def _is_somebody(first: str, last: str, *, is_listed: bool) -> bool:
    given, family = _is_given(first), last in word_list("surnames")
    are_names = (given or _is_no_word(first)) and (family or _is_no_word(last))
    return are_names and (given or family or not is_listed)


def _is_given(word: str) -> bool:
    return word in word_list("given_names") or word in word_list("ambiguous_given_names")


def _is_listed(first: str, last: str) -> bool:
    return (
        first in word_list("given_names")
        and first not in word_list("ambiguous_given_names")
        and last not in word_list("common_word_surnames")
        and (last in word_list("surnames") or f"{last}s" in word_list("surnames") or _is_no_word(last))
    )


def _is_no_word(word: str) -> bool:
    """Neither of a dictionary nor, of the neighbours' languages, of the words that instructions are made of."""
    found = weight(word)
    is_unknown = not found.is_word and max(found.given, found.family) >= 2
    return is_unknown and not (word.islower() and marks_of(word))
