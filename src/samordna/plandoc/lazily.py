"""Patterns that are compiled when a text first asks them: most are asked by few texts, and a command may end before."""

import re
from typing import Any, cast

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


class _Compiled:
    """Has each way of asking as its own: a class that makes up what it lacks is slower to ask, also for what it has."""


class _Unasked(_Compiled):
    """Stands for a pattern until it is asked."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, way: str) -> Any:
        if way not in _WAYS:
            raise AttributeError(way)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((known, getattr(compiled, known)) for known in _WAYS)
        object.__setattr__(self, "__class__", _Compiled)
        return getattr(self, way)


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, but later."""
    return cast("re.Pattern[str]", _Unasked(pattern, flags))
