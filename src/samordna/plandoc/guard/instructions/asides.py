"""What stands in brackets, and parts words that belong together."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_SAYS_OF_WHOM = bits("person", "loaded", "individual", "name", "quantity", "who", "those", "lawful", "things")
_OPENS, _LONGEST = "(", 6


def without_asides(tokens: Sequence[Token]) -> Sequence[Token]:
    """The sentence without its short brackets that say neither of whom it is nor that it is lawful."""
    if _OPENS not in [token.word for token in tokens]:
        return tokens
    kept: list[Token] = []
    index = 0
    while index < len(tokens):
        index += _length_of_aside(tokens, index)
        kept += tokens[index : index + 1]
        index += 1
    return kept


def _length_of_aside(tokens: Sequence[Token], opens: int) -> int:
    """How many words to leave out; none where no bracket opens or it holds what tells."""
    if tokens[opens].word != _OPENS:
        return 0
    inside = [token.word for token in tokens[opens + 1 : opens + 2 + _LONGEST]]
    if ")" not in inside:
        return 0
    length = inside.index(")") + 2
    return 0 if any_of(tokens[opens : opens + length], _SAYS_OF_WHOM) else length
