"""The page numbers that a page carries: ``10 (15)``, ``Sida 3 av 9``, ``3/9``, ``- 4 -``."""

import re

_STAMP = re.compile(
    r"(?:sid(?:a|an|nr)?|page|p|s)?[.:]?\s*[-–—]?\s*\d{0,4}\s*(?:(?:av|of|/|\()\s*\d{0,4}\s*\)?)?\s*[-–—]?",
    re.IGNORECASE,
)
_LONGEST = 24


def is_page_stamp(text: str) -> bool:
    return len(text) <= _LONGEST and _STAMP.fullmatch(text.strip()) is not None
