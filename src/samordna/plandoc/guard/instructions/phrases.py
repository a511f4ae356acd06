"""The phrases in which people are meant: *which of them*, their names, their views, or the people themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from samordna.plandoc.guard.instructions.naming import (
    BY,
    asks,
    has_owner,
    has_relative,
    is_among,
    is_named_for_concern,
    is_word_or_thing,
)
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_WHO, _ASKS_PEOPLE, _ENGLISH_WHO = bits("who"), bits("asks_people"), bits("english_who")
_THOSE, _RELATIVE, _PRONOUN, _MODAL = bits("those"), bits("relative"), bits("pronoun"), bits("modal")
_PERSON, _STAFF, _POSSESSIVE, _PLURAL = bits("person"), bits("staff"), bits("possessive"), bits("plural")
_NAME, _TRAIT, _DATA, _ATTENDANCE = bits("name"), bits("trait"), bits("data"), bits("attendance")
_LINK, _STOP = bits("link"), bits("stop")
_VIEW, _THINKING = bits("view"), bits("thinking")
_OF_PEOPLE = bits("person", "loaded", "name", "data", "possessive", "those", "who", "individual")
BEGINS_PHRASE = _WHO | _THOSE | _NAME | _POSSESSIVE | _TRAIT | _ATTENDANCE
_SPEECH = {
    "uttryck",
    "ord",
    "slagord",
    "begrepp",
    "budskap",
    "symboler",
    "hashtaggar",
    "expressions",
    "words",
    "symbols",
    "ytringer",
}
"""What may be noted of a movement, whoever says it."""
_OF = {"i", "av", "bland", "utav", "of", "in"}
_PLURAL_NOUN = ("or", "ar", "er")
_THEY = {"de", "they"}
_THINGS, _GOES_ON = bits("things"), {"pågår", "startar", "startas", "genomförs", "planeras", "återstår"}
_THEIR_OWN = {"sin", "sitt", "sina", "deras", "their", "deres"}
_WHETHER_THEY = {"om", "ifall", "huruvida", "whether", "när", "when"}


class Sort(Enum):
    """How the people are told of: by which of them, directly, by name, or by what they think."""

    WHO = auto()
    PERSON = auto()
    NAME = auto()
    TRAIT = auto()


@dataclass(frozen=True, slots=True)
class Target:
    """``told`` when a word for what is told of them leads there: "uppgifter om", "bilder på"."""

    sort: Sort
    index: int
    staff: bool = False
    told: bool = False


def named_here(tokens: Sequence[Token], index: int) -> Target | None:
    """What the word at ``index`` begins, if it is a phrase for people other than a plain word for them."""
    token = tokens[index]
    if token.is_(_WHO):
        return which_people(tokens, index)
    if token.is_(_THOSE) and has_relative(tokens, index):
        return Target(Sort.WHO, index)
    if token.is_(_NAME):
        is_whose = has_owner(tokens, index, 8) or is_named_for_concern(tokens, index)
        return Target(Sort.NAME, index) if is_whose else None
    if token.is_(_POSSESSIVE):
        return owned(tokens, index)
    is_trait = token.is_(_TRAIT) and has_owner(tokens, index, 7) and not _are_to_be_done(tokens, index)
    if is_trait or (token.is_(_ATTENDANCE) and any_of(tokens[index + 1 : index + 5], _VIEW)):
        return Target(Sort.TRAIT, index)
    return None


def _are_to_be_done(tokens: Sequence[Token], index: int) -> bool:
    """ "de aktiviteter som ska genomföras": the plan's own."""
    leads, done = tokens[index + 1 : index + 2], tokens[index + 2 : index + 3]
    is_done = any_of(done, _MODAL) or any(token.word in _GOES_ON for token in done)
    return tokens[index].is_(_THINGS) and any_of(leads, _RELATIVE) and is_done


