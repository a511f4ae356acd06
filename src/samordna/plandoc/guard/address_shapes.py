"""How addresses are written in the Nordic countries and in English, as patterns with a ``street``."""

import re
from typing import NamedTuple

from samordna.plandoc.guard.stems import any_of_stems

_SURE = (
    "gatan|gata|vägen|stigen|gränd|gränden|torget|torg|allén|allé|esplanaden|stråket"
    "|gaten|gate|veien|vegen|gade|gaden|plads|plassen|stræde|vænget|boulevarden|katu|kuja|polku"
)
_LIKELY = (
    "backen|platsen|leden|kajen|slingan|terrassen|svängen|ringen|vreten|kroken|gången|höjden|liden|strand|stranden|rundan|promenaden"
    "|parken|bron|hamnen|gården|plan|lund|kullen|trädgården|vej|vei|tie|kaari|gläntan|stacken|passet|sången|bakken|udden|lyckan|hagen"
)
_LAST_WORDS = (
    f"{_SURE}|{_LIKELY}|väg|gata|plats|stig|backe|kaj|bro|park|trappor|led|plads|vej|vei"
    "|Gränden|Gatan|Vägen|Torget|Allé|Allén|Stigen|Esplanaden|Gård|Torp|Säteri"
)
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
_ORDINALS = (
    r"(?:\d:[ae]|Första|Andra|Tredje|Fjärde|Femte|Lilla|Stora|Norra|Södra|Östra|Västra|Övre|Nedre|Gamla|Nya)"
)
_HOME = (
    r"(?:\b(?:bor|bodde|bott|bosatt|boende|skriven|skrivna|mantalsskriven|folkbokförd|inneboende|flytta[rt]?|flyttade|hemma|asuu)\b"
    r"[^.\n\d]{0,25}?\b(?:i|på|till|vid|hos)\s"
    r"|\bhos\s(?:(?:sin|sina|sitt|en)\s)?[a-zåäö]{3,20},\s"
    r"|\b(?:[Hh]em|[Bb]ostads|[Gg]atu|[Pp]ost|[Bb]on)?(?:[Aa]dresse?|[Aa]dr\.|[Gg]ård|[Tt]orp|[Bb]ostad|[Bb]oende|[Bb]opæl|[Oo]soite)"
    r"(?:en|n)?(?:\sär)?\s?[:\t|=]\s?)"
)
_ANY_ENDING = any_of_stems(f"{_SURE}|{_LIKELY}|{_LAST_WORDS.lower()}|g.|v.|sg|sv".split("|")).pattern
_STREET_MAYBE = re.compile(rf"(?:{_ANY_ENDING})[\s,|;.]{{0,4}}(?:n(?:r|ummer|o)\.?\s)?\d")
_ANY_ORDINAL = any_of_stems(_ORDINALS.lower()[3:-1].split("|")[1:]).pattern
_ORDINAL_MAYBE = re.compile(rf"(?::[ae]|{_ANY_ORDINAL})\s")
_HOME_MAYBE = re.compile(
    r"b(?:or|od|ott|os|oe|op)|skriven|skrivna|mantals|folkbokf|inneboende|flytta|hemma|asuu|hos|adr|gård|torp|osoite"
)
_TOWN_MAYBE = re.compile(r"\d{3}\s?\d\d\s|\d{4}\s")
_ENGLISH = (
    "Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Square|Rd|Court|Place|Mews|Walk|Rise"
)
_ENGLISH_MAYBE = any_of_stems(_ENGLISH.lower().split("|"))


class Shapes(NamedTuple):
    """Patterns with a ``street``, and what is in every address of them, in lower case, which tells quickly that there is none."""

    maybe: re.Pattern[str]
    patterns: tuple[re.Pattern[str], ...]
    are_any_name: bool = False


SHAPES = (
    Shapes(
        _STREET_MAYBE,
        (
            re.compile(rf"\b(?P<street>{_WORD}?(?:{_SURE}|{_LIKELY})){_BEHIND}"),
            re.compile(rf"\b(?P<street>[A-ZÅÄÖ-]{{2,30}}?(?:{_SURE.upper()}|{_LIKELY.upper()})){_BEHIND}"),
            re.compile(
                rf"\b(?P<street>[a-zåäöé-]{{3,30}}(?:gatan|vägen|stigen|gränd|gränden))\s{{1,3}}{_NUMBER}"
            ),
            re.compile(rf"\b(?P<street>(?:{_WORD}\s){{1,3}}(?:{_LAST_WORDS}))\s{{1,3}}{_NUMBER}"),
            re.compile(rf"\b(?P<street>[A-ZÅÄÖ][a-zåäö]{{2,25}}(?:[gv]\.|s[gv]\b\.?|torg\b))\s?{_NUMBER}"),
        ),
    ),
    Shapes(
        _ORDINAL_MAYBE,
        (
            re.compile(
                rf"\b(?P<street>{_ORDINALS}\s{_WORD}(?<!skolan)(?<!området)(?<!distriktet)"
                rf"(?<!enheten)(?<!regionen)(?<!länet)(?<!kommunen))\s{_NUMBER}"
            ),
        ),
    ),
    Shapes(
        _HOME_MAYBE,
        (re.compile(rf"{_HOME}(?P<street>{_NAMED})\s{{1,3}}{_NUMBER}"),),
        are_any_name=True,
    ),
    Shapes(
        _TOWN_MAYBE,
        (re.compile(rf"\b(?P<street>{_NAMED})\s{{1,3}}(?P<number>\d{{1,5}}\s?[A-H]?){_FLOOR}{_TOWN}"),),
        are_any_name=True,
    ),
    Shapes(
        _ENGLISH_MAYBE,
        (
            re.compile(
                r"\b(?P<number>\d{1,4}[A-Da-d]?)\s(?P<street>[A-Z][a-z]{2,20}(?:\s[A-Z][a-z]{2,20})?"
                rf"\s(?:{_ENGLISH}))\b"
            ),
        ),
    ),
)
"""A street, or what ends like one, and a number; where somebody lives ("bor i Norrbyn 12", "Gård: Västanå 214"), or before a
postcode and a town, any name with a number."""
FLAT = re.compile(
    r"(?:,?\s{1,2}(?:(?:lgh|lägenhet|lägenhetsnr|lägenhetsnummer|port|våning|vån)\b\.?\s?(?:nr\.?\s?)?\d{1,5}\b"
    r"|\d{1,2}\s?(?:tr|trappor|vån)\b\.?)){1,3}",
    re.IGNORECASE,
)
"""Which flat in the house: "lgh 1102", "3 tr"."""
