"""Whether people are there at all: a bag of words knows "alla" and "de", but not that they lead to "alla fritidsgårdar"."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_THOSE = bits("those")
_LEADS_TO_ANYTHING = {"de", "den", "dei", "alla", "alle", "samtliga", "var", "varenda", "those", "all"}
_SURELY = bits(
    "person", "loaded", "who", "name", "possessive", "attendance", "people_list", "sensitive", "individual"
)
_MEANT = _SURELY | bits("relative", "trait", "view")
_IN_A_PLACE = {"i", "på", "hos", "från", "ur", "inom", "in", "at", "from", "on", "av", "of", "fra"}
_SAID = {"vad", "what", "hva", "hvad", "om", "about", "med", "with"}
_REACH = 3


def are_there(tokens: Sequence[Token]) -> bool:
    return any(_are_people(tokens, index) for index in range(len(tokens)))


def _are_people(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].is_(_SURELY) or (tokens[index].is_(_THOSE) and are_those(tokens, index))


def are_those(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].word not in _LEADS_TO_ANYTHING or _stand_for_people(tokens, index)


def _stand_for_people(tokens: Sequence[Token], index: int) -> bool:
    """ "alla som …", "samtliga på skolan", "vad de säger", "skriv upp dem": no thing follows that they would lead to."""
    behind = tokens[index + 1 : index + 1 + _REACH]
    if not behind or any_of(behind, _MEANT):
        return True
    is_said = any(token.word in _SAID for token in tokens[max(0, index - 1) : index])
    return is_said or not behind[0].word[0].isalnum() or behind[0].word in _IN_A_PLACE