def which_people(tokens: Sequence[Token], index: int) -> Target | None:
    """Whether "vilka …" asks for people, and not for services, risks or languages."""
    who, unknown = tokens[index], 0
    begin = index + (3 if [token.word for token in tokens[index + 1 : index + 3]] == ["det", "är"] else 1)
    is_described = who.is_(_ENGLISH_WHO) and index > 0 and not asks(tokens[index - 1])
    is_speech = any(token.word in _SPEECH for token in tokens[begin : begin + 1])
    if is_described or is_speech or _is_label(tokens, index):
        return None
    for following in range(begin, min(index + 6, len(tokens))):
        token = tokens[following]
        if token.is_(_PERSON):
            return Target(Sort.WHO, index)
        if who.is_(_ASKS_PEOPLE) or token.is_(_STAFF):
            return Target(Sort.WHO, index, staff=token.is_(_STAFF))
        if token.is_(_TRAIT | _DATA):
            is_theirs = token.is_(_DATA) or any_of(tokens[following + 1 : following + 6], _PERSON)
            return Target(Sort.TRAIT, index) if is_theirs else None
        is_asked = token.is_(_PRONOUN | _MODAL) or (token.is_(_VIEW) and not token.word.endswith(("a", "er")))
        if (is_asked and not unknown) or is_among(tokens, index, following):
            return Target(Sort.WHO, index)
        unknown += token.word not in _OF
        if is_asked or unknown > 2 or token.word.endswith(_PLURAL_NOUN):
            break
    return Target(Sort.WHO, index) if who.is_(_ASKS_PEOPLE) else None


def _is_label(tokens: Sequence[Token], index: int) -> bool:
    """ "Vem: Fastighetschefen": who does it, and not "Vem: namn på eleven", nor what is left to be filled in."""
    colon, said = tokens[index + 1 : index + 2], tokens[index + 2 : index + 4]
    is_filled_in = bool(said) and said[0].word[0].isalnum() and not any_of(said, _OF_PEOPLE | _STOP)
    return any(token.word == ":" for token in colon) and is_filled_in


def named_at(tokens: Sequence[Token]) -> list[Target]:
    """ "…, med namn", "by name": whatever else is said, people of concern are named."""
    if not any_of(tokens, _NAME):
        return []
    return [
        Target(Sort.NAME, index)
        for index, token in enumerate(tokens)
        if token.marks & _NAME
        and tokens[max(0, index - 1)].word in BY
        and is_named_for_concern(tokens, index)
    ]


def asked_of_people(tokens: Sequence[Token], index: int) -> Target | None:
    """ "uppgifter från grannar om vilka som …": the people are a source, and those whom they tell of come next."""
    for following in range(index + 1, min(index + 6, len(tokens))):
        if tokens[following].is_(_RELATIVE):
            return None
        if tokens[following].is_(_WHO) and tokens[following - 1].is_(_LINK):
            return which_people(tokens, following)
    return None


def person_here(tokens: Sequence[Token], index: int, *, told: bool = False) -> Target | None:
    """The person, or what of the person is meant: *elevernas åsikter* is views, *elevernas trygghet* nothing of ours."""
    if is_word_or_thing(tokens, index):
        return None
    if index + 1 < len(tokens) and tokens[index + 1].is_(_NAME):
        return Target(Sort.NAME, index + 1)
    if tokens[index].is_(_PLURAL):
        return owned(tokens[: index + 3], index) or Target(Sort.PERSON, index, told=told)
    if tokens[index].word.endswith("s"):
        return owned(tokens, index)
    return Target(Sort.PERSON, index, told=told)


def how_they(tokens: Sequence[Token], index: int) -> Target | None:
    """ "hur de röstar", "om en elev börjar be": what people think, and not how services work."""
    near = tokens[index + 1 : index + 8]
    if not any_of(near[:3], _PERSON | _THOSE):
        return None
    if near[0].word in _THEY and any_of(tokens[max(0, index - 4) : index], _PERSON):
        return None
    meant = _VIEW if tokens[index].word in _WHETHER_THEY else _THINKING
    return Target(Sort.TRAIT, index) if any_of(near, meant) or _is_their_own_view(near) else None


def _is_their_own_view(near: Sequence[Token]) -> bool:
    """ "… säger om sin tro"."""
    return any(
        own.word in _THEIR_OWN and view.is_(_VIEW) and view.is_(_TRAIT) for own, view in pairwise(near)
    )


def owned(tokens: Sequence[Token], index: int) -> Target | None:
    for following in range(index + 1, min(index + 5, len(tokens))):
        token = tokens[following]
        if token.is_(_TRAIT | _NAME):
            return Target(Sort.NAME if token.is_(_NAME) else Sort.TRAIT, following)
        if token.is_(_STOP | _LINK):
            return None
    return None
