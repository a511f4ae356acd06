"""How many of something there are, as plans measure what they do: a number names nobody."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_COUNTS = {"antal", "antalet", "andel", "andelen", "antall", "antallet"}
_OF_WHOM = bits("strong", "document", "name", "who", "individual", "people_list", "loaded")
_PERSON, _VIEW = bits("person"), bits("view")


def is_only_a_count(tokens: Sequence[Token]) -> bool:
    """ "Antal kontakter med unga per månad", "antal deltagande samfund"; but not "antal elever som är muslimer", who are few, nor
    "antal unga och deras namn".
    """
    if not tokens or tokens[0].word not in _COUNTS or any_of(tokens, _OF_WHOM):
        return False
    return not (any_of(tokens, _PERSON) and any_of(tokens, _VIEW))
