"""How many of something there are, as plans measure what they do: a number names nobody."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_COUNTS = {"antal", "antalet", "andel", "andelen", "antall", "antallet"}
_OF_WHOM = bits("strong", "document", "name", "who", "individual", "people_list", "loaded")


def is_only_a_count(tokens: Sequence[Token]) -> bool:
    """ "Antal kontakter med unga per månad", "antal deltagande samfund"; but not "antal unga och deras namn"."""
    return bool(tokens) and tokens[0].word in _COUNTS and not any_of(tokens, _OF_WHOM)
