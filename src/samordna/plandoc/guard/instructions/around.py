"""What stands around a recording: the words that are weighed together, and whether anything is recorded in them at all."""

from collections.abc import Iterator, Sequence

from samordna.plandoc.guard.instructions.places import (
    are_of_interest,
    is_each,
    is_on_list,
    is_told_of_people,
)
from samordna.plandoc.guard.instructions.presence import are_there
from samordna.plandoc.guard.instructions.recording import ACT, KEPT, is_left, records
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_PERSON = bits("person")
OF_RECORDING = ACT | KEPT | bits("who", "name", "data", "each", "worry")
"""One of these is in every sentence in which anything is recorded: words for interest are among the worries."""
OF_CONCERN = bits(
    *("view", "worry", "loaded", "name", "data", "trait"),
    *("who", "recorded", "attendance", "people_list", "sensitive"),
)
OF_PEOPLE = bits(
    "person", "loaded", "who", "those", "name", "possessive", "attendance", "people_list", "sensitive"
)
_CONCERN = bits("view", "worry", "loaded", "name", "data")
_WHOS_WHO = (["vem", "är", "vem"], ["hvem", "er", "hvem"], ["who", "is", "who"], ["kuka", "on", "kuka"])
_WHOS_WHO_IN_SHORT = {"who's", "who’s", "whos"}
_THINGS, _SAYS_WHO = bits("things"), bits("name", "who", "each", "data")
_WHERE = {"där", "hvor", "where"}
LONG = 24
"""Words of a sentence that are weighed as a whole."""
_BEFORE, _BEHIND = 10, 14
_MANY_DIGITS = 3
"""Of a number of people that is a figure and no list: a hundred and more."""


def around_acts(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The sentence, or of a long one what stands around each recording."""
    if len(tokens) <= LONG:
        yield tokens
        return
    for act, token in enumerate(tokens):
        if token.marks & ACT:
            yield tokens[max(0, act - _BEFORE) : act + _BEHIND]


def is_without_concern(tokens: Sequence[Token]) -> bool:
    """But "en sida per person", "personer på listan" are: one by one, whatever is feared of them."""
    return not any_of(tokens, OF_CONCERN) and not any(
        is_each(tokens, index) or (token.is_(_PERSON) and is_on_list(tokens, index))
        for index, token in enumerate(tokens)
    )


def is_out_of_question(tokens: Sequence[Token]) -> bool:
    """Whether there are no people or only a large number of them, or all that is recorded is said to be left or is a place."""
    if not are_there(tokens) or _are_counted(tokens):
        return True
    acts = [act for act, token in enumerate(tokens) if token.marks & ACT and records(tokens, act)]
    return bool(acts) and all(is_left(tokens, act) or _is_of_place(tokens, act) for act in acts)


def _are_counted(tokens: Sequence[Token]) -> bool:
    """ "5000 individer": nobody among so many is meant."""
    people = [index for index, token in enumerate(tokens) if token.is_(_PERSON)]
    return bool(people) and all(
        index > 0 and tokens[index - 1].word.isdecimal() and len(tokens[index - 1].word) >= _MANY_DIGITS
        for index in people
    )


def _is_of_place(tokens: Sequence[Token], act: int) -> bool:
    """ "Lista skolor där elever visat …": where it was, and nothing that says who."""
    is_where = any(token.word in _WHERE for token in tokens[act + 2 : act + 3])
    return is_where and tokens[act + 1].is_(_THINGS) and not any_of(tokens, _SAYS_WHO)


def is_recording(tokens: Sequence[Token]) -> bool:
    """Whether anything is recorded, or what is kept of people stands there by itself."""
    return (
        any_of(tokens, KEPT)
        or any(token.marks & ACT and records(tokens, act) for act, token in enumerate(tokens))
        or any(_are_told_of(tokens, index) for index in range(len(tokens)))
    )


def _are_told_of(tokens: Sequence[Token], index: int) -> bool:
    said = [token.word for token in tokens[index : index + 3]]
    is_whos_who = said in _WHOS_WHO or (said[0] in _WHOS_WHO_IN_SHORT and said[1:2] == ["who"])
    return (
        is_whos_who
        or are_of_interest(tokens, index)
        or is_told_of_people(tokens, index)
        or (is_each(tokens, index) and any_of(tokens, _CONCERN))
    )
