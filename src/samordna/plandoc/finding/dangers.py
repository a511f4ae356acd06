"""Danger now, heard by concepts (``dangers.toml``): acts, alone or near whom, with what or when they need beside them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from samordna.plandoc.finding.patterns import Patterns, Token
from samordna.plandoc.finding.rules import Rules, Told

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

    def told_in(self, tokens: list[Token]) -> "ToldDanger":
        harmless = self._harmless_places(tokens)
        harmful = [_NOTHING if at in harmless else token for at, token in enumerate(tokens)]
        return ToldDanger(
            harmful,
            self._rules,
            self._rules.told_in(harmful),
            self._contexts.told_in(tokens),
            is_partly_harmless=bool(harmless),
        )

    def _harmless_places(self, tokens: list[Token]) -> set[int]:
        return {at for _key, places in self._harmless.matches(tokens) for at in places}


@dataclass(frozen=True, slots=True)
class ToldDanger:
    """What words tell of danger. ``harmful`` are those that do not only sound dangerous, in their places."""

    harmful: list[Token]
    rules: Rules
    concepts: Told
    contexts: Told
    is_partly_harmless: bool

    @property
    def danger(self) -> Danger | None:
        """The worst danger; none where it is only told of or over, and nothing is said of now or soon."""
        if self.contexts["told_of"] and not self.concepts["now"]:
            return None
        is_past = bool(self.contexts["past"]) and not self.concepts["soon"]
        is_everyday = bool(self.contexts["everyday"]) and not self.concepts["now"]
        told = {
            one.gives[0]
            for one in self.rules
            if not (is_past and not one.even_pictured)
            and not (is_everyday and len(one.beside) < _SURE)
            and one.holds(self.concepts)
        }
        return next((one for one in Danger if one in told), None)

    @property
    def is_only_told_of(self) -> bool:
        """Whether it is of a drill, an everyday matter or what only sounds dangerous."""
        return bool(self.contexts["told_of"] or self.contexts["everyday"] or self.is_partly_harmless)

    def names(self) -> Iterator[str]:
        """What is told of danger and of what silences it."""
        yield from (f"@{name}" for name in self.rules.named(self.concepts))
        yield from (f"!{name}" for name, places in self.contexts.items() if places)
        if self.is_partly_harmless:
            yield "!harmless"


def dangers() -> Dangers:
    return Dangers(tomllib.loads(DANGERS.read_text(encoding="utf-8")))
