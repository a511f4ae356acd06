"""Whether a telephone is a function's: the switchboard, a desk, those on duty, a workplace."""

from samordna.plandoc.guard import phone_function_words as of_functions
from samordna.plandoc.guard.phone_context import WORKPLACE, words_before
from samordna.plandoc.guard.phone_holders import is_somebodys, sentence_before
from samordna.plandoc.lazily import lazily

_WHEN = (
    r"kvällar|kvällstid|nätter|natt|nattetid|helger|helg|helgfria|vardagar|vardag|dagtid|kontorstid|jourtid|dygnet|runt|alltid|övrig|tid"
    r"|(?:mån|tis|ons|tors|fre|lör|sön)(?:dag)?(?:ar)?|kl|klockan"
)
_SAID_OF_IT = (
    r"(?:[\s:(–-]|,(?= ?(?:$|tel|tfn|nr|mobil|nås|ring))|@[\w.-]{4,40}"
    r"|för (?:\w*personal|medarbetare|anställda|allmänheten|chefer|anhöriga|föräldrar|unga|barn|invånare|\w*ärenden)(?:en|na)?\b"
    r"|\b(?:tel|tfn|telefon|telefonnr|telefonnummer|telnr|nummer|numret|nr|mobil|på|nås|ring|har|är"
    rf"|direkt|även|når|du|ni|man|svarar|{_WHEN}"
    r"|phone|on|at|is|eller|och|og|ja|or|tlf|puh)\b\.?|\d[\d -]{4,}|\d{1,2}[.:–-]\d\d?){0,8}$"
)
_ENDING = r"(?:en|ens|an|ans|et|ets|s|n)?\b"
_TELEPHONE = rf"\b(?:{of_functions.TELEPHONES}){_ENDING}"
_ANSWERING = rf"\b(?:{of_functions.TELEPHONES}|{of_functions.ON_DUTY}){_ENDING}"
_FUNCTION = rf"(?:{_ANSWERING}|\b(?:{of_functions.AUTHORITIES}){_ENDING})"
_HEARSAY = r"(?<!enligt )(?<!från )(?<!via )(?<!på )"
_FUNCTION_BEFORE = lazily(rf"{_HEARSAY}{_FUNCTION}{_SAID_OF_IT}")
_FUNCTION_BEHIND = lazily(rf"[ ,]{{0,2}}\({_FUNCTION}")
_TELEPHONE_BEFORE = lazily(rf"{_HEARSAY}{_TELEPHONE}{_SAID_OF_IT}")
_TELEPHONE_BEHIND = lazily(rf"[ ,]{{0,2}}\({_TELEPHONE}")
_QUALIFYING = (
    r"(?!(?:har|hade|men|hos|till|nås|kan|efter|som|är|den|det|via|av|om)\b)(?:för |i |på )?[a-zåäö-]{2,30}"
)
_QUALIFIED_BEFORE = lazily(rf"{_HEARSAY}{_TELEPHONE}(?: {_QUALIFYING}){{1,3}}[:,(]{{1,2}} ?\(?$")
"""What the telephone is for: "Jourmobil hemtjänst natt:"."""
_AT_ONE = lazily(r"\b(?:i|hos|vid|(?:jobbar|arbetar|sitter|är|står) på)\s$")
"""Where somebody works there, whose own number it may be: "killen i receptionen"."""
_ANSWERS = lazily(
    rf"{_HEARSAY}(?<!hos )(?:{_ANSWERING}"
    r"|\b\w*(?:(?<!läg)enheten|kontoret|nämnden|förvaltningen|socialtjänsten|teamet|expeditionen|kansliet|biblioteket)s?\b"
    r"|\b(?:telefontid|tidsbokning|bokas|beställs|konsultation|resursteam)\b)"
)
_OF_PEOPLE = lazily(
    r"\b(?:hem|hemma|bor|bostad\w*|privat\w*|(?:numret|nummer) till|familj(?:en|ens|er|erna)?|förälder|föräldrar(?:na)?"
    r"|grann(?:ar|arna|e)|kompis\w*|syskon\w*|anmälare\w*|tipsare\w*|hyresgäst\w*|deltagare\w*|medlem(?:mar|marna|men)?"
    r"|barnen|ungdomar(?:na)?|elever(?:na)?|\w*(?:ledare|lärare|mästare|sekreterare|tränare|vårdare)ns?"
    r"|\w*(?:chef|rektor|kurator|assistent|pedagog|präst|imam|mentor)e?ns?|\w*(?:sköterskan|vikarien)s?"
    r"|nabo(?:en)?|faren|kone[nr]?s?|sønn(?:en)?|søn(?:nen)?|datter(?:en)?|barn(?:et)?s|naapuri|her|their|ask for|spørg?|kysy"
    r"|fråga(?: efter)?|sök|be att få|prata med|tala med|hälsa"
    r"|ringde|svarade|uppgav|lämnade|fick|gav|sa|sade|bad|ville|hade|kopplade|kom|tipsade|skickade|skrev)\b"
)
"""One or several who have a home, one of the staff, and what once happened: "Bokningen kom från …"."""
_WORKPLACE_BEFORE = lazily(rf"(?<!enligt ){WORKPLACE.pattern}{_SAID_OF_IT}")
_UNITS_DUTY_BEFORE = lazily(
    rf"{_HEARSAY}(?:{WORKPLACE.pattern}|\b(?:kommunen|staden)s\b)(?<=s) (?:\w+ )?\w*jour{_SAID_OF_IT}"
)
"""The duty that a unit has: its telephone goes round with it, and is nobody's own."""
_MANNED_BEHIND = lazily(
    r"[ ,(]{0,3}(?:som )?(?:är )?(?:bemanna[sd]|besvaras|delas|rullar|manned|staffed|bemannes|besvares)\b"
)
"""Taken in turn, by whoever has the shift."""
_SOMEBODY_BEFORE = lazily(
    r"\b(?:han|hon|hen|hans|hennes|mamma|mamman|pappa|pappan|mor|far|killen|tjejen|eleven|pojken|flickan|kompis\w*|privat|hem|hemma)\b"
)
_SOMEBODY_BEHIND = lazily(
    r"[^.!?\n]{0,20}\b(?:fråga|sök|be|prata|tala|säg|hälsa)\b[^.!?\n]{0,25}\b"
    r"(?:\w*(?:bror|brodern|syster|systern|mamma|mamman|pappa|pappan|kompis|kompisen|kusin|kusinen|flickvän|pojkvän|sambo)"
    r"|mor|far|moster|faster|mor(?:mor|far|bror)|far(?:mor|far|bror)|son|sonen|dotter|dottern|hans|hennes)\b"
)
_REACH = 90


