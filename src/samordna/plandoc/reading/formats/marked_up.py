"""Whether plain text is written as Markdown, whatever its file is called: by signs that nobody types for anything else."""

import re

from samordna.plandoc.lazily import lazily

_HEADING = lazily(r"^ {0,3}(?:# +[^\W\d_].{2,}|#{2,6} +\S.*)$", re.MULTILINE)
_TABLE = lazily(
    r"^ {0,3}\|?[^\n|]*\|[^\n]*\n {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$",
    re.MULTILINE,
)
"""A row of cells over the line of hyphens that ends a head."""

_BOLD = lazily(r"(?<![*\w])\*\*(?=\S)[^*\n]{1,120}(?<=\S)\*\*(?![*\w])")
_LINK = lazily(r"\[[^\]\n]{2,100}\]\(https?://[^)\s]+\)")
_FEWEST_HEADINGS = 2
_FEWEST_BOLD = 3
_LONGEST = 500_000


def is_marked_up(text: str) -> bool:
    """One table is enough, or headings and bold words where there are some; a single heading needs another sign."""
    text = text[:_LONGEST].replace("\r\n", "\n").replace("\r", "\n")
    if "#" not in text and "|" not in text and "**" not in text:
        return False
    if _TABLE.search(text):
        return True
    headings, bold = len(_HEADING.findall(text)), len(_BOLD.findall(text))
    if headings >= _FEWEST_HEADINGS or bold >= _FEWEST_BOLD:
        return True
    return bool(headings) and (bold > 0 or _LINK.search(text) is not None)
