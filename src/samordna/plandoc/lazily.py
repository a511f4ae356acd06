"""Patterns that are compiled when a text first asks them: most are asked by few texts, and a command may end before."""

import re
from typing import Any, cast

from samordna.plandoc.compiled import compiled

_WAYS = [
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "split",
    "sub",
    "subn",
    "flags",
    "groups",
    "groupindex",
]


class Lazy:
    """A pattern, each way of asking its own: a class that makes up what it lacks is slower to ask, also for what it has."""

    pattern: str
    given: int


class _Unasked(Lazy):
    """Stands for a pattern until it is asked."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.given = pattern, int(flags)

    def __getattr__(self, way: str) -> Any:
        if way not in _WAYS:
            raise AttributeError(way)
        pattern = compiled(self.pattern, self.given)
        self.__dict__.update((known, getattr(pattern, known)) for known in _WAYS)
        object.__setattr__(self, "__class__", Lazy)
        return getattr(self, way)


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, but later."""
    return cast("re.Pattern[str]", _Unasked(pattern, flags))
