"""Whether a recording is said to be forbidden.

"Att lista … är förbjudet", "det är olagligt att lista", "undvik listor". Elsewhere a word of law changes nothing: "även om det
bryter mot lagen ska vi lista" is an instruction, and so is "lista de som bär förbjudna symboler".
"""

from collections.abc import Sequence
from itertools import pairwise

from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_PROHIBITION, _PREDICATE, _AVOIDANCE = bits("prohibition"), bits("predicate"), bits("avoidance")
_NEGATION, _JUST, _CONTRAST = bits("negation"), bits("just"), bits("contrast")
_THOSE, _TOLD, _ASKED_FOR = bits("those"), bits("told"), bits("asked_for")
_INFINITIVE, _RELATIVE, _STORE = bits("infinitive"), bits("relative"), bits("store")
_ALLOWED = {"tillåtet", "tillåten", "tillåtna"}
_WORDING, _SAYS, _LACKING = bits("wording"), bits("says"), bits("lacking")
FORBIDS = _PROHIBITION | _TOLD | _WORDING | _SAYS | _LACKING
"""One of these is in every sentence that says so."""
_FORBIDS = {"förbjuder", "forbyr", "forbyder", "forbids", "prohibits", "kieltää"}
_IS = {"är", "vore", "er", "is", "har", "on"}
_WILL = {"ska", "skall"}
_NOUN_ENDINGS = ("ing", "ingen", "an", "or", "er", "et", "ion")
_ABOUT, _UNDOING = {"om", "att", "about", "on", "at"}, bits("undoing")
_RIGHTS = {"rätt", "rättighet", "stöd", "lagstöd", "befogenhet", "mandat", "behörighet"}
_REACH = 12


def is_forbidden(tokens: Sequence[Token], act: int, target: int) -> bool:
    return (
        _is_forbidden_before(tokens, act)
        or _is_forbidden_behind(tokens, act, target)
        or _is_told_of_others(tokens[:act])
    )


def _is_told_of_others(before: Sequence[Token]) -> bool:
    """ "Granskningen visade att kommuner hade uppmanat personal att …": what others asked for, told afterwards."""
    told = next((index for index, token in enumerate(before) if token.is_(_TOLD)), len(before))
    return any_of(before[told:], _ASKED_FOR) or _is_a_wording(before) or _is_struck_out(before)


def _is_struck_out(before: Sequence[Token]) -> bool:
    """ "Ta bort meningen om att notera …": what is told of is a text that goes."""
    return any(
        token.is_(_WORDING) and following.word in _ABOUT and any_of(before[:place], _UNDOING)
        for place, (token, following) in enumerate(pairwise(before))
    )


def _is_a_wording(before: Sequence[Token]) -> bool:
    """ "meningar som uppmanar personal att …", "när någon skriver att personal ska …": what a text says."""
    return any(
        (token.is_(_WORDING) and following.is_(_RELATIVE))
        or (token.is_(_SAYS) and following.word in {"att", "that", "at"})
        for token, following in pairwise(before)
    )


def _is_forbidden_before(tokens: Sequence[Token], act: int) -> bool:
    for index in range(act - 1, max(-1, act - 1 - _REACH), -1):
        if tokens[index].is_(_PROHIBITION) or _lacks_the_right(tokens, index):
            between = tokens[index + 1 : act]
            is_near = len(between) <= 2 and tokens[index].is_(_AVOIDANCE)
            is_object = tokens[index].word in _FORBIDS and len(between) <= 1 and tokens[act].is_(_STORE)
            leads = is_near or is_object or any_of(between[-3:], _INFINITIVE)
            turns = any_of(between, _CONTRAST) or any(token.word in _WILL for token in between)
            return leads and not turns and not _is_negated(tokens, index)
    return False


def _lacks_the_right(tokens: Sequence[Token], index: int) -> bool:
    """ "saknar rätt att", "saknar stöd i lag för att", "låt bli att"; who lacks a list or a way lacks no right."""
    if not tokens[index].is_(_LACKING):
        return False
    lacked = {token.word for token in tokens[index + 1 : index + 3]}
    return "bli" in lacked if tokens[index].word == "låt" else not _RIGHTS.isdisjoint(lacked)


def _is_forbidden_behind(tokens: Sequence[Token], act: int, target: int) -> bool:
    """Not behind an imperative, whose sentence goes on with its object."""
    is_subject = any_of(tokens[max(0, act - 4) : act], _INFINITIVE) or _is_whoever(tokens, act)
    if not is_subject and act < target and not tokens[act].word.endswith(_NOUN_ENDINGS):
        return False
    for index in range(min(act, target) + 1, len(tokens)):
        token = tokens[index]
        if token.is_(_CONTRAST) or token.word == ";":
            return False
        if token.is_(_PROHIBITION) and _is_predicate(tokens, index):
            return not _is_negated(tokens, index)
    return False


def _is_whoever(tokens: Sequence[Token], act: int) -> bool:
    """ "Den som skickar namn …": the subject of the sentence."""
    return 2 <= act <= 3 and tokens[0].is_(_THOSE) and tokens[1].is_(_RELATIVE)


def _is_predicate(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is said of the whole, and not of those whom a "som" describes."""
    if tokens[index - 1].is_(_RELATIVE):
        return False
    return tokens[index].is_(_PREDICATE) or any(
        token.word in _IS for token in tokens[max(0, index - 3) : index]
    )


def _is_negated(tokens: Sequence[Token], index: int) -> bool:
    """ "inte förbjudet", "inget förbud", "sluta inte"; but what is "inte tillåtet" is forbidden."""
    near = range(max(0, index - 3), index)
    stops_not = tokens[index].is_(_AVOIDANCE) and any_of(tokens[index + 1 : index + 2], _NEGATION)
    is_negated = stops_not or any(
        tokens[one].is_(_NEGATION) and not tokens[one + 1].is_(_JUST) for one in near
    )
    return is_negated != (tokens[index].word in _ALLOWED)
