"""People who are said to have been written down, without a verb that tells to: a heading, an indicator, what shall exist."""

from collections.abc import Sequence
from itertools import pairwise

from samordna.plandoc.guard.instruction_phrases import which_people
from samordna.plandoc.guard.instruction_tokens import Token, any_of, bits

_RECORDED, _PERSON, _LOADED = bits("recorded"), bits("person"), bits("loaded")
_VIEW, _DATA, _WHO, _LINK = bits("view"), bits("data"), bits("who"), bits("link")
_AT_WORK = bits("duty", "training", "staff", "own_case", "negation", "prohibition")
_NAME, _LAWFUL = bits("name"), bits("negation", "prohibition", "training", "authority", "own_case")
_BY = {"med", "vid", "till", "by", "with", "ved"}
_KNOWLEDGE = {"kunskap", "kännedom", "vetskap", "besked", "koll", "knowledge", "viden", "kunnskap"}
_NEAR, _FAR = 3, 10


def are_kept(tokens: Sequence[Token]) -> Token | None:
    """The word with which it begins: "identifierade individer i de extrema miljöerna", "uppgifter om vilka som …"."""
    if _are_named(tokens):
        return tokens[0]
    if any_of(tokens, _AT_WORK):
        return None
    return next(
        (
            token
            for index, token in enumerate(tokens)
            if _is_said_of_people(tokens, index) or _is_told_of_which(tokens, index)
        ),
        None,
    )


def _is_said_of_people(tokens: Sequence[Token], index: int) -> bool:
    if not tokens[index].is_(_RECORDED):
        return False
    behind = tokens[index + 1 : index + _NEAR]
    is_adjective = any_of(behind, _PERSON) and not any_of(behind, _WHO)
    return is_adjective and any_of(tokens[index + 1 : index + _FAR], _VIEW | _LOADED)


def _are_named(tokens: Sequence[Token]) -> bool:
    """ "… de tongivande individerna i miljön med namn och adress": people with views, by name, whatever the verb."""
    by_name = any(token.word in _BY and following.is_(_NAME) for token, following in pairwise(tokens))
    return (
        by_name
        and any_of(tokens, _PERSON)
        and any_of(tokens, _VIEW | _LOADED)
        and not any_of(tokens, _LAWFUL)
    )


def _is_told_of_which(tokens: Sequence[Token], index: int) -> bool:
    if not (tokens[index].is_(_DATA) or tokens[index].word in _KNOWLEDGE):
        return False
    for following in range(index + 2, min(index + 2 + _NEAR, len(tokens))):
        if tokens[following].is_(_WHO) and any_of(tokens[following - 2 : following], _LINK):
            return which_people(tokens, following) is not None and any_of(tokens[following:], _VIEW)
    return False