def is_functions(text: str, start: int, end: int, *, carried: bool) -> bool:
    """Whether the number stands with a function ("jourtelefon", "växel"), and nothing of somebody's between.

    What is carried is so only where it is said to be the telephone: those on duty have one of their own as well. Any other is
    so too where a function answers in the sentence, and nobody is in it.
    """
    behind = text[end : end + _REACH].lower()
    if _SOMEBODY_BEHIND.match(behind):
        return False
    before, behind_it = (
        (_TELEPHONE_BEFORE, _TELEPHONE_BEHIND) if carried else (_FUNCTION_BEFORE, _FUNCTION_BEHIND)
    )
    words = words_before(text, start)
    named = before.search(words)
    if named and not _AT_ONE.search(words, 0, named.start()):
        return True
    if behind_it.match(behind) or _UNITS_DUTY_BEFORE.search(words):
        return True
    is_told = named or _QUALIFIED_BEFORE.search(words) or (not carried and _is_told_of(text, start))
    return bool(is_told) and not is_somebodys(text, start, end)


def is_workplaces(text: str, start: int) -> bool:
    return _WORKPLACE_BEFORE.search(words_before(text, start)) is not None


def is_at_work(text: str, start: int, end: int) -> bool:
    """Whether a workplace or those on duty carry the mobile telephone, or it is manned."""
    behind = text[end : end + _REACH].lower()
    is_manned = _MANNED_BEHIND.match(behind) and not _SOMEBODY_BEFORE.search(words_before(text, start))
    return is_workplaces(text, start) or bool(is_manned) or is_functions(text, start, end, carried=False)


def is_a_units(text: str, start: int, end: int) -> bool:
    """Whether a workplace stands before, and nobody who may be reached there."""
    is_somebodys = _SOMEBODY_BEFORE.search(words_before(text, start)) or _SOMEBODY_BEHIND.match(
        text[end : end + _REACH].lower()
    )
    return is_workplaces(text, start) and not is_somebodys


def _is_told_of(text: str, start: int) -> bool:
    """ "Resursteam heder ger konsultation till yrkesverksamma på 040-…"."""
    sentence = sentence_before(text, start).lower()
    return _ANSWERS.search(sentence) is not None and _OF_PEOPLE.search(sentence) is None
