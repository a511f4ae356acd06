"""Whether what is said is an order at all: what was done, what might be, and what is asked is none, and never stops.

Where its consequence is told as well ("ska det anmälas", "dömdes"), it is said not to be done, and passes.
"""

from collections.abc import Sequence

from samordna.plandoc.guard.instruction_tokens import Token, any_of, bits

_STORE, _PERSON, _STAFF = bits("store"), bits("person"), bits("staff")
_CONSEQUENCE = bits("consequence")
_HAVE = {"ha", "har", "hade", "have", "has", "had", "havde", "hatt"}
_PAST_ENDINGS = ("ade", "ades", "erte", "ertes", "erede", "ed")
_PERFECT_ENDINGS = ("at", "ats", "ert", "eret", "ed", "it", "its", "fört", "förts", "lagt", "gjort")
_KEPT_THEN = {
    "förde",
    "hade",
    "höll",
    "skrev",
    "upprättade",
    "gjorde",
    "skapade",
    "lade",
    "kept",
    "had",
    "made",
    "førte",
    "holdt",
}
_IF = {"om", "ifall", "if", "hvis", "dersom", "jos", "när", "skulle"}
_MAY = {"får", "kan", "ska", "skall", "bör", "måste", "may", "can", "should", "må", "saako", "behöver"}
_OUR = {"vi", "man", "jag", "skolan", "kommunen", "personalen", "we", "i", "one", "det"}
_ANYBODY = {"någon", "nogen", "noen", "du", "ni", "en"}


def is_no_order(tokens: Sequence[Token], act: int) -> bool:
    return _is_past(tokens, act) or _is_condition(tokens, act) or _is_question(tokens)


def has_consequence(tokens: Sequence[Token]) -> bool:
    """Whether what follows from it is told: a punishment, or that it is undone."""
    return any_of(tokens, _CONSEQUENCE)


def _is_past(tokens: Sequence[Token], act: int) -> bool:
    word, before = tokens[act].word, tokens[max(0, act - 3) : act]
    if tokens[act].is_(_STORE) and any(token.word in _KEPT_THEN for token in before):
        return True
    is_perfect = word.endswith(_PERFECT_ENDINGS) and any(token.word in _HAVE for token in before)
    return is_perfect or (word.endswith(_PAST_ENDINGS) and len(word) > len("lade"))


def _is_condition(tokens: Sequence[Token], act: int) -> bool:
    """ "Om personal antecknar …", "Skriver någon upp …": the clause that comes first, before any comma."""
    if tokens[0].word in _IF:
        return not any(token.word in {",", "ska", "så", "-", ":"} for token in tokens[:act])
    is_verb_first = act == 0 and tokens[0].word.endswith("r")
    return is_verb_first and len(tokens) > 1 and tokens[1].word in _ANYBODY


def _is_question(tokens: Sequence[Token]) -> bool:
    is_first = (
        len(tokens) > 1
        and tokens[0].word in _MAY
        and (tokens[1].word in _OUR or tokens[1].is_(_PERSON | _STAFF))
    )
    return is_first and tokens[-1].word == "?"
