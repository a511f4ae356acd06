"""Lists of contents: a heading that says so, or dots, and lines that end in a page number."""

import re
from collections.abc import Sequence

from samordna.plandoc.lazily import lazily

_HEADING = lazily(r"(?:innehåll(?:sförteckning)?|contents|table of contents)\s*:?", re.IGNORECASE)
_PAGE = lazily(r"(?<=[\s._…·])\d{1,3}$")
_DOTS = lazily(r"[.…_·]{4,}|(?:[.·]\s){4,}")
_FEWEST = 3
_LONGEST_ENTRY = 300
_TITLE_AND_PAGE, _LONGEST_PAGE = 2, 4


def is_contents_heading(text: str) -> bool:
    return _HEADING.fullmatch(text.strip()) is not None


def is_contents_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether every row is a title and the number of its page, which never goes back."""
    if not rows or not all(
        len(row) == _TITLE_AND_PAGE and row[1].isdigit() and len(row[1]) < _LONGEST_PAGE for row in rows
    ):
        return False
    pages = [int(page) for _, page in rows]
    return pages == sorted(pages) and all(any(map(str.isalpha, title)) for title, _ in rows)


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
    page, end = 0, start
    for number in range(start, len(texts)):
        found = _page(texts[number], dotted)
        if found is None and number > end:
            break
        if found is None:
            continue
        if found < page:
            break
        page, end = found, number + 1
    return end


def _page(text: str, dotted: bool) -> int | None:
    """The page number that an entry ends with."""
    text = text.strip()
    match = _PAGE.search(text) if len(text) <= _LONGEST_ENTRY else None
    if match is None or not any(map(str.isalpha, text)) or (dotted and not _DOTS.search(text)):
        return None
    return int(match[0])
