"""Whether people are there at all: a bag of words knows "alla" and "de", but not that they lead to "alla fritidsgårdar"."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.staff import have_own_views
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_THOSE, _STAFF, _WORST = bits("those"), bits("staff"), bits("worst")
_LEADS_TO_ANYTHING = {
    "de",
    "den",
    "dei",
    "hen",
    "dom",
    "alla",
    "alle",
    "samtliga",
    "var",
    "varenda",
    "those",
    "all",
    "sådana",
}
_PEOPLE = bits("person", "loaded", "who", "name", "possessive", "attendance", "people_list", "individual")
_SURELY = _PEOPLE | bits("sensitive")
_DECIDED = ("beslut", "förslag", "uppdrag", "prioritering", "vedtak", "decision")
_MEANT = _SURELY | bits("relative", "trait", "view")
_IN_A_PLACE = {"i", "på", "hos", "från", "ur", "inom", "in", "at", "from", "on", "av", "of", "fra"}
_SAID = {"vad", "what", "hva", "hvad", "om", "about", "med", "with"}
_AFTER = _IN_A_PLACE | _SAID | {"och", "og", "and", "ja", "som", "der", "who"}
_REACH = 3


def are_there(tokens: Sequence[Token]) -> bool:
    return any(_are_people(tokens, index) for index in range(len(tokens)))


def _are_people(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if (token.is_(_SURELY) and not _are_decisions(tokens, index)) or (
        token.is_(_THOSE) and are_those(tokens, index)
    ):
        return True
    return are_the_worst(tokens, index) or (token.is_(_STAFF) and have_own_views(tokens, index))


def _are_decisions(tokens: Sequence[Token], index: int) -> bool:
    """ "politiska beslut" are nobody's views."""
    behind = tokens[index + 1 : index + 2]
    return not tokens[index].is_(_PEOPLE) and any(token.word.startswith(_DECIDED) for token in behind)


def are_the_worst(tokens: Sequence[Token], index: int) -> bool:
    """ "en lista på de värsta": people, unless it is said what is the worst of them."""
    behind = tokens[index + 1 : index + 2]
    return tokens[index].is_(_WORST) and not any(
        token.word[0].isalnum() and token.word not in _AFTER for token in behind
    )


def are_those(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].word not in _LEADS_TO_ANYTHING or _stand_for_people(tokens, index)


def _stand_for_people(tokens: Sequence[Token], index: int) -> bool:
    """ "alla som …", "samtliga på skolan", "vad de säger", "skriv upp dem": no thing follows that they would lead to."""
    behind = tokens[index + 1 : index + 1 + _REACH]
    if not behind or any_of(behind, _MEANT):
        return True
    is_said = any(token.word in _SAID for token in tokens[max(0, index - 1) : index])
    return is_said or not behind[0].word[0].isalnum() or behind[0].word in _IN_A_PLACE
