"""Where the object of a recording ends, goes on, or leads to people."""

from collections.abc import Sequence
from itertools import pairwise

from samordna.plandoc.guard.instructions.naming import HARD_BREAKS
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_WHO, _THOSE, _NAME, _TRAIT = bits("who"), bits("those"), bits("name"), bits("trait")
_DATA, _STORE, _LINK, _PERSON = bits("data"), bits("store"), bits("link"), bits("person")
_QUANTITY, _WHETHER, _CONTRAST = bits("quantity"), bits("whether"), bits("contrast")
_WRITING, _PARTICLE, _REFLEXIVE, _CLOSE = bits("writing"), bits("particle"), bits("reflexive"), bits("close")
_TELLING = bits("telling")
_STRONG, _INFINITIVE, _SUBORDINATE = bits("strong"), bits("infinitive"), bits("subordinate")
MAY_END, _SIGNS = _QUANTITY | _REFLEXIVE | _CONTRAST | _SUBORDINATE | _INFINITIVE, {*HARD_BREAKS, ","}
_EXAMPLES = ("exempel", "exemplen", "typfall", "urval", "eksemp", "example", "esimer", "fallbeskriv", "cases")
_OF_EXAMPLES = {"på", "av", "med", "of", "til"}
_DEFINITE = ("en", "et", "an", "na")


def ends_object(tokens: Sequence[Token], index: int, act: int) -> bool:
    token = tokens[index]
    if not token.marks & MAY_END and token.word not in _SIGNS:
        return False
    if token.word in HARD_BREAKS or token.is_(_QUANTITY):
        return True
    is_their_own = token.is_(_REFLEXIVE) and tokens[act].is_(_WRITING)
    if is_their_own or (token.is_(_CONTRAST) and tokens[index - 1].word != ","):
        return True
    if token.is_(_SUBORDINATE) and not tokens[index - 1].is_(_DATA | _STORE | _PARTICLE):
        return index > act + 1
    if token.is_(_INFINITIVE) and token.word != "to" and index > act + 1:
        return True
    return token.word == "," and not _goes_on(tokens, index)


def _goes_on(tokens: Sequence[Token], comma: int) -> bool:
    """Whether the object still comes: at once, or behind words between two commas ("rapportera, även om …, namnen på")."""
    begins = _WHO | _THOSE | _NAME | _DATA | _TRAIT
    closed = [index for index in range(comma + 1, min(comma + 10, len(tokens))) if tokens[index].word == ","]
    return (
        _is_enumerated(tokens, comma, begins)
        or any(
            token.is_(begins) or token.word in {"med", "inom"}
            for index in [comma, *closed]
            for token in tokens[index + 1 : index + 3]
        )
        or any_of(tokens[comma + 1 : comma + 7], _NAME)
    )


def _is_enumerated(tokens: Sequence[Token], comma: int, begins: int) -> bool:
    """ "Notera tid, plats och vilka som …": people come last in a row of things."""
    row = tokens[comma + 1 : comma + 7]
    return any(
        token.word in {"och", "samt", "og", "and", "ja"} and following.is_(begins)
        for token, following in pairwise(row)
    )


def is_receiver(tokens: Sequence[Token], index: int, act: int) -> bool:
    """ "Underrätta rektor om vad …": who is told, right behind the verb, and of what comes next."""
    about = [token.word for token in tokens[index + 1 : index + 2]] == ["om"]
    said = tokens[index + 1 + about : index + 2 + about]
    return index == act + 1 and tokens[act].is_(_TELLING) and any_of(said, _WHETHER | _WHO)


def asks_how(tokens: Sequence[Token], index: int, act: int) -> bool:
    token = tokens[index]
    if token.word == "om":
        return index == act + 1 and tokens[act].is_(_STRONG) and not tokens[act].is_(_STORE)
    return token.marks & _WHETHER != 0 and not token.marks & _LINK


def leads_on(tokens: Sequence[Token], index: int, act: int) -> bool:
    """Whether the preposition leads from what is kept to whom it is about, and not on from something else."""
    if not tokens[index].is_(_LINK):
        return False
    is_close = index == act + 1 or tokens[index - 1].is_(_DATA | _STORE | _PARTICLE)
    return is_close or not tokens[index].is_(_CLOSE)


def is_of_examples(tokens: Sequence[Token], preposition: int) -> bool:
    """ "exempel på elever", "fall av …": people are kept by some of them as well."""
    before = tokens[preposition - 1].word if preposition else ""
    is_example = before == "fall" or before.startswith(_EXAMPLES)
    return is_example and tokens[preposition].word in _OF_EXAMPLES


def end_of_phrase(tokens: Sequence[Token], preposition: int) -> int:
    """The last word that may belong to a preposition which leads away: a definite noun ends it."""
    following = tokens[preposition + 1 : preposition + 2]
    ends = any(token.word.endswith(_DEFINITE) and not token.is_(_PERSON) for token in following)
    return preposition + (1 if ends else 3)
