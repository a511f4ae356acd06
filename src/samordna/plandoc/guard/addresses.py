"""Street addresses with number, as they are written in the Nordic countries and in English.

A street is a word that ends like one, or several words of which the last is one; the number stands behind it, in the next
cell or on the next line. Ways of working ("larmvägen 3", "arbetsgången 2") are no streets.
"""

import re
from collections.abc import Iterator

from samordna.plandoc.guard.hits import Found, HitKind
from samordna.plandoc.guard.known import NOTHING_KNOWN, KnownWords

_SURE = (
    "gatan|gata|vägen|stigen|gränd|gränden|torget|torg|allén|allé|esplanaden|stråket"
    "|gaten|gate|veien|vegen|gade|plads|stræde|katu|kuja|polku"
)
_LIKELY = (
    "backen|platsen|leden|kajen|slingan|terrassen|svängen|ringen|vreten|kroken|gången|höjden|liden|strand|stranden|rundan|promenaden"
    "|parken|bron|hamnen|gården|plan|lund|kullen|trädgården|vej|vei|tie|kaari"
)
_LAST_WORDS = f"{_SURE}|{_LIKELY}|väg|plats|stig|backe|kaj|bro|park|trappor|led|plads|vej|vei"
_NOT_COUNTED = (
    r"(?![\d%§]|[.,:-]\d|\s?(?:kr|kronor|mkr|tkr|procent|st|år|åring|elever|personer|deltagare|platser|minuter|timmar|meter|m|km|mil"
    r"|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|gånger|steg|av|\(\d)\b)"
)
_NUMBER = rf"(?P<number>\d{{1,3}}(?::\d{{1,2}})?\s?(?:[A-Ha-h]\b)?(?:\s?-\s?\d{{1,3}}\b)?){_NOT_COUNTED}"
_IN_NEXT_CELL = rf"\s?[,|;\t]\s?{_NUMBER.replace('number', 'cell')}(?=\s*(?:$|[\n\t|,;)]))"
_BEHIND = rf"(?:\s{{0,3}}(?:\b(?:nr|nummer|no)\.?\s)?{_NUMBER}|{_IN_NEXT_CELL})"
_WORD = r"[A-ZÅÄÖÉØÆ][A-Za-zÅÄÖåäöéøæ:-]{1,30}"
_SHAPES = (
    re.compile(rf"\b(?P<street>{_WORD}?(?:{_SURE}|{_LIKELY})){_BEHIND}"),
    re.compile(rf"\b(?P<street>[A-ZÅÄÖ-]{{2,30}}?(?:{_SURE.upper()}|{_LIKELY.upper()})){_BEHIND}"),
    re.compile(rf"\b(?P<street>[a-zåäöé-]{{3,30}}(?:gatan|vägen|stigen|gränd|gränden))\s{{1,3}}{_NUMBER}"),
    re.compile(rf"\b(?P<street>(?:{_WORD}\s){{1,3}}(?:{_LAST_WORDS}))\s{{1,3}}{_NUMBER}"),
    re.compile(rf"\b(?P<street>[A-ZÅÄÖ][a-zåäö]{{2,25}}(?:[gv]\.|s[gv]\b\.?))\s?{_NUMBER}"),
    re.compile(
        rf"\b(?P<street>(?:Lilla|Stora|Norra|Södra|Östra|Västra|Övre|Nedre|Gamla|Nya)\s{_WORD}(?<!skolan)(?<!området)(?<!distriktet)"
        rf"(?<!enheten)(?<!regionen)(?<!länet)(?<!kommunen))\s{_NUMBER}"
    ),
    re.compile(
        r"\b(?P<number>\d{1,4}[A-Da-d]?)\s(?P<street>[A-Z][a-z]{2,20}(?:\s[A-Z][a-z]{2,20})?"
        r"\s(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Square))\b"
    ),
)
_NOT_A_STREET = re.compile(
    r"^(?:(?:arbets|mötes|larm|kontakt|informations|besluts|samverkans|rapport|rapporterings|hänvisnings|anmälnings|eskalerings|ut|in|om|åter"
    r"|karriär|tjänste|studie|hinder|parkerings|sammanträdes|vård|praktik|lek|ekonomi|handlings|process|arbetar|års|tids|budget|tillväxt|för|över"
    r"|under|fram|till|av|upp|plan|tränings|utbildnings|be|projekt|forsknings|led|genomgångs|utgångs|nät|fritids|ungdoms|kyrko|sim|sjuk|koloni)"
    r"(?:gatan|vägen|stigen|platsen|gången|ringen|leden|slingan|trappan|svängen|gården)|bedöm\w+"
    r"|[\wåäö]*(?:ering|[dkt]ning|ötning)en|(?:[\wåäö]*(?:handlings|verksamhets|kommunikations|utbildnings|detalj|översikts|krishanterings|lokal"
    r"|budget|tid|arbets|åtgärds|insats|beredskaps|läro|bottenvånings))plan"
    r"|(?:den|denna|en|ett|steg|alla|olika|varje|vilken)\s.*)$"
)
_DIGIT = re.compile(r"\d")


def find_addresses(text: str, known: KnownWords = NOTHING_KNOWN) -> Iterator[Found]:
    """Every street with a number in folded text, unless the municipality knows the street."""
    if not _DIGIT.search(text):
        return
    for shape in _SHAPES:
        for match in shape.finditer(text):
            if not _NOT_A_STREET.match(match["street"].lower()) and not known.has(match["street"]):
                yield Found(HitKind.ADDRESS, match.start(), match.start() + len(match.group().rstrip()))
