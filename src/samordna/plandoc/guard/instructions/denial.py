"""Whether what is described is said *not* to be done.

A negation counts only where it governs the recording: before it in the same clause, right behind it, or as the determiner
of what is recorded. Elsewhere it changes nothing: "lista …, vilket inte strider mot lagen" is an instruction.
"""

from collections.abc import Sequence
from itertools import takewhile

from samordna.plandoc.guard.instructions.prohibition import FORBIDS, is_forbidden
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits
from samordna.plandoc.guard.instructions.undone import UNDOES, is_undone

_NEGATION, _PROHIBITION, _FALSE = bits("negation"), bits("prohibition"), bits("false_negation")
_CONTRAST, _INFINITIVE, _DETERMINER = bits("contrast"), bits("infinitive"), bits("determiner")
_RELATIVE, _ESCAPING = bits("relative"), bits("escaping")
_QUOTES = set('"”“»«')
_BREAKS = {",", ";", ":", "(", ")", "-", "?", "!", "|"}
_WITHOUT, _WRONG, _TAKEN_OUT = bits("without"), bits("wrong"), bits("taken_out")
DENIES = FORBIDS | UNDOES | _NEGATION | _WITHOUT | _WRONG | _TAKEN_OUT | bits("regardless")
"""One of these is in every sentence that says so."""
_TO = {"att", "at", "å", "of", "for", "för"}
_THAT = {"så", "det", "detta", "sådant", "that", "this", "slik", "sådan"}
_KNOWS = {"vet", "veta", "ved", "vite", "vide", "knowing", "know"}
_WHY = {"varför", "hvorfor", "why", "miksi"}
_MODAL, _VERB = bits("modal"), bits("strong", "medium", "light", "telling")
_STORE = bits("store")
_PURPOSE = {"att", "at", "that"}
_SHORTEST_MAIN_CLAUSE = 4
_IT = {"det", "dette", "detta", "this", "it", "kyse", "kyseessä"}
_OUGHT = {"ska", "skall", "får", "kan", "bör", "måste", "skal", "må", "shall", "may", "must", "should"}
_KEEPING = (
    *("regist", "kartlägg", "kartlegg", "kortlæg", "övervak", "overvåk", "overvåg", "surveil", "monitor", "spying", "spion"),
    *("rekister", "valvon", "seuran", "kartoit", "angiv", "profiler", "profilointi", "mapping", "kontroll", "kontrol"),
)  # fmt: skip
_REACH = 9


def is_denied(tokens: Sequence[Token], act: int, target: int) -> bool:
    """Whether the recording at ``act`` of the people at ``target`` is negated or forbidden."""
    return any_of(tokens, DENIES) and (
        _is_negated_before(tokens, act)
        or _is_negated_behind(tokens, act)
        or _has_no_object(tokens, act, target)
        or _is_excepted(tokens, act, target)
        or is_forbidden(tokens, act, target)
        or _is_quoted_as_wrong(tokens, act)
        or _is_rejected_behind(tokens, act)
        or is_undone(tokens, act, target)
    )


def _counts(tokens: Sequence[Token], index: int) -> bool:
    """Whether a real negation stands there: not "glöm inte", "inte bara", "inte förbjudet", "ingen får saknas"."""
    if not tokens[index].is_(_NEGATION) or _is_turned_round(tokens, index):
        return False
    clause = list(takewhile(lambda token: token.word not in _BREAKS, tokens[index + 1 : index + 1 + _REACH]))
    is_escaped = tokens[index].is_(_DETERMINER) and any_of(clause, _ESCAPING)
    return not is_escaped and not any_of(clause[:3], _FALSE)


def _is_turned_round(tokens: Sequence[Token], index: int) -> bool:
    """By what stands before it: "glöm inte", "varför inte", "ingen anledning att inte"."""
    before = tokens[max(0, index - 2) : index]
    if any_of(before, _FALSE) or any(token.word in _WHY for token in before[-1:]):
        return True
    is_infinitive = any_of([*before[-1:], *tokens[index + 1 : index + 2]], _INFINITIVE)
    return is_infinitive and any_of(tokens[max(0, index - 4) : index], _NEGATION)


def _is_negated_before(tokens: Sequence[Token], act: int) -> bool:
    """Two make none: "ingen går hem utan att skrivas upp"."""
    crosses_commas = any_of(tokens[max(0, act - 2) : act], _INFINITIVE)
    for index in range(act - 1, max(-1, act - 1 - _REACH), -1):
        token = tokens[index]
        if _is_without(tokens, index, act):
            return not any_of(tokens[max(0, index - _REACH) : index], _NEGATION)
        if token.is_(_CONTRAST):
            return False
        if _is_how_not_to(tokens, index):
            return True
        if token.word in _BREAKS and not crosses_commas:
            return False
        if token.is_(_NEGATION):
            is_elsewhere = _is_inside_relative(tokens, index, act) or _is_inside_purpose(tokens, index, act)
            return _counts(tokens, index) and not is_elsewhere
    return False


