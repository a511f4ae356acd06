"""A title without its parts: the period, the place and the divisions that it names."""

import re

from samordna.plandoc.dates.words import MONTH_NUMBERS
from samordna.plandoc.figures.data import words_of
from samordna.plandoc.figures.periods import period_in
from samordna.plandoc.figures.places import likeness, without_code
from samordna.plandoc.figures.unit_words import unit_apart, unit_called
from samordna.plandoc.lazily import lazily

_MONTHS = "|".join(sorted(map(re.escape, MONTH_NUMBERS), key=len, reverse=True))
_PERIOD = lazily(
    r"[\s,(–:;-]*\b(?P<said>"
    r"(?:(?:läsåret|läsår|åren?|under|helåret|helår|perioden|t\.?o\.?m\.?|per(?: den)?|den|våren|hösten|vt|ht)\s?)*"
    rf"(?:(?:\d{{1,2}}\s)?(?:{_MONTHS})\s?(?:[–-]\s?(?:\d{{1,2}}\s)?(?:{_MONTHS})\s?)?"
    r"|(?:kvartal|kv\.?|k|q|tertial|halvår|h)\s?\d\s?"
    r"|\d(?::[ae])?\s(?:kvartalet|halvåret|tertialet)\s"
    r"|\d{1,2}/\d{1,2}[\s-])?"
    r"(?:19|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d)(?!\d))?(?:-\d\d)?(?:\s(?:kv|k|q|kvartal)\.?\s?[1-4])?)\b\*?\)?",
    re.IGNORECASE,
)
_BY = lazily(
    r"[\s,]+(?:(?:uppdelat|fördelat|fördelade|uppdelade|redovisat)\s(?:på|efter|per)|efter"
    r"|by|per)\s+(?=[a-zåäö])(?P<by>[^.;]*)$",
    re.IGNORECASE,
)
_OVER_TIME = lazily(r"(?:månad|kvartal|år|vecka|tertial|halvår|läsår|dag)\b")
_MONEY = lazily(r"(?:\bkr|kronor|tkr|antal)$")
_PLACE = lazily(
    r"\s(?:i|inom|för|på|in)\s(?P<place>(?:[a-zåäö]*(?:område|kommun|län|distrikt|stad"
    r"|region|stadsdelen|stadsdel|kommunen)\w*\s)?[A-ZÅÄÖ][\w-]*"
    r"(?:\s(?:[A-ZÅÄÖ][\w-]*|kommun|stad|län|stadsdel|stadsdelsområde|by|distrikt|och))*)$"
)
_APART = lazily(
    r"^(?P<first>[^:–—]{2,40})(?::|\s[–—-])\s+(?P<rest>.+)$|^(?P<before>.+?)(?:,"
    r"|\s[–—-])\s+(?P<last>[^,–—]{2,40})$"
)
_LAST_NAMES = lazily(
    r"(?P<rest>.+[a-zåäö%)]) (?P<place>[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+){0,2}(?: kommun| stad| län)?)$"
)


def without_period(words: str) -> tuple[str, str | None]:
    found = None
    for match in _PERIOD.finditer(words):
        found = match
    if found is None:
        return words, None
    said = re.sub(
        r"^(?:under|perioden|åren?|per|den|t\.?o\.?m\.?|\s)+", "", found["said"], flags=re.IGNORECASE
    )
    period = period_in(said) or period_in(found["said"])
    if period is None:
        return words, None
    rest = f"{words[: found.start()]}{words[found.end() :]}"
    return re.sub(r"[\s,–-]+(?:år|under|åren|perioden|per|den|och|i|från)?$", "", rest), period


def without_divisions(words: str) -> tuple[str, str]:
    found = _BY.search(words)
    if found and _OVER_TIME.match(found["by"]) and not _MONEY.search(words[: found.start()]):
        return words[: found.start()], found["by"]
    if found is None or unit_called(words[found.start() :].strip(" ,")):
        return words, ""
    if words[found.start() :].strip(" ,").casefold().startswith("per ") and unit_apart(words)[1]:
        return words, ""
    return words[: found.start()], found["by"]


def without_place(words: str) -> tuple[str, str | None]:
    if (found := _PLACE.search(words)) and likeness(found["place"]) > 0:
        return words[: found.start()], found["place"]
    if apart := _APART.match(words):
        first, rest = apart["first"] or apart["before"], apart["rest"] or apart["last"]
        for place, other in ((first, rest), (rest, first)):
            if likeness(without_code(place)) >= 0.6 and likeness(other) < 0.6:
                return other, without_code(place)
    return _without_last_names(words)


def _without_last_names(words: str) -> tuple[str, str | None]:
    """The place may stand last with nothing in front of it: "Anmälda brott Ekdala"."""
    last = _LAST_NAMES.match(words)
    if last is None or last["place"].isupper() or last["rest"].casefold() in words_of("generic"):
        return words, None
    is_place = likeness(last["place"]) >= 0.6 and likeness(last["rest"]) < 0
    return (last["rest"], last["place"]) if is_place else (words, None)
