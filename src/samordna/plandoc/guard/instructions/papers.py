"""The house's own papers: templates, what is handed out, its employees' files, and who may open a system."""

from collections.abc import Callable, Sequence

from samordna.plandoc.guard.instructions.by_word import Opens
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_RECORDED, _LIGHT, _TELLING = bits("strong", "medium", "recorded"), bits("light"), bits("telling")
_SAID_OF_THEM = bits("name", "data", "who", "attendance", "trait", "sensitive", "possessive", "loaded")
_VIEW, _WORRY, _PERSON = bits("view"), bits("worry"), bits("person")
_DUTY, _THINGS, _STORE = bits("duty"), bits("things"), bits("store")
_MODAL, _RELATIVE, _OF_ONE = bits("modal"), bits("relative"), bits("individual", "people_list")
_CHECKS = ("kontroll", "genomgång", "avstäm", "stickprov", "jämför", "granskning", "stäm")
_STAFF_RECORDS = ("personalakt", "personallist", "bemanningslist", "personalregist", "anställningslist")
_ALSO_CASE_FILES = "personakt"
_STAFF = ("anställd", "vikari", "medarbetar", "personal", "chef")
_EMPLOYED = ("anställda", "anställd", "anställdas")
_HANDING_OUT = ("spridning", "utdelning", "utskick", "distribution", "tryckning", "delning")
_PRINTED = (
    *("broschyr", "broschyren", "broschyrer", "broschyrerna", "folder", "foldern", "foldrar", "affisch"),
    *("affischen", "affischer", "flygblad", "flygbladet", "blad", "bladet", "häfte", "häftet", "magneter"),
    *("informationsbrev", "informationsbrevet", "veckobrev", "veckobrevet", "vykort", "vykortet", "kortet"),
)  # fmt: skip
_TEMPLATES = ("mall", "blankett", "checklista", "lathund", "rutin", "handledning")
_LAID = {"läggs", "finns", "ligger", "sätts", "hängs", "publiceras", "sparas", "förvaras", "placeras"}
_SHELVES = (
    "pärm",
    "pärmen",
    "pärmar",
    "pärmarna",
    "mapp",
    "mappen",
    "intranät",
    "intranätet",
    "hylla",
    "hyllan",
)
_ACCESS = ("behörighet", "åtkomst", "tillgång", "insyn", "inloggning")
_TOO_MANY = {"fler", "flera", "många", "obehöriga", "utomstående"}
_HAVE = {"har", "får", "kan", "ges", "behåller", "haft"}
OPEN_PAPERS = Opens(
    stems=(
        *_CHECKS,
        *_HANDING_OUT,
        *_TEMPLATES,
        *_ACCESS,
    )
)
"""One of these stands in each of these sentences."""


def is_of_own_papers(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and any(passes(tokens) for passes in _KINDS)


def _is_check_of_staff(tokens: Sequence[Token]) -> bool:
    """ "Kontroll av behörigheter mot personallistan": an employer's own records, and nothing of what anybody thinks."""
    if not tokens[0].word.startswith(_CHECKS) or not _are_employers(tokens):
        return False
    return not any_of(tokens[1:], _RECORDED | _SAID_OF_THEM | _WORRY) and not any(
        token.is_(_VIEW) and not any_of(tokens[at + 1 : at + 2], _DUTY | _THINGS)
        for at, token in enumerate(tokens)
    )


def _are_employers(tokens: Sequence[Token]) -> bool:
    """ "personakter" are those of a social service, too, unless they are said to be of people at work."""
    if any(token.word.startswith(_STAFF_RECORDS) for token in tokens):
        return True
    people = [token for token in tokens if token.is_(_PERSON) and not token.word.startswith(_ALSO_CASE_FILES)]
    are_files = any(token.word.startswith(_ALSO_CASE_FILES) for token in tokens)
    of_staff = [token for token in tokens if token.word.endswith(_EMPLOYED) or token.word.startswith(_STAFF)]
    return are_files and bool(of_staff) and all(token in of_staff for token in people)


def _is_handed_out(tokens: Sequence[Token]) -> bool:
    """ "Spridning av broschyren Håll koll, alla föräldrar i åk 7": a title may say anything, but keeps nobody."""
    is_of_print = tokens[0].word.startswith(_HANDING_OUT) and any(
        token.word.endswith(_PRINTED) for token in tokens[1:5]
    )
    return is_of_print and not any_of(tokens[1:], _RECORDED | _SAID_OF_THEM | _STORE | _RELATIVE)


def _is_template(tokens: Sequence[Token]) -> bool:
    """ "Mall för orosbedömning läggs i elevhälsans pärm": an empty form on a shelf, and nobody in it."""
    laid = next((at for at, token in enumerate(tokens) if token.word in _LAID), None)
    if laid is None or not tokens[0].word.startswith(_TEMPLATES):
        return False
    is_on_shelf = any(token.word.endswith(_SHELVES) for token in tokens[laid + 1 :])
    others = [token for at, token in enumerate(tokens) if at not in (0, laid) and token.word != "för"]
    return is_on_shelf and not any_of(
        others, _RECORDED | _SAID_OF_THEM | _PERSON | _OF_ONE | _LIGHT | _TELLING | _RELATIVE
    )


def _is_access(tokens: Sequence[Token]) -> bool:
    """ "Fler än nödvändigt har behörighet till ungdomsregistret", as plans of internal control list risks."""
    access = next((at for at, token in enumerate(tokens) if token.word.startswith(_ACCESS)), None)
    if access is None or any_of(tokens, _RECORDED | _SAID_OF_THEM | _VIEW | _WORRY | _MODAL):
        return False
    before = {token.word for token in tokens[:access]}
    is_too_wide = not _TOO_MANY.isdisjoint(before) and not _HAVE.isdisjoint(before)
    return is_too_wide and any(token.word == "till" for token in tokens[access + 1 : access + 2])


_KINDS: Sequence[Callable[[Sequence[Token]], bool]] = (
    _is_check_of_staff,
    _is_handed_out,
    _is_template,
    _is_access,
)
