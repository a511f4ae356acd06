"""People who are said to have been written down, without a verb that tells to: a heading, an indicator, what shall exist."""

from collections.abc import Sequence

from samordna.plandoc.guard.instruction_phrases import which_people
from samordna.plandoc.guard.instruction_tokens import Token, any_of, bits

_RECORDED, _PERSON, _LOADED = bits("recorded"), bits("person"), bits("loaded")
_VIEW, _DATA, _WHO, _LINK = bits("view"), bits("data"), bits("who"), bits("link")
_AT_WORK = bits("duty", "training", "staff", "own_case", "negation", "prohibition")
_NEAR, _FAR = 3, 10


def are_kept(tokens: Sequence[Token]) -> Token | None:
    """The word with which it begins: "identifierade individer i de extrema miljöerna", "uppgifter om vilka som …"."""
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
    return any_of(behind, _PERSON) and any_of(tokens[index + 1 : index + _FAR], _VIEW | _LOADED)


def _is_told_of_which(tokens: Sequence[Token], index: int) -> bool:
    if not tokens[index].is_(_DATA):
        return False
    for following in range(index + 2, min(index + 2 + _NEAR, len(tokens))):
        if tokens[following].is_(_WHO) and tokens[following - 1].is_(_LINK):
            return which_people(tokens, following) is not None and any_of(tokens[following:], _VIEW)
    return False
