"""Danger now, heard by concepts (``dangers.toml``): acts, alone or near whom, with what or when they need beside them."""

import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

from samordna.plandoc.finding.patterns import Patterns, Token
from samordna.plandoc.finding.rules import Rules

DANGERS = Path(__file__).parent / "dangers.toml"
_NOTHING = Token("", "")
_CONTEXTS = ("told_of", "everyday", "past")
_SURE = 2
"""How much a rule needs beside its act to hold in an everyday matter too."""


class Danger(StrEnum):
    """What kind of danger it is, the worst first."""

    NOW = "now"
    TO_ONESELF = "to_oneself"


class Dangers:
    """All that the file says."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.core: list[str] = data["core"]["words"].split()
        """The words of danger that are looked for however they are misspelt."""
        self._harmless = Patterns()
        for pattern in data["harmless"]:
            self._harmless.add(pattern, "")
        self._contexts = Rules([], {key: data[key] for key in _CONTEXTS})
        self._rules = Rules(data["rule"], data["concept"])

    @property
    def stems(self) -> set[str]:
        return self._rules.stems | self._contexts.stems

    def used(self, tokens: list[Token]) -> set[int]:
        """The places of the words that are known here, which are not misspelt."""
        return self._harmless_places(tokens) | self._contexts.used(tokens) | self._rules.used(tokens)

    def heard(self, tokens: list[Token]) -> Danger | None:
        """The worst danger; none where it is only told of or over, and nothing is said of now or soon."""
        found = self._rules.told_in(self.harmful(tokens))
        around = self._contexts.told_in(tokens)
        if around["told_of"] and not found["now"]:
            return None
        is_past = bool(around["past"]) and not found["soon"]
        is_everyday = bool(around["everyday"]) and not found["now"]
        told = {
            one.gives[0]
            for one in self._rules
            if not (is_past and not one.even_pictured)
            and not (is_everyday and len(one.beside) < _SURE)
            and one.holds(found)
        }
        return next((one for one in Danger if one in told), None)

    def harmful(self, tokens: list[Token]) -> list[Token]:
        """The words without those that only sound dangerous, in their places."""
        harmless = self._harmless_places(tokens)
        return [_NOTHING if at in harmless else token for at, token in enumerate(tokens)]

    def around(self, tokens: list[Token]) -> Iterator[str]:
        """What is told of danger and of what silences it, by name."""
        harmful = self.harmful(tokens)
        yield from (f"@{name}" for name in self._rules.named_in(harmful))
        yield from (f"!{name}" for name in self._contexts.named_in(tokens))
        if _NOTHING in harmful:
            yield "!harmless"

    def is_only_told_of(self, tokens: list[Token]) -> bool:
        """Whether it is of a drill, an everyday matter or what only sounds dangerous."""
        around = self._contexts.told_in(tokens)
        return bool(around["told_of"] or around["everyday"] or self._harmless_places(tokens))

    def _harmless_places(self, tokens: list[Token]) -> set[int]:
        return {at for _key, places in self._harmless.matches(tokens) for at in places}


def dangers() -> Dangers:
    return Dangers(tomllib.loads(DANGERS.read_text(encoding="utf-8")))
