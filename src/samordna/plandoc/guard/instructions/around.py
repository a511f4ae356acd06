"""What stands around a recording: the words that are weighed together, and whether anything is recorded in them at all."""

from collections.abc import Iterator, Sequence

from samordna.plandoc.guard.instructions.denial import is_denied
from samordna.plandoc.guard.instructions.mood import has_consequence, is_no_order
from samordna.plandoc.guard.instructions.others import is_done_otherwise
from samordna.plandoc.guard.instructions.phrases import owned
from samordna.plandoc.guard.instructions.places import (
    is_each,
    is_on_list,
    is_their_own,
    is_told_of_people,
)
from samordna.plandoc.guard.instructions.staff import have_own_views
from samordna.plandoc.guard.instructions.strength import strength_of
from samordna.plandoc.guard.instructions.things import is_of_thing_itself
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_ALWAYS = bits("recorded", "pointing", "prepositional", "people_list")
_DOCUMENT, _LINK = bits("document"), bits("link")
_STRENGTHS = {bits("strong"), bits("medium"), bits("store")}
_SURELY = bits("strong")
_TELLS, _NAMED = bits("telling"), bits("who", "name", "individual")
ACT = bits("strong", "medium", "telling", "light", "store", "document") | _ALWAYS
_STAFF, _PERSON, _VIEWS = bits("staff"), bits("person"), bits("view", "loaded")
OF_CONCERN = bits(
    *("view", "worry", "loaded", "name", "data", "trait"),
    *("who", "recorded", "attendance", "people_list", "sensitive"),
)
OF_PEOPLE = bits(
    "person", "loaded", "who", "those", "name", "possessive", "attendance", "people_list", "sensitive"
)
_KEPT = bits("store", "document", "people_list", "recorded", "attendance", "name")
_CONCERN = bits("view", "worry", "loaded", "name", "data")
_WHOS_WHO = (["vem", "är", "vem"], ["hvem", "er", "hvem"], ["who", "is", "who"], ["kuka", "on", "kuka"])
_THAT = {"att", "at", "that", "että"}
_GIVEN_TO = {"till", "för", "åt", "mot", "to", "for", "til"}
LONG = 24
"""Words of a sentence that are weighed as a whole."""
_BEFORE, _BEHIND, _TOLD_NEAR = 10, 14, 5


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


def is_recording(tokens: Sequence[Token]) -> bool:
    """Whether anything of people is recorded, and not said to be left, or what is kept of them stands there by itself."""
    if not any_of(tokens, OF_PEOPLE):
        return False
    acts = [act for act, token in enumerate(tokens) if token.marks & ACT and _records(tokens, act)]
    if acts:
        return not all(_is_left(tokens, act) for act in acts)
    return any_of(tokens, _KEPT) or any(_are_told_of(tokens, index) for index in range(len(tokens)))


def _records(tokens: Sequence[Token], act: int) -> bool:
    """Not of "noterar att …", which only sees that something is so."""
    if any(token.word in _THAT for token in tokens[act + 1 : act + 2]):
        return False
    if tokens[act].is_(_DOCUMENT):
        return any_of(tokens[act + 1 : act + 2], _LINK)
    if tokens[act].is_(_ALWAYS) or strength_of(tokens, act) in _STRENGTHS:
        return True
    return tokens[act].is_(_TELLS) and _names_whom(tokens, act)


def _names_whom(tokens: Sequence[Token], act: int) -> bool:
    """ "Känna till vilka …", "sammanfatta elevens världsbild"; but not "ge insatser till individer"."""
    for index in range(act + 1, min(act + _TOLD_NEAR, len(tokens))):
        if tokens[index].word in _GIVEN_TO and index > act + 1:
            return False
        if tokens[index].is_(_NAMED) or is_their_own(tokens, index):
            return True
    return False


def _is_left(tokens: Sequence[Token], act: int) -> bool:
    """Whether it is said not to be done, is done by others, or is about things or people at work."""
    return (
        is_denied(tokens, act, act + 1)
        or (has_consequence(tokens) and is_no_order(tokens, act))
        or is_done_otherwise(tokens, act, strength_of(tokens, act))
        or (is_of_thing_itself(tokens, act) and not _are_said_before(tokens, act))
        or any(
            token.is_(_STAFF)
            and not tokens[act].is_(_TELLS)
            and not (have_own_views(tokens, index) or owned(tokens, index))
            for index, token in enumerate(tokens[act + 1 : act + 3], act + 1)
        )
    )


def _are_said_before(tokens: Sequence[Token], act: int) -> bool:
    """ "Elever med slöja: anteckna datum": the thing is told of people of concern."""
    is_sure = tokens[act].is_(_SURELY)
    return is_sure and any_of(tokens[:act], _PERSON) and any_of(tokens[:act], _VIEWS)


def _are_told_of(tokens: Sequence[Token], index: int) -> bool:
    is_whos_who = [token.word for token in tokens[index : index + 3]] in _WHOS_WHO
    return (
        is_whos_who
        or is_told_of_people(tokens, index)
        or (is_each(tokens, index) and any_of(tokens, _CONCERN))
    )
