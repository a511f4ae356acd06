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
from samordna.plandoc.guard.instructions.presence import are_there
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
_KEPT = bits("store", "people_list", "recorded", "name")
_CONCERN = bits("view", "worry", "loaded", "name", "data")
_MAKING, _RELATIVE, _LIGHT = bits("making"), bits("relative"), bits("light")
_FORTH = {"fram", "frem", "till", "ut"}
_MADE = bits(
    "store",
    "document",
    "people_list",
    "recorded",
    "attendance",
    "name",
    "data",
    "who",
    "view",
    "loaded",
    "kept",
)
_OF_WHOM = bits("view", "worry", "loaded", "name", "trait", "who", "sensitive", "people_list", "each")
_WHOS_WHO = (["vem", "är", "vem"], ["hvem", "er", "hvem"], ["who", "is", "who"], ["kuka", "on", "kuka"])
_THAT = {"att", "at", "that", "että"}
_GIVEN_TO = {"till", "för", "åt", "mot", "to", "for", "til"}
LONG = 24
"""Words of a sentence that are weighed as a whole."""
_BEFORE, _BEHIND, _TOLD_NEAR = 10, 14, 5
_MADE_BEFORE, _MADE_BEHIND = 6, 10


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
    if not are_there(tokens):
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
    if _is_their_own_deed(tokens, act):
        return False
    if _is_making(tokens, act) and not _is_kept_near(tokens, act):
        return False
    if tokens[act].is_(_ALWAYS) or strength_of(tokens, act) in _STRENGTHS:
        return True
    return tokens[act].is_(_TELLS) and _names_whom(tokens, act)


def _is_their_own_deed(tokens: Sequence[Token], act: int) -> bool:
    """ "ungdomar som har …", "barn som berättar": what people do themselves, and nobody with them."""
    is_said_of = any_of(tokens[act - 1 : act], _RELATIVE) and any_of(
        tokens[max(0, act - 4) : act - 1], _PERSON
    )
    return (
        is_said_of
        and not tokens[act].word.endswith("s")
        and not any_of(tokens[max(0, act - 4) : act], _STAFF)
    )


def _is_making(tokens: Sequence[Token], act: int) -> bool:
    """ "inrätta", "ta fram", "dela ut"."""
    is_brought = tokens[act].is_(_LIGHT) and any(token.word in _FORTH for token in tokens[act + 1 : act + 3])
    return is_brought or tokens[act].is_(_MAKING)


def _is_kept_near(tokens: Sequence[Token], act: int) -> bool:
    """ "Upprätta en lista", "listan uppdateras"; but not "inrätta telefontid", "ta fram en plan för varje boende"."""
    near = range(max(0, act - _MADE_BEFORE), min(len(tokens), act + _MADE_BEHIND))
    return any(index != act and tokens[index].is_(_MADE) for index in near)


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


def add_up(parts: Sequence[Sequence[Token]]) -> bool:
    """Whether one cell or sentence records, and another says of whom: each alone has been looked at before."""
    recording = [part for part in parts if _keeps(part)]
    of_whom = [part for part in parts if any_of(part, _OF_WHOM) and are_there(part)]
    return any(one is not other for one in recording for other in of_whom)


def _keeps(tokens: Sequence[Token]) -> bool:
    return any_of(tokens, _KEPT) or any(
        token.marks & ACT and _records(tokens, act) for act, token in enumerate(tokens)
    )