def _is_inside_relative(tokens: Sequence[Token], index: int, act: int) -> bool:
    """Whether the negation belongs to a "som"-clause before a passive: "de som inte tar avstånd ska listas"."""
    return act - index > 2 and any_of(tokens[max(0, index - 3) : index], _RELATIVE)


def _is_inside_purpose(tokens: Sequence[Token], index: int, act: int) -> bool:
    """ "För att ingen ska hamna mellan stolarna upprättar gruppen …": whether it belongs to what the recording is for."""
    if index < 1 or tokens[index - 1].word not in _PURPOSE or tokens[act].is_(_STORE):
        return False
    modal = next((at for at in range(index + 1, act) if tokens[at].is_(_MODAL)), act)
    return act - modal >= _SHORTEST_MAIN_CLAUSE and tokens[act].is_(_VERB)


def _is_without(tokens: Sequence[Token], index: int, act: int) -> bool:
    """ "utan att anteckna", "i stället för att lista", "without recording"; but not "utan att de vet om det"."""
    if not tokens[index].is_(_WITHOUT) or tokens[act].word in _KNOWS:
        return False
    between = tokens[index + 1 : act]
    leads = sum(1 for _ in takewhile(lambda token: token.word in _TO, between))
    return len(between) <= leads + 1 and (leads > 0 or tokens[index].word == "without")


def _is_how_not_to(tokens: Sequence[Token], colon: int) -> bool:
    """ "Gör inte så här: lista elever …": a short head with a negation that belongs to no noun."""
    if tokens[colon].word != ":" or _says_what_it_is_not(tokens[:colon]):
        return False
    return any(
        (_counts(tokens, index) and not tokens[index].is_(_DETERMINER)) or tokens[index].is_(_WRONG)
        for index in range(max(0, colon - 6), colon)
    )


def _says_what_it_is_not(head: Sequence[Token]) -> bool:
    """ "Det handlar inte om åsiktsregistrering: skriv bara upp …": what it is called is denied, and not that it is done."""
    begins = next((at for at, token in enumerate(head) if token.word in _IT), len(head))
    return not any(token.word in _OUGHT for token in head) and any(
        token.is_(_NEGATION) and any(_is_keeping(behind.word) for behind in head[at + 1 :])
        for at, token in enumerate(head)
        if at > begins
    )


def _is_keeping(word: str) -> bool:
    """Also as the last part of a word: "meningsregistrering"."""
    return any(part in word for part in _KEEPING)


def _is_negated_behind(tokens: Sequence[Token], act: int) -> bool:
    """ "Skriv inte upp", "kartlägger aldrig": right behind the verb."""
    for index in range(act + 1, min(act + 3, len(tokens))):
        if tokens[index].word in _BREAKS or tokens[index].is_(_RELATIVE):
            return False
        if tokens[index].is_(_NEGATION):
            return _counts(tokens, index)
    return False


def _has_no_object(tokens: Sequence[Token], act: int, target: int) -> bool:
    """ "Vi för inga listor", "Ingen elev registreras": the negation is the determiner of what is recorded."""
    end = max(act, target) if act < target else target
    for index in range(max(0, min(act, target) - 2), end):
        if tokens[index].is_(_DETERMINER) and _counts(tokens, index):
            between = tokens[index + 1 : end]
            return not any(token.word in _BREAKS or token.is_(_RELATIVE) for token in between)
    return False


def _is_excepted(tokens: Sequence[Token], act: int, target: int) -> bool:
    """ "dokumentera händelser, inte vilka som var där"."""
    return target > act + 2 and any(_counts(tokens, index) for index in range(target - 2, target))


def _is_rejected_behind(tokens: Sequence[Token], act: int) -> bool:
    """ "Lista över elever – så får det inte gå till": what is said of it behind a dash."""
    dash = next((index for index in range(act, len(tokens)) if tokens[index].word == "-"), len(tokens))
    rejection = tokens[dash + 1 :]
    return any_of(rejection, _NEGATION) and any(token.word in _THAT for token in rejection[:3])


def _is_quoted_as_wrong(tokens: Sequence[Token], act: int) -> bool:
    """A wording in quotes of which is said that it is wrong: a plan may tell what no plan should say."""
    closing = next((index for index in range(act, len(tokens)) if tokens[index].word in _QUOTES), None)
    if closing is None or not any(token.word in _QUOTES for token in tokens[:act]):
        return False
    outside = [*tokens[closing:], *tokens[:act]]
    return any_of(outside, _PROHIBITION | _NEGATION | _TAKEN_OUT)
