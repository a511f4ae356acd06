"""Signs that a legend beside a table says to mean nought: elsewhere they stand for a number that is not known."""

import re
from collections.abc import Iterable

from samordna.plandoc.figures.sheets.lines import TableLine
from samordna.plandoc.lazily import lazily

_ZERO = lazily(
    r"(?:^|[\s:;,(])([–—-])\s*(?:=|:|betyder|avser"
    r"|motsvarar)?\s*(?=[A-Za-zåäö0(])([^.;]{0,60}?)(?:\(0\)|\bnoll\b|= ?0\b|\b0\b)",
    re.IGNORECASE,
)


def signs_of_nought(lines: Iterable[TableLine]) -> Iterable[str]:
    for line in lines:
        for found in _ZERO.finditer(f"{line.key}: {line.text}" if line.key else line.text):
            yield found[1]
