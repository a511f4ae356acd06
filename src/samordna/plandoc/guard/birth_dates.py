"""The day on which somebody is said to be born, which with a place or a class is as good as a name."""

import datetime
import re
from collections.abc import Iterator

from samordna.plandoc.guard.glances import holds_any
from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.identity_checks import is_birth_date, is_day_first
from samordna.plandoc.lazily import lazily

WORDS = ("född", "födel", "fødd", "født", "fødsel", "born", "birth", "f. ", "nr", "nummer", "xxxx", "-*")
NEIGHBOURS_WORDS = (
    "cpr",
    "fødselsn",
    "fnr",
    "hetu",
    "tunnus",
    "sotu",
    "kennit",
    "personbeteckn",
    "finsk",
    "dansk",
    "norsk",
    "isländsk",
)
_SAID = (
    r"(?<![\w.])(?:född|fødd|født|born|f\.|födelse(?:datum|dag|tid)(?:en|et)?|fødselsdato(?:en)?|date of birth|birth ?date"
    r"|p(?:ers(?:on)?)?[-.]? ?n(?:r|ummer)\.?|samordningsn(?:r|ummer))"
    r"(?:\s(?:den|on|är))?[\s:|]{1,3}"
)
_MONTH = r"(?:jan|feb|mar|apr|ma[ijy]|jun|jul|aug|sep|o[kc]t|nov|de[cs])[a-zé]*\.?"
_DATE = (
    r"(?P<date>(?P<century>18|19|20)?(?P<year>\d\d)(?P<part>[-./]?)(?P<month>[01]\d)(?P=part)(?P<day>[0-3]\d)"
    rf"|\d{{1,2}}(?:[./-]\d{{1,2}}[./ -]{{1,2}}|:?[ae]?\.?\s{_MONTH}\s)(?:(?P<written>(?:18|19|20)\d\d)|[-'’]?\d\d))(?!\d)"
)
_BORN = lazily(_SAID + _DATE)
_MASKED = lazily(
    r"(?<![\w-])(?P<date>(?P<century>18|19|20)?(?P<year>\d\d)(?P<month>[01]\d)(?P<day>\d\d))"
    r"(?:[-+ ]?(?:x{4}|[?_]{4})|-\*{1,4})(?!\w)(?P<written>)"
)
"""An identity number whose last four signs are hidden: "050412-xxxx"."""
_NEIGHBOURS_NUMBER = (
    r"(?<![\w/])(?:cpr|fødselsn(?:r|ummer(?:et)?)|fnr|hetu|henkilötunnus|sotu|kennitala|personbeteckning(?:en)?"
    r"|(?:finsk|dansk|norsk|isländsk)\w* (?:personn(?:r|ummer|umret)|id\b|nummer))(?:-?n(?:r|ummer))?"
    r"(?: (?:är|er|på|on))?[\s.:|(]{1,3}"
)
_DAY_FIRST = lazily(_NEIGHBOURS_NUMBER + r"(?P<date>[0-7]\d[01]\d\d\d)(?!\d|[-+ ]?\d{3}| kl)")
"""As the neighbours write it in a number, of which the rest is hidden or told apart: "CPR: 311299-xxxx"."""
_NO_PERSON = lazily(
    r"(?:förening|klubb|bolag|organisation|rörelse|projekt|parti|nätverk|idé|skola|verksamhet|metod|företag|stiftelse|kommun|muse|alla"
    r"|samtliga|barn som|unga som|personer som|de som|elever som|är du|om du|den som|före|efter)\w*[^.!?\n]{0,20}$"
)
_OR_LATER = lazily(
    r"\s?(?:eller (?:senare|tidigare|före|efter)|och (?:framåt|senare|tidigare)|(?:till|–|-)\s?\d|or later)"
)
_NEAR, _OLDEST = 50, 110
"""Signs before it that may say who; and years that nobody lives much longer than."""


def find_birth_dates(lower: str) -> Iterator[FoldedHit]:
    """In folded text in lower case that holds a digit."""
    said = (*_BORN.finditer(lower), *_MASKED.finditer(lower)) if holds_any(lower, WORDS) else ()
    for born in (*said, *_DAY_FIRST.finditer(lower)) if holds_any(lower, NEIGHBOURS_WORDS) else said:
        is_of_things = _NO_PERSON.search(lower, max(0, born.start() - _NEAR), born.start())
        is_one = _is_of_the_living(born) if "year" in born.groupdict() else is_day_first(born["date"])
        if is_one and not is_of_things and not _OR_LATER.match(lower, born.end()):
            yield FoldedHit(HitKind.IDENTITY_NUMBER, *born.span("date"))


def _is_of_the_living(born: re.Match[str]) -> bool:
    century, year, month, day = born.group("century", "year", "month", "day")
    if year and not is_birth_date(century or "", year, month, day):
        return False
    written = born["written"] or (f"{century}{year}" if century else "")
    return not written or int(written) >= datetime.date.today().year - _OLDEST
