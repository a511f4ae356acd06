"""Amounts of money as they are set on pages and in print: thousands apart, and nothing that breaks inside."""

import re

from samordna.plandoc.lazily import lazily

_GAP = "\N{NO-BREAK SPACE}"
_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+"
_UNIT = r"kr|kronor|krona|sek|tkr|kkr|tsek|mkr|mnkr|msek|(?:miljoner|tusen) kronor"
_AMOUNT = lazily(
    rf"(?<![\w.,:/–-])(?:(?P<from>{_NUMBER})(?P<to>\s*[–-]\s*))?(?P<number>{_NUMBER})(?P<decimals>[.,]\d{{1,2}})?"
    rf"(?:\s*(?P<dash>:-)|\s*(?P<unit>{_UNIT})(?!\w))",
    re.IGNORECASE,
)
_AFTER_UNIT = lazily(rf"(?:(?<=^)|(?<=[:;(] ))(sek|kr)\s({_NUMBER})(?![\w.,:/–-])", re.IGNORECASE)
_BARE = lazily(r"\s*(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{4,})\s*")
_YEAR = lazily(r"(?:19|20)\d\d")


def set_amounts(text: str) -> str:
    """The words of a cost. A number alone is an amount too, unless it is a year; one with points or colons stays as it is."""
    if bare := _BARE.fullmatch(text):
        return text if _YEAR.fullmatch(bare[1]) else _grouped(bare[1])
    return _AFTER_UNIT.sub(lambda match: f"{match[1]}{_GAP}{_grouped(match[2])}", _AMOUNT.sub(_set, text))


def _set(match: re.Match[str]) -> str:
    low = f"{_grouped(match['from'])}{match['to']}" if match["from"] else ""
    unit = match["dash"] or f"{_GAP}{match['unit']}"
    return f"{low}{_grouped(match['number'])}{match['decimals'] or ''}{unit}"


def _grouped(number: str) -> str:
    digits = "".join(re.findall(r"\d", number))
    return re.sub(r"(?<=\d)(?=(?:\d{3})+$)", _GAP, digits)
