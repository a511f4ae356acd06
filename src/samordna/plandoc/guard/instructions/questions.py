"""A question after people, and an order to write down the answer: "Vilka är extremisterna? Namnge dem."

The question alone may be one of analysis, and the order alone one about anything.
"""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.phrases import which_people
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_WHO, _ASKS_PEOPLE, _THINGS = bits("who"), bits("asks_people"), bits("things")
_CONCERN = bits("view", "loaded", "worry")
_RECORDS = bits("strong", "medium", "light", "telling")
_ANSWER = bits("store", "name", "list")
_NOT = bits("negation", "duty")
_THEM = {"dem", "dom", "them", "heidät", "nedan", "below", "nedenfor"}
_BOOK = {"bok", "bog", "book", "kirjaa"}
_SAYS = {
    *("sa", "sade", "sagt", "säger", "tyckt", "tycker", "tyckte", "tror", "trodde", "anser", "tänker"),
    *("sier", "mener", "mente", "synes", "siger", "sagde", "tænker", "sanoi", "ajattelee"),
    *("said", "says", "thinks", "thought", "believes", "believed"),
}
_WHAT = {"vad", "hva", "hvad", "mitä", "what"}
_HAVE = {"har", "hade", "är", "var", "have", "are", "er"}
_REPLIES = {
    "svara",
    "svar",
    "svarer",
    "svare",
    "answer",
    "reply",
    "respond",
    "vastaa",
    "vastatkaa",
    "vastaukset",
}
_HOW_MANY = {
    "hur",
    "hvor",
    "how",
    "kuinka",
    "många",
    "mange",
    "many",
    "moni",
    "monta",
    "och",
    "og",
    "and",
    "ja",
}
_BEGINS, _BARE = 3, 3
_WRITES = bits("strong", "particle")


def asks_for_people(tokens: Sequence[Token]) -> bool:
    """Whether it is a question after people with views: "Vilka elever delar hatmemes?", "Hur många och vilka ber?"."""
    if not tokens or tokens[-1].word != "?":
        return False
    if _is_who_said_what(tokens):
        return True
    if not any_of(tokens, _CONCERN):
        return False
    begins = next((index for index, token in enumerate(tokens) if token.word not in _HOW_MANY), 0)
    return any(
        token.is_(_ASKS_PEOPLE) or (token.is_(_WHO) and _is_after_people(tokens, index))
        for index, token in enumerate(tokens[begins : begins + _BEGINS], begins)
    )


def _is_who_said_what(tokens: Sequence[Token]) -> bool:
    """ "Vem sa vad?": whatever it was, each is held to what that one said."""
    said, what = (tokens[-3].word, tokens[-2].word) if len(tokens) > 3 else ("", "")
    return said in _SAYS and what in _WHAT and any_of(tokens[-5:-3], _WHO)


def is_answer(tokens: Sequence[Token]) -> bool:
    """Whether the sentence tells to write the answer down: "namnge dem", "svara med namn", or no more than "skriv upp"."""
    is_bare = len(tokens) <= _BARE and any_of(tokens, _WRITES)
    is_kept = is_bare or any_of(tokens, _ANSWER) or any(token.word in _THEM | _BOOK for token in tokens)
    tells = any_of(tokens[:_BEGINS], _RECORDS) or any(token.word in _REPLIES for token in tokens[:1])
    return tells and is_kept and not any_of(tokens, _NOT)


def _is_after_people(tokens: Sequence[Token], index: int) -> bool:
    if any_of(tokens[index + 1 : index + 2], _THINGS):
        return False
    names_them = which_people(tokens, index) is not None or any(
        token.word in _HAVE for token in tokens[index + 1 : index + 2]
    )
    return names_them or any_of(tokens[index + 1 : index + 4], _CONCERN)
