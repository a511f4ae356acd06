"""What changed inside a text, word by word."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

LONG = 60
"""A text of more characters, or of several lines, is shown as a difference."""
MOST_WORDS = 4_000
"""Of longer texts only the beginnings of what is new and old are compared."""
LEAST_ALIKE = 0.5
AROUND = 12
"""Words shown on either side of a change."""
_WORDS = re.compile(r"\s+|\w+|[^\w\s]+")
_TAGS = {"same": "{}", "old": "<del>{}</del>", "new": "<ins>{}</ins>"}

Piece = tuple[str, str]
"""``same``, ``old`` or ``new``, and the words."""


def is_long(*texts: str) -> bool:
    return any(len(text) > LONG or "\n" in text for text in texts)


@lru_cache(maxsize=256)
def difference(old: str, new: str) -> SafeString:
    """The new text with what was taken out and put in marked; what stayed is shortened to the words around a change.

    Two texts that have little in common stand one after the other.
    """
    matcher = SequenceMatcher(
        None, *(words := (_words(old), _words(new))), autojunk=sum(map(len, words)) > MOST_WORDS
    )
    parts = _pieces(matcher, *words) if matcher.ratio() > LEAST_ALIKE else [("old", old), ("new", new)]
    pieces = _shortened([(kind, text) for kind, text in parts if text])
    return format_html_join("", "{}", ((format_html(_TAGS[kind], text),) for kind, text in pieces))


def _words(text: str) -> list[str]:
    words = _WORDS.findall(text)
    return [*words[:MOST_WORDS], " …"] if len(words) > MOST_WORDS else words


def _pieces(matcher: "SequenceMatcher[str]", old: list[str], new: list[str]) -> Iterator[Piece]:
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            yield "same", "".join(old[i:j])
        else:
            yield "old", "".join(old[i:j])
            yield "new", "".join(new[k:m])


def _shortened(pieces: list[Piece]) -> Iterator[Piece]:
    for place, (kind, text) in enumerate(pieces):
        words = _WORDS.findall(text)
        most = AROUND * 2
        if kind != "same" or len(words) <= most * 2:
            yield kind, text
            continue
        first = "" if place == 0 else "".join(words[:most])
        last = "" if place == len(pieces) - 1 else "".join(words[-most:])
        yield kind, f"{first} … {last}" if first or last else "…"
