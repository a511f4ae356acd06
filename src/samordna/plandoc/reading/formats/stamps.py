"""The page numbers that a page carries: ``10 (15)``, ``Sida 3 av 9``, ``3/9``, ``- 4 -``."""

import re

from samordna.plandoc.lazily import lazily

_STAMP = lazily(
    r"(?:sid(?:a|an|nr)?|page|p|s)?[.:]?\s*[-–—]?\s*\d{0,4}\s*(?:(?:av|of|/|\()\s*\d{0,4}\s*\)?)?\s*[-–—]?",
    re.IGNORECASE,
)
_LONGEST = 24
_AT_END = lazily(
    r"\s(?:sid(?:a|an|nr)?\b[.:]?\s*\d{1,3}(?:\s*(?:av|/)\s*\d{1,3}|\s*\(\d{1,3}\))?"
    r"|(?P<page>\d{1,3})\s*(?:\((?P<pages>\d{1,3})\)|av\s+(?P<all>\d{1,3})))$",
    re.IGNORECASE,
)


def is_page_stamp(text: str) -> bool:
    return len(text) <= _LONGEST and _STAMP.fullmatch(text.strip()) is not None


def split_stamp(text: str) -> tuple[str, str]:
    """A line of a page's margin without the page number it ends with, and that: ``("Ekdala kommun", "Sida 3 av 9")``."""
    match = _AT_END.search(text)
    if (
        match is None
        or is_page_stamp(text)
        or (match["page"] and int(match["page"]) > int(match["pages"] or match["all"]))
    ):
        return text, ""
    return text[: match.start()].rstrip(), match[0].strip()
