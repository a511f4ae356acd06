"""Whether a recording is of things, or of what is somebody's and yet nothing that nobody may register."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.phrases import owned
from samordna.plandoc.guard.instructions.places import are_people, is_which_of_things
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_PEOPLE, _WHOSE = bits("person", "loaded", "individual", "asks_people"), bits("possessive")
_WHO, _ATTENDANCE, _THINGS, _VIEW = bits("who"), bits("attendance"), bits("things"), bits("view")
_WORRY, _OF_PEOPLE = bits("worry"), bits("people_list")
_TOLD, _LISTS = bits("name", "data"), bits("store", "list", "people_list")
_ABOUT_SERVICE, _STOP = bits("about_service"), bits("stop")
_NEAR = 5


def _is_no_view(tokens: Sequence[Token], whose: int) -> bool:
    """ "elevers utsatthet", "elevers åsikter om skolmiljön": of theirs, but nothing that nobody may register."""
    theirs = owned(tokens, whose)
    if theirs is None:
        return not any_of(tokens[whose + 1 : whose + 2], _VIEW | _LISTS | _TOLD)
    return any_of(tokens[theirs.index + 1 : theirs.index + 6], _ABOUT_SERVICE)


def is_of_thing(tokens: Sequence[Token], act: int) -> bool:
    """ "lista föreningar", "register över behandlingar": a thing is the object, and the people come later if at all.

    But "besökslistor från möten med omstridda …", "individlista, extrema miljöer" are of people.
    """
    if tokens[act].is_(_ATTENDANCE | _OF_PEOPLE) and any_of(tokens[act + 1 :], _VIEW | _WORRY):
        return False
    for index in _behind(tokens, act):
        is_kind_of = tokens[index].is_(_PEOPLE) and any_of(tokens[index + 1 : index + 2], _THINGS)
        if tokens[index].is_(_THINGS) or is_kind_of or is_which_of_things(tokens, index):
            return True
        if _is_whose(tokens[index]):
            return _is_no_view(tokens, index)
        if tokens[index].is_(_PEOPLE | _WHO | _TOLD | _ATTENDANCE):
            return False
    return False


def is_of_thing_itself(tokens: Sequence[Token], act: int) -> bool:
    """Whether the thing is the very object, and not what comes behind "till", "inför" and "om"."""
    stops = (index for index in range(act + 2, len(tokens)) if tokens[index].is_(_STOP))
    end = next(stops, len(tokens))
    is_somebodys = any(map(_is_whose, tokens[act + 1 : end]))
    return is_of_thing(tokens if is_somebodys else tokens[:end], act)


def _behind(tokens: Sequence[Token], act: int) -> range:
    """Where the object of an act stands; that of a passive stands before it."""
    reach = 0 if tokens[act].word.endswith("s") else _NEAR
    return range(act + 1, min(act + reach, len(tokens)))


def _is_whose(token: Token) -> bool:
    return token.is_(_PEOPLE) and not are_people(token) and not token.is_(_WHOSE)
