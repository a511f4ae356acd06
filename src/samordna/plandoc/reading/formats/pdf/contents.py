"""Lists of contents: a heading that says so, or dots, and lines that end in a page number."""

import re
from collections.abc import Sequence

_HEADING = re.compile(r"(?:innehåll(?:sförteckning)?|contents|table of contents)\s*:?", re.IGNORECASE)
_ENTRY = re.compile(r"(?P<title>.*[^\W\d_].*?)(?:[\s._…·]*\s|[.…_]{2,})(?P<page>\d{1,3})")
_DOTS = re.compile(r"[.…_·]{4,}|(?:[.·]\s){4,}")
_FEWEST = 3
_LONGEST_WRAP = 2


def is_contents_heading(text: str) -> bool:
    return _HEADING.fullmatch(text.strip()) is not None


def contents_in(texts: Sequence[str]) -> list[slice]:
    """Where among lines or paragraphs there are lists of contents, their headings with them.

    Page numbers never go back in one; a long title may take two lines.
    """
    found: list[slice] = []
    start = 0
    while start < len(texts):
        headed = is_contents_heading(texts[start])
        end = _end(texts, start + headed, dotted=not headed)
        if end - start >= _FEWEST:
            found.append(slice(start, end))
            start = end
        else:
            start += 1
    return found


def _end(texts: Sequence[str], start: int, *, dotted: bool) -> int:
    page, end, without = 0, start, 0
    for number in range(start, len(texts)):
        entry = _ENTRY.fullmatch(texts[number].strip())
        if entry is None or (dotted and not _DOTS.search(texts[number])):
            without += 1
            if without > _LONGEST_WRAP - 1:
                break
            continue
        if int(entry["page"]) < page:
            break
        page, end, without = int(entry["page"]), number + 1, 0
    return end
