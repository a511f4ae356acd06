"""What an employer checks of those who work there: who may open a system, when that ends, and the extract that they show."""

from collections.abc import Callable, Sequence

from samordna.plandoc.guard.instructions.by_word import Opens
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_CHECKS = ("kontroll", "genomgång", "avstäm", "stickprov", "jämför", "granskning", "stäm", "verifi")
_SYSTEMS = (
    "personalsystem",
    "personalregist",
    "personallist",
    "personalförteckning",
    "lönesystem",
    "hr-system",
    "anställningsregist",
    "avgångslist",
)
_ACCESS = (
    "behörighet",
    "konto",
    "åtkomst",
    "inloggning",
    "användarkont",
    "passerkort",
    "passertagg",
    "systembehörighet",
)
_ENDS = ("slut", "avslut", "lämna", "avgår", "byt", "uppsag", "uppsäg")
_TAKEN = {
    "tas",
    "tagits",
    "bort",
    "avslutas",
    "avslutats",
    "stängs",
    "stängts",
    "spärras",
    "spärrats",
    "återlämnas",
    "dras",
    "in",
}
_NOT, _STILL = {"inte", "ej", "aldrig"}, {"kvar"}
_EXTRACTS = ("registerutdrag", "belastningsregist", "misstankeregist", "utdrag")
_FROM_STATE = ("registerutdrag", "belastningsregist", "misstankeregist")
_WORKERS = (
    *("anställ", "nyanställ", "vikari", "medarbetar", "personal", "chef", "lärar", "ledar", "konsult", "timanställ"),
    *("timvikari", "praktikant", "handläggar"),
)  # fmt: skip
_KEPT = bits("strong", "recorded", "name", "who", "attendance", "possessive", "sensitive", "loaded")
_OF_OTHERS, _PERSON, _DATA = bits("worry", "view", "relative", "trait"), bits("person"), bits("data")
_STORE, _OVER = bits("store"), {"över", "på"}
_NEAR, _AGAINST = 4, "mot"
OPEN_EMPLOYMENT = Opens(
    stems=(
        *_CHECKS,
        *_ACCESS,
        *_FROM_STATE,
    )
)
"""One of these stands in each of these sentences."""


def is_of_employment(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and any(passes(tokens) for passes in _KINDS)


def _is_check_of_accounts(tokens: Sequence[Token]) -> bool:
    """ "Avstämning av aktiva konton mot personalsystemet", "behörighetslista mot personallista"."""
    is_set_against = _is_access(tokens[0]) and any(token.word == _AGAINST for token in tokens[1:2])
    if not (is_set_against or tokens[0].word.startswith(_CHECKS)):
        return False
    is_of_access = is_set_against or any(_is_access(token) for token in tokens[1:])
    is_against_staff = any(token.word.startswith(_SYSTEMS) for token in tokens)
    others = [
        token
        for at, token in enumerate(tokens[1:], 1)
        if not (_is_access(token) or any(map(_is_access, tokens[at + 1 : at + 2])))
    ]
    return is_of_access and is_against_staff and _is_of_workers(others, _KEPT | _OF_OTHERS | _DATA)


def _is_access_left(tokens: Sequence[Token]) -> bool:
    """ "Behörigheter tas inte bort när anställda slutar", as plans of internal control list risks."""
    if not any(map(_is_access, tokens[:_NEAR])):
        return False
    words = {token.word for token in tokens}
    is_left = bool(words & _STILL) or (bool(words & _NOT) and bool(words & _TAKEN))
    others = [token for token in tokens if not (_is_access(token) or token.word.startswith(_ENDS))]
    return is_left and _is_of_workers(others, _KEPT | _OF_OTHERS | _DATA | _STORE)


def _is_extract_shown(tokens: Sequence[Token]) -> bool:
    """ "Personal anställs utan utdrag ur belastningsregistret": the police keep it, and whoever is employed shows it."""
    words = [token.word for token in tokens]
    if not any(word.startswith(_FROM_STATE) for word in words) or not _OVER.isdisjoint(words):
        return False
    others = [token for token in tokens if not token.word.startswith(_EXTRACTS)]
    is_of_staff = any(token.word.startswith(_WORKERS) for token in others)
    return is_of_staff and _is_of_workers(others, _KEPT | _OF_OTHERS | _DATA | _STORE)


def _is_of_workers(tokens: Sequence[Token], forbidden: int) -> bool:
    """Whether all people are at work, and nothing is said of them that must not be kept."""
    return not any_of(tokens, forbidden) and all(
        token.word.startswith(_WORKERS) for token in tokens if token.is_(_PERSON)
    )


def _is_access(token: Token) -> bool:
    return token.word.startswith(_ACCESS) and not token.word.startswith("kontor")


_KINDS: Sequence[Callable[[Sequence[Token]], bool]] = (
    _is_check_of_accounts,
    _is_access_left,
    _is_extract_shown,
)
