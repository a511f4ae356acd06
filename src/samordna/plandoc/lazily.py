"""Patterns that are compiled when a text first asks them: most are asked by few texts, and a command may end before."""

import re
from typing import Any, cast


class _Asked:
    """Stands for a pattern. Each way of asking it is looked up once, and from then on is as quick as the pattern's own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, way: str) -> Any:
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self._flags)
        asked = getattr(self._compiled, way)
        setattr(self, way, asked)
        return asked


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, but later."""
    return cast("re.Pattern[str]", _Asked(pattern, flags))
