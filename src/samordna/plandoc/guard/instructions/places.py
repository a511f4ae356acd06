"""How the words of a sentence hang together at one place, as far as its weighing needs to know."""

from collections.abc import Sequence
from itertools import pairwise

from samordna.plandoc.guard.instructions.others import is_whom_one_reaches
from samordna.plandoc.guard.instructions.phrases import which_people
from samordna.plandoc.guard.instructions.presence import are_those
from samordna.plandoc.guard.instructions.strength import strength_of
from samordna.plandoc.guard.instructions.targets import target_after
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_VERB = bits("strong", "medium")
_PEOPLE = bits("person", "loaded", "individual", "asks_people")
_STAFF, _PLURAL = bits("staff"), bits("plural")
_WHO, _THOSE, _LINK = bits("who"), bits("those"), bits("link")
_WHOSE, _TRAIT = bits("possessive"), bits("trait")
_TOLD, _LISTS = bits("name", "data"), bits("store", "list", "people_list")
_CONCERN, _SAID_OF = bits("view", "worry", "loaded"), bits("relative", "link", "close")
_LEADS_AWAY = bits("stop", "link", "relative", "subordinate")
_RELATIVE, _NEGATION = bits("relative"), bits("negation")
_DUTY, _VIEW, _EACH = bits("duty", "training"), bits("view"), bits("each")
_THEM = {"dem", "dom", "honom", "henne", "them", "svaret", "svaren", "heidät", "it", "det"}
_WHO_IT_IS = {"det", "de"}
_ON = {"på", "i", "on", "in", "til", "till"}
_INTEREST = {"intresse", "interesse", "interest"}
_FINNISH_NOUN = ("us", "ys", "ailu", "inta", "nti")
_WITHOUT = {"utan", "without", "uten", "uden", "inte", "ej", "not", "ikke"}
_REACH = 6


def are_people(token: Token) -> bool:
    is_whose = token.word.endswith("s") and not token.is_(_PLURAL)
    return token.is_(_PEOPLE) and not token.is_(_STAFF) and not is_whose


def is_meant(tokens: Sequence[Token], index: int) -> bool:
    """People by themselves, and not behind what leads to them from something else: "stöd till elever"."""
    if not are_people(tokens[index]):
        return False
    return not any(
        (near.is_(_LEADS_AWAY) and near.word != "att") or near.word in {"i", "in"}
        for near in tokens[max(0, index - 3) : index]
    )


def has_target(tokens: Sequence[Token], act: int) -> bool:
    strength = strength_of(tokens, act)
    return strength > 0 and target_after(tokens, act, linked=tokens[act].is_(_LISTS)) is not None


def is_each(tokens: Sequence[Token], index: int) -> bool:
    """ "varje ungdoms …", "per individ"."""
    return tokens[index].is_(_EACH) and any_of(tokens[index + 1 : index + 3], _PEOPLE)


def is_recording_of_people(tokens: Sequence[Token], act: int) -> bool:
    """ "kartläggning av individer", "flagga elever", "henkilöiden kartoitus"."""
    if tokens[act].word.endswith(_FINNISH_NOUN) and any(map(are_people, tokens[act - 1 : act])):
        return True
    begin = act + 1 + any_of(tokens[act + 1 : act + 2], _LINK)
    return any(are_people(token) for token in tokens[begin : begin + 2])


def is_which_of_things(tokens: Sequence[Token], index: int) -> bool:
    """ "vilka funktioner": services, and nobody."""
    if not tokens[index].is_(_WHO) or any(
        token.word in _WHO_IT_IS for token in tokens[index + 1 : index + 2]
    ):
        return False
    return which_people(tokens, index) is None


def is_on_list(tokens: Sequence[Token], index: int) -> bool:
    """ "personer på listan", "samtliga i registret"."""
    return any(on.word in _ON and kept.is_(_LISTS) for on, kept in pairwise(tokens[index + 1 : index + 4]))


def is_of_them(tokens: Sequence[Token], act: int) -> bool:
    """ "… – skriv ner dem": who they are is said before."""
    are_said = any_of(tokens[:act], _VIEW | _WHO | _THOSE)
    return are_said and any(token.word in _THEM for token in tokens[act + 1 : act + 4])


def is_told_of_people(tokens: Sequence[Token], index: int) -> bool:
    """ "namn på elever", "uppgifter ska finnas om vilka …"."""
    are_behind = any(
        token.is_(_PEOPLE) or (token.is_(_THOSE) and are_those(tokens, place))
        for place, token in enumerate(tokens[index + 1 : index + 4], index + 1)
    )
    return tokens[index].is_(_TOLD) and (are_behind or any_of(tokens[index + 1 : index + 5], _WHO))


def is_their_own(tokens: Sequence[Token], index: int) -> bool:
    """ "elevernas konton", "hans vänner"."""
    is_whose = tokens[index].is_(_PEOPLE) and tokens[index].word.endswith("s")
    return (is_whose or tokens[index].is_(_WHOSE)) and any_of(tokens[index + 1 : index + 3], _TOLD | _TRAIT)


def are_recorded_behind(tokens: Sequence[Token]) -> bool:
    """ "Elever … antecknas": people, and a passive behind them."""
    first = next(
        (index for index, token in enumerate(tokens) if token.marks & _PEOPLE and is_meant(tokens, index)),
        len(tokens),
    )
    return any(token.is_(_VERB) and token.word.endswith("s") for token in tokens[first + 1 :])


def are_of_concern(tokens: Sequence[Token], index: int) -> bool:
    """ "elever som …", "personer med …" and what is feared or thought of them."""
    leads_on = any_of(tokens[index + 1 : index + 2], _SAID_OF)
    return leads_on and any_of(tokens[index + 2 : index + 2 + _REACH], _CONCERN)


def are_of_view(tokens: Sequence[Token], index: int) -> bool:
    """ "elever som …" and what they think, or where they have been for it."""
    is_said = are_people(tokens[index]) and any_of(tokens[index + 1 : index + 2], _RELATIVE)
    return is_said and any_of(tokens[index + 2 : index + 2 + _REACH], _VIEW)


def are_of_interest(tokens: Sequence[Token], index: int) -> bool:
    """ "personer av intresse", as those are called whom somebody watches."""
    interest = any(token.word in _INTEREST for token in tokens[index + 2 : index + 3])
    return interest and are_people(tokens[index]) and tokens[index + 1].is_(_LINK)


def are_rather_than_things(tokens: Sequence[Token], index: int) -> bool:
    """ "Kartlägg individer, inte bara företeelser"."""
    is_object = are_people(tokens[index]) and any_of(tokens[max(0, index - 2) : index], _VERB)
    return is_object and any_of(tokens[index + 1 : index + 4], _NEGATION)


def is_of_duty(tokens: Sequence[Token]) -> bool:
    """ "vem som ansvarar …", "vilka som gått kursen": people at work, of whom nothing is thought."""
    if any_of(tokens, _VIEW):
        return False
    asks = (index for index, token in enumerate(tokens) if token.is_(_WHO))
    return any(
        any_of(tokens[index + 1 : index + 6], _DUTY) or is_whom_one_reaches(tokens, index) for index in asks
    )


def is_nameless(tokens: Sequence[Token], index: int) -> bool:
    """ "utan personuppgifter", "inte namn"."""
    return tokens[index].word in _WITHOUT and any_of(tokens[index + 1 : index + 5], _TOLD | _WHO)
