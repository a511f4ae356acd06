"""What stands at the head of a paper and tells of the paper, not of the plan: its kind, its day, its pages."""

import re

from samordna.plandoc.lazily import lazily

_KIND = (
    r"(?:bilaga|datum|sida|till|tjänsteskrivelse|tjänsteutlåtande|protokoll\w*|beslutsunderlag|utkast|remiss\w*|"
    r"styrdokument|dokument|rapport|blad|pm|promemoria|tjänsteanteckning\w*|minnesanteckning\w*|missiv|skrivelse|meddelande)\b[\s\d:.–-]*$"
)
ON_PAPERS = lazily(_KIND, re.IGNORECASE)
"""What stands above a title on many papers, and says which kind of paper it is."""

_OF_PAPER = lazily(
    rf"{_KIND}|(?:handlings|åtgärds)?(?:plan|program)$|(?:saknr|ärendenr|handläggare)\b[.:\s]*[\w./-]{{1,12}}$|datum[:\s]+\d{{4}}-\d\d-\d\d$|(?:sid(?:a|an)?\.?\s*)?\d{{1,3}}\s*(?:\(\s*\d{{1,3}}\s*\)|(?:/|av)\s*\d{{1,3}})$|\d{{4}}-\d\d-\d\d$",
    re.IGNORECASE,
)


def is_of_paper(text: str) -> bool:
    """Whether a text is nothing but the kind of a paper, its number of pages or its day."""
    return _OF_PAPER.match(text.strip()) is not None
