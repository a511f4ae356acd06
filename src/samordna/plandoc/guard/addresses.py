"""Street addresses with number, in Swedish and English forms."""

import re
from collections.abc import Iterator

from samordna.plandoc.guard.hits import Found, HitKind

_ENDINGS = (
    "gatan|gata|vägen|väg|stigen|gränden|gränd|torget|torg|backen|allén|allé|platsen|plats|stråket|leden|kajen|esplanaden"
    "|slingan|terrassen|svängen|ringen|vreten|kroken|gången|höjden|liden|trappan|trappor|hamnen|bron|strand|stranden"
)
_NUMBER = (
    r"\s{1,3}(?P<number>\d{1,3}\s?(?:[A-Ha-h]\b)?(?:\s?-\s?\d{1,3}\b)?)"
    r"(?![\d:%§]|[.,-]\d|\s?(?:kr|kronor|mkr|tkr|procent|st|år|åring|elever|personer|deltagare"
    r"|platser|minuter|timmar|meter|km|mil"
    r"|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|gånger"
    r"|steg|av|\(\d)\b)"
)
_ONE_WORD = re.compile(
    rf"\b(?P<street>[A-ZÅÄÖÉ][A-Za-zÅÄÖåäöé:-]{{1,30}}?(?:gatan|vägen|stigen|gränd|gränden|torget"
    rf"|torg|backen|allén|platsen"
    rf"|stråket|leden|kajen|esplanaden|slingan|terrassen|svängen|ringen|vreten|kroken|gången|höjden"
    rf"|liden|strand|stranden)){_NUMBER}"
)
_SEVERAL_WORDS = re.compile(
    rf"\b(?P<street>[A-ZÅÄÖÉ][A-Za-zÅÄÖåäöé:-]{{1,30}}(?:"
    rf"\s[A-ZÅÄÖÉ][A-Za-zÅÄÖåäöé-]{{1,30}}){{0,2}}\s(?:{_ENDINGS})){_NUMBER}"
)
_ENGLISH = re.compile(
    r"\b(?P<number>\d{1,4}[A-Da-d]?)\s(?P<street>[A-Z][a-z]{2,20}(?:\s[A-Z][a-z]{2,20})?"
    r"\s(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens))\b"
)
_SQUARES = re.compile(
    rf"\b(?P<street>(?:Oden|Sture|Fridhems|Karla|Gullmars|Thorilds|Brommaplans?|Telefon)plan){_NUMBER}"
)
_NOT_A_STREET = re.compile(
    r"^(?:(?:arbets|mötes|larm|kontakt|informations|besluts|samverkans|rapport|rapporterings"
    r"|hänvisnings|anmälnings|eskalerings|ut|in|om"
    r"|åter|karriär|tjänste|studie|hinder|parkerings|sammanträdes|vård|praktik|lek|ekonomi|handlings"
    r"|process|arbetar|års|tids"
    r"|budget|tillväxt|för|över|under|fram|till|av|upp|plan|under|tranings|utbildnings|be|projekt"
    r"|forsknings|led"
    r")(?:gatan|vägen|stigen|platsen|gången|ringen|leden|slingan|trappan|svängen)|bedöm\w+"
    r"|[\wåäö]*(?:ering|[dkt]ning|ötning)en"
    r"|(?:den|denna|en|ett|steg|alla|olika|varje|vilken)\s.*)$"
)


def find_addresses(text: str) -> Iterator[Found]:
    """Every street with a number in folded text."""
    for shape in (_ONE_WORD, _SEVERAL_WORDS, _SQUARES, _ENGLISH):
        for match in shape.finditer(text):
            if not _NOT_A_STREET.match(match["street"].lower()):
                end = match.start() + len(match.group().rstrip())
                yield Found(HitKind.ADDRESS, match.start(), end)
