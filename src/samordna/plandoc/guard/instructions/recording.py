"""Whether a word of recording records anything of people, and whether that is said to be left."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.denial import is_denied
from samordna.plandoc.guard.instructions.mood import has_consequence, is_no_order
from samordna.plandoc.guard.instructions.others import is_done_otherwise
from samordna.plandoc.guard.instructions.phrases import owned
from samordna.plandoc.guard.instructions.places import are_of_view, is_their_own
from samordna.plandoc.guard.instructions.staff import have_own_views
from samordna.plandoc.guard.instructions.strength import strength_of
from samordna.plandoc.guard.instructions.things import is_of_thing_itself
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_ALWAYS = bits("recorded", "pointing", "prepositional", "people_list")
ACT = bits("strong", "medium", "telling", "light", "store", "document") | _ALWAYS
KEPT = bits("store", "people_list", "recorded", "name")
_DOCUMENT, _LINK = bits("document"), bits("link")
_STRENGTHS = {bits("strong"), bits("medium"), bits("store")}
_TELLS, _NAMED = bits("telling"), bits("who", "name", "individual")
_STAFF, _PERSON, _VIEWS = bits("staff"), bits("person"), bits("view", "loaded")
_MAKING, _RELATIVE, _LIGHT = bits("making"), bits("relative"), bits("light")
_FORTH = {"fram", "frem", "till", "ut"}
_MADE = KEPT | bits("document", "attendance", "data", "who", "view", "loaded", "kept")
_THAT = {"att", "at", "that", "että"}
_GIVEN_TO = {"till", "för", "åt", "mot", "to", "for", "til"}
_TOLD_NEAR = 5
_MADE_BEFORE, _MADE_BEHIND = 6, 10


def records(tokens: Sequence[Token], act: int) -> bool:
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
    """ "Känna till vilka …", "sammanfatta elevens världsbild", "om elever som hyllar …"; but not "ge insatser till individer"."""
    for index in range(act + 1, min(act + _TOLD_NEAR, len(tokens))):
        if tokens[index].word in _GIVEN_TO and index > act + 1:
            return False
        if tokens[index].is_(_NAMED) or is_their_own(tokens, index) or are_of_view(tokens, index):
            return True
    return False


def is_left(tokens: Sequence[Token], act: int) -> bool:
    """Whether it is said not to be done, is done by others, or is about things or people at work.

    Beside what people think, a thing is weighed and not left out: "Elever med slöja: anteckna datum".
    """
    return (
        is_denied(tokens, act, act + 1)
        or (has_consequence(tokens) and is_no_order(tokens, act))
        or is_done_otherwise(tokens, act, strength_of(tokens, act))
        or (is_of_thing_itself(tokens, act) and not any_of(tokens, _VIEWS))
        or any(
            token.is_(_STAFF)
            and not tokens[act].is_(_TELLS)
            and not (have_own_views(tokens, index) or owned(tokens, index))
            for index, token in enumerate(tokens[act + 1 : act + 3], act + 1)
        )
    )
