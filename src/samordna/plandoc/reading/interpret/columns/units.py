"""Units that a heading gives to the numbers below it."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.words.small_words import Column

_NUMBER = lazily(r"\d[\d\s.,]*")
_THOUSANDS = lazily(
    r"\b(?:kr|sek)\s?(?:k|'?000|thousands?)(?!\w)|\bksek\b|\bthousands? (?:of )?sek\b", re.IGNORECASE
)
"""What is written for thousands of crowns where they have no word of their own: "SEK k", "kSEK"."""

_CURRENCY = lazily(
    r"\b(?:tkr|tsek|kkr|mnkr|mkr|msek|miljoner kronor|tusen kronor|kronor|kr|sek)\b", re.IGNORECASE
)


def with_unit(text: str, column: Column | None, heading: str) -> str:
    """The words of a cell; a bare number has the unit of its heading: "Budget (tkr)", "Genomfört (%)"."""
    if not _NUMBER.fullmatch(text):
        return text
    if column is Column.STATUS and "%" in heading:
        return f"{text} %"
    if column is Column.COST and _THOUSANDS.search(heading):
        return f"{text} tkr"
    unit = _CURRENCY.search(heading) if column is Column.COST else None
    if not unit:
        return text
    return f"{text} {unit[0] if unit[0].isupper() else unit[0].lower()}"
