"""Support that somebody tells of for a movement, which is a view; elsewhere it is what people get, and lawful work."""

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from samordna.plandoc.guard.instructions.tokens import Token, bits

_OF_MOVEMENT, _PEOPLE = bits("view", "loaded"), bits("person", "staff")
_SUPPORT = {"stöd", "støtte", "støtten", "stödet", "support", "tukea", "tukensa", "sympati", "sympatier"}
_THEMSELVES, _TO_SUPPORT = {"sig", "seg", "to"}, {"stödja", "stötta", "hylla", "støtte", "support"}
_AWAY = ("att", "lämn", "från", "avhopp", "avhop", "ut", "mot", "to", "å", "at", "out", "leav", "forlat")
_OPENLY = {
    *("sitt", "sin", "sina", "sit", "öppet", "öppna", "tydligt", "tydliga", "starkt", "sterkt", "their", "open", "strong")
}  # fmt: skip
_REACH = 4


def of_movements(tokens: Sequence[Token]) -> Iterable[Token]:
    """ "som visar sitt stöd för högerextrema grupper": the words for support with a movement right behind, and no way out."""
    for at, token in enumerate(tokens):
        if token.word in _SUPPORT and leads_to_movement(tokens, at):
            how = takewhile(lambda before: before.word in _OPENLY, reversed(tokens[:at]))
            yield from tokens[max(0, at - 1 - len(list(how))) : at + 1]


def leads_to_movement(tokens: Sequence[Token], at: int) -> bool:
    """Whether a movement stands right behind the word, and neither anybody else nor what leads away from it."""
    behind = tokens[at + 1 : at + 1 + _REACH]
    movement = next((near for near, token in enumerate(behind) if token.is_(_OF_MOVEMENT)), None)
    is_to_others = any(near.is_(_PEOPLE) for near in behind[:movement])
    return (
        movement is not None and not is_to_others and not any(near.word.startswith(_AWAY) for near in behind)
    )


def is_professed(tokens: Sequence[Token]) -> bool:
    """ "som säger sig stödja …": the word alone is what a school does for its pupils."""
    return any(one.word in _THEMSELVES and other.word in _TO_SUPPORT for one, other in pairwise(tokens))
