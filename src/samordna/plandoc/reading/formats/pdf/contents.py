"""Lists of contents: a heading that says so, and lines that end in a page number."""

import re

_HEADING = re.compile(r"(?:innehåll(?:sförteckning)?|contents|table of contents)\s*:?", re.IGNORECASE)


def is_contents_heading(text: str) -> bool:
    return _HEADING.fullmatch(text.strip()) is not None
