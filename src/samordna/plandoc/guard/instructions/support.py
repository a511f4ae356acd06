"""Support that somebody tells of for a movement, which is a view; elsewhere it is what people get, and lawful work."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_OF_MOVEMENT = bits("view", "loaded")
_SUPPORT = {"stöd", "støtte", "støtten", "stödet", "support", "tukea", "tukensa", "sympati", "sympatier"}
_THEMSELVES, _TO_SUPPORT = {"sig", "seg", "to"}, {"stödja", "stötta", "hylla", "støtte", "support"}
_AWAY = ("att", "lämn", "från", "avhopp", "avhop", "ut", "mot", "to", "å", "at", "out", "leav", "forlat")
_REACH = 4


def of_movements(tokens: Sequence[Token]) -> Iterable[Token]:
    """ "som visar stöd för högerextrema grupper": the words for support with a movement right behind it, and no way out."""
    for at, token in enumerate(tokens):
        if token.word in _SUPPORT and _is_of_movement(tokens, at):
            yield from tokens[max(0, at - 1) : at + 1]


def _is_of_movement(tokens: Sequence[Token], at: int) -> bool:
    behind = tokens[at + 1 : at + 1 + _REACH]
    return any_of(behind, _OF_MOVEMENT) and not any(near.word.startswith(_AWAY) for near in behind)


def is_professed(tokens: Sequence[Token]) -> bool:
    """ "som säger sig stödja …": the word alone is what a school does for its pupils."""
    return any(one.word in _THEMSELVES and other.word in _TO_SUPPORT for one, other in pairwise(tokens))
