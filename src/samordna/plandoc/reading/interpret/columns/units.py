"""What a heading gives to the words below it: the unit of a number, and to whom something is reported."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.words.small_words import Column

_NUMBER = lazily(r"\d[\d\s.,]*")
_CURRENCY = lazily(
    r"\b(?:tkr|tsek|kkr|mnkr|mkr|msek|miljoner kronor|tusen kronor|kronor|kr|sek)\b", re.IGNORECASE
)

_TO_WHOM = lazily(
    r"(?:(?:åter)?rapporter(?:as?|ing)|redovis(?:as?|ning)|återkoppl(?:as?|ing)) (?:till|för|inför)(?: vem| vilka)?|"
    r"(?:mottagare av|vem får) (?:åter)?rapport\w*|rapportmottagare",
    re.IGNORECASE,
)


def with_unit(text: str, column: Column | None, heading: str) -> str:
    """The words of a cell; a bare number has the unit of its heading: "Budget (tkr)", "Genomfört (%)"."""
    if not _NUMBER.fullmatch(text):
        return text
    if column is Column.STATUS and "%" in heading:
        return f"{text} %"
    unit = _CURRENCY.search(heading) if column is Column.COST else None
    if not unit:
        return text
    return f"{text} {unit[0] if unit[0].isupper() else unit[0].lower()}"


def with_receiver(text: str, label: str) -> str:
    """What a follow-up says; to whom something is reported is told as that, since it is no occasion: "Redovisas för: Nämnden"."""
    label = label.strip(" :")
    return f"{label}: {text}" if _TO_WHOM.fullmatch(label) else text
