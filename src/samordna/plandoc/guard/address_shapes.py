"""How addresses are written in the Nordic countries and in English, as patterns with a ``street``."""

import re
from typing import NamedTuple

from samordna.plandoc.guard.stems import any_of_stems
from samordna.plandoc.guard.street_words import ENDINGS, ENGLISH, LAST_WORDS, LIKELY, LIVES, ORDINALS, SURE
from samordna.plandoc.guard.word_signs import DIGIT, ENGLISH_STREET, HOME, ORDINAL, STREET
from samordna.plandoc.lazily import lazily

_NOT_COUNTED = (
    r"(?![\d%§]|[.,:-]\d|\s?(?:kr|kronor|mkr|tkr|procent|st|år|åring|elever|personer|deltagare|platser|minuter|timmar|meter|m|km|mil"
    r"|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|gånger|steg|av|\(\d)\b)"
)
_NUMBER = rf"(?P<number>\d{{1,3}}(?::\d{{1,2}})?\s?(?:[A-Ha-h]\b)?(?:\s?-\s?\d{{1,3}}\b)?){_NOT_COUNTED}"
_IN_NEXT_CELL = rf"\s?[,|;\t]\s?{_NUMBER.replace('number', 'cell')}(?=\s*(?:$|[\n\t|,;)]))"
_BEHIND = rf"(?:\s{{0,3}}(?:\b(?:nr|nummer|no)\.?\s)?{_NUMBER}|{_IN_NEXT_CELL})"
_WORD = r"[A-ZÅÄÖÉØÆ][A-Za-zÅÄÖåäöéøæ:-]{1,30}"
_NAMED = rf"{_WORD}(?:\s(?:{_WORD}|över|under|norra|södra)){{0,2}}"
_FLOOR = r"(?:,\s?[^,\n\d]{1,12}|,\s?\d\.?\s?[^,\n\d]{1,8}){0,2}"
_TOWN = (
    rf"(?:,\s{{0,2}}|\s?\n\s?)(?:[A-Z]{{1,2}}-)?(?:\d{{3}}\s?\d{{2}}|(?!19|20)\d{{4}})\s{{1,2}}(?={_WORD})"
)
_ORDINALS = rf"(?:\d:[ae]|{ORDINALS})"
_HOME = (
    rf"(?:\b(?:{LIVES})\b"
    r"[^.\n\d]{0,25}?\b(?:i|på|till|vid|hos)\s"
    r"|\bhos\s(?:(?:sin|sina|sitt|en)\s)?[a-zåäö]{3,20},\s"
    r"|\b(?:[Hh]em|[Bb]ostads|[Gg]atu|[Pp]ost|[Bb]on)?(?:[Aa]dresse?|[Aa]dr\.|[Gg]ård|[Tt]orp|[Bb]ostad|[Bb]oende|[Bb]opæl|[Oo]soite)"
    r"(?:en|n)?(?:\sär)?\s?[:\t|=]\s?)"
)
_STREET_MAYBE = lazily(
    rf"(?:{any_of_stems({*ENDINGS, 'g.', 'v.'}).pattern})[\s,|;.]{{0,4}}(?:n(?:r|ummer|o)\.?\s)?\d"
)
_TOWN_MAYBE = lazily(r"\d\d\d(?:\s?\d\d|(?<!19\d)(?<!20\d)\d)\s{1,2}[a-zåäöéøæ]")
_NUMBER_BEHIND = lazily(r"\d(?<=[a-zåäöéøæ\s,|;.]\d)\d?\d?(?!\d)")
_NUMBER_BEFORE = lazily(r"\d[a-d]?\s[a-z]")


class Shapes(NamedTuple):
    """Patterns with a ``street``, and what tells quickly that there is none: a sign of the words of every address of them, and
    how a number stands there, in lower case.
    """

    sign: int
    maybe: re.Pattern[str]
    patterns: tuple[re.Pattern[str], ...]
    are_any_name: bool = False


SHAPES = (
    Shapes(
        STREET,
        _STREET_MAYBE,
        (
            lazily(rf"\b(?P<street>{_WORD}?(?:{SURE}|{LIKELY})){_BEHIND}"),
            lazily(rf"\b(?P<street>[A-ZÅÄÖ-]{{2,30}}?(?:{SURE.upper()}|{LIKELY.upper()})){_BEHIND}"),
            lazily(
                rf"\b(?P<street>[a-zåäöé-]{{3,30}}(?:gatan|vägen|stigen|gränd|gränden))\s{{1,3}}{_NUMBER}"
            ),
            lazily(rf"\b(?P<street>(?:{_WORD}\s){{1,3}}(?:{LAST_WORDS}))\s{{1,3}}{_NUMBER}"),
            lazily(rf"\b(?P<street>[A-ZÅÄÖ][a-zåäö]{{2,25}}(?:[gv]\.|s[gv]\b\.?|torg\b))\s?{_NUMBER}"),
        ),
    ),
    Shapes(
        ORDINAL,
        _NUMBER_BEHIND,
        (
            lazily(
                rf"\b(?P<street>{_ORDINALS}\s{_WORD}(?<!skolan)(?<!området)(?<!distriktet)"
                rf"(?<!enheten)(?<!regionen)(?<!länet)(?<!kommunen))\s{_NUMBER}"
            ),
        ),
    ),
    Shapes(
        HOME,
        _NUMBER_BEHIND,
        (lazily(rf"{_HOME}(?P<street>{_NAMED})\s{{1,3}}{_NUMBER}"),),
        are_any_name=True,
    ),
    Shapes(
        DIGIT,
        _TOWN_MAYBE,
        (lazily(rf"\b(?P<street>{_NAMED})\s{{1,3}}(?P<number>\d{{1,5}}\s?[A-H]?){_FLOOR}{_TOWN}"),),
        are_any_name=True,
    ),
    Shapes(
        ENGLISH_STREET,
        _NUMBER_BEFORE,
        (
            lazily(
                r"\b(?P<number>\d{1,4}[A-Da-d]?)\s(?P<street>[A-Z][a-z]{2,20}(?:\s[A-Z][a-z]{2,20})?"
                rf"\s(?:{ENGLISH}))\b"
            ),
        ),
    ),
)
"""A street, or what ends like one, and a number; where somebody lives ("bor i Norrbyn 12", "Gård: Västanå 214"), or before a
postcode and a town, any name with a number."""
FLAT = lazily(
    r"(?:,?\s{1,2}(?:(?:lgh|lägenhet|lägenhetsnr|lägenhetsnummer|port|våning|vån)\b\.?\s?(?:nr\.?\s?)?\d{1,5}\b"
    r"|\d{1,2}\s?(?:tr|trappor|vån)\b\.?)){1,3}",
    re.IGNORECASE,
)
"""Which flat in the house: "lgh 1102", "3 tr"."""
