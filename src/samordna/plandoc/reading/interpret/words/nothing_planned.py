"""Words that say that nothing is to be done: in a cell of a calendar, or in a row of a form."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.words.small_words import NOTHING_SAID

_NO_DEED = (
    r"(?:(?:inget|inga|ingen|ingenting|inte något)\b(?: \w+){0,3}|(?:sommar|jul)?uppehåll|semester|ledigt)"
)
_NOTHING_PLANNED = lazily(rf"\W*{_NO_DEED}(?:\W+{_NO_DEED})?\W*", re.IGNORECASE)


def plans_no_deed(text: str) -> bool:
    """Whether words say outright that nothing is planned: "Inget planerat", "Sommaruppehåll"."""
    return _NOTHING_PLANNED.fullmatch(text) is not None


def holds_nothing(cell: str) -> bool:
    """Whether a cell is empty, holds but a dash, or says that nothing is planned."""
    text = cell.strip()
    return not text or text in NOTHING_SAID or plans_no_deed(text)
