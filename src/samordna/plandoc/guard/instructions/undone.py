"""Records of which it is said that they are not to be, or are to be undone."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_STORE, _DATA, _NEGATION = bits("store"), bits("data"), bits("negation")
_RELATIVE, _CONTRAST = bits("relative"), bits("contrast")
_UNDOING, _UNDONE = bits("undoing"), bits("undone")
UNDOES = _UNDOING | _UNDONE | _NEGATION
"""One of these is in every sentence that says so."""
_NOUN_ENDINGS = ("ning", "ningen", "ering", "eringen", "tion")
_FIRST, _NEAR = 2, 3
_WAS = {"var", "was", "were"}
_BY_LAW = {
    "laglig",
    "lagligt",
    "lagliga",
    "olaglig",
    "olagligt",
    "olagliga",
    "förbjudet",
    "förbjuden",
    "lawful",
    "unlawful",
}


def is_undone(tokens: Sequence[Token], act: int, target: int) -> bool:
    if not (tokens[act].is_(_STORE | _DATA) or tokens[act].word.endswith(_NOUN_ENDINGS)):
        return False
    before = tokens[max(0, act - _NEAR) : act]
    is_kept = any_of(tokens[max(0, act - _NEAR - 1) : act], _NEGATION)
    return (any_of(before, _UNDOING) and not is_kept) or _is_said_not_to_be(tokens, act, target)


def _is_said_not_to_be(tokens: Sequence[Token], act: int, target: int) -> bool:
    """ "Listor över elever … får inte upprättas": of what the sentence begins with, and not of the people."""
    behind = tokens[target + 1 :]
    if act >= _FIRST or target < act or any_of(behind, _RELATIVE | _CONTRAST):
        return False
    return any_of(behind, _NEGATION | _UNDONE)


def is_judged(tokens: Sequence[Token], act: int, target: int) -> bool:
    """ "Polisens register över … var olagligt": what has been said of it by law is told, and nothing is to be kept."""
    match [token.word for token in tokens[target + 1 : target + 3]]:
        case [was, how]:
            return tokens[act].is_(_STORE) and act < target and was in _WAS and how in _BY_LAW
    return False
