"""One quick look for any of many beginnings of words."""

import re
from collections.abc import Iterable

from samordna.plandoc.lazily import lazily


def any_of_stems(stems: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the stems. They are sorted by their first letters, so that most letters of a text cost one look."""
    by_letter: dict[str, list[str]] = {}
    for stem in sorted(stems):
        by_letter.setdefault(stem[0], []).append(re.escape(stem[1:]))
    return lazily("|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items()))
