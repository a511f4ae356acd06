"""A list of organisations and what they do for people: "en lista över föreningar som hjälper unga", in five languages.

Those who are helped stand behind a verb of help, and nobody else is told of; of members, names and views it is no such list.
"""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.by_word import Opens
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_STORE, _STRONG, _PERSON, _RELATIVE = bits("store"), bits("strong"), bits("person"), bits("relative")
_SAID_OF_THEM = bits(
    *("name", "possessive", "attendance", "individual", "loaded", "worry", "sensitive", "people_list"),
    *("recorded", "negation", "view", "who", "relative"),
)  # fmt: skip
_VIEW, _WHO = bits("view"), bits("who")
BODIES = (
    *("organisation", "organisasjon", "organisaatio", "förening", "forening", "idrottsförening", "samfund", "samfunn"),
    *("trossamfund", "klubb", "idrottsklubb"),
    *("verksamhet", "stödverksamhet", "tiltak", "tilbud", "insats", "tjänst", "tjenest", "service", "charit", "club"),
    *("järjestö", "yhdisty", "seuroi", "seurois", "palvelu", "toimijo", "provider", "program", "indsats", "aktör", "skolor"),
)  # fmt: skip
_LEADS = {"över", "over", "på", "om", "of", "med", "av", "af"}
_ELATIVE = ("sta", "stä")
"""How what is listed ends in Finnish: "luettelo järjestöistä"."""
_HELPS = (
    *("stöd", "stött", "erbjud", "hjälp", "ger", "tillhandahåll", "ordna", "arrangera", "tar", "arbeta", "jobba", "bedriv"),
    *("støtt", "hjelp", "hjælp", "tilby", "gir", "giver", "arbeid", "arbejd", "tarjoa", "tuke", "autta", "järjestä"),
    *("support", "help", "offer", "provid", "arrang", "run", "work", "anna"),
)  # fmt: skip
_GROUPS = {"grupper", "grupperna", "groups"}
_NEAR = 3
OPEN_BODIES = Opens(_GROUPS, BODIES)
"""One of these stands in each of these sentences."""


def is_list_of_bodies(tokens: Sequence[Token]) -> bool:
    """Whoever is helped has to be said where the verb may also mean that a movement is supported."""
    if not any_of(tokens, _RELATIVE):
        return False
    bodies = [at for at, token in enumerate(tokens) if token.word.startswith(BODIES) or token.word in _GROUPS]
    listed = next((at for at in bodies if _is_listed(tokens, at)), None)
    if listed is None or any_of(tokens[:listed], _PERSON | _WHO | _RELATIVE):
        return False
    behind = tokens[listed + 1 :]
    relative = next((at for at, token in enumerate(behind) if token.is_(_RELATIVE)), None)
    if relative is None:
        return False
    before, said = behind[:relative], behind[relative + 1 :]
    if any(token.word[0].isalpha() for token in before) or not any(map(_is_help, said[:1])):
        return False
    others = [token for token in (*tokens[:listed], *said) if not _is_help(token)]
    is_of_people = any_of(said, _PERSON) or not said[0].is_(_VIEW)
    return is_of_people and not any_of(others, _SAID_OF_THEM)


def _is_listed(tokens: Sequence[Token], at: int) -> bool:
    """A body right behind a list and what leads from it, or behind the verb that lists."""
    before = tokens[max(0, at - _NEAR) : at]
    is_led = any(token.word in _LEADS for token in before) or tokens[at].word.endswith(_ELATIVE)
    return (is_led and any_of(before, _STORE)) or any_of(before[-1:], _STRONG)


def _is_help(token: Token) -> bool:
    return token.word.startswith(_HELPS)
