"""Rules of concepts: what is meant where one of some acts stands near one of each of some others, in any order."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from samordna.plandoc.finding.patterns import Patterns, Token

NEAR = 16
"""Words between an act and what stands beside it: in a long text they have to belong together."""

Told = dict[str, list[tuple[int, ...]]]
"""The places of the words that tell of each concept."""


@dataclass(frozen=True, slots=True)
class Rule:
    """``acts``, ``beside`` and ``unless`` are names of concepts; ``gives`` is what is meant, and ``strength`` how clearly."""

    gives: tuple[str, ...]
    acts: tuple[str, ...]
    beside: tuple[tuple[str, ...], ...] = ()
    unless: str = ""
    strength: float = 1.0
    even_pictured: bool = False

    def holds(self, told: Told) -> bool:
        if told.get(self.unless):
            return False
        acts = (places for name in self.acts for places in told.get(name, ()))
        return any(all(_is_near(places, names, told) for names in self.beside) for places in acts)


class Rules:
    """The rules of a file, and the concepts that they are made of."""

    def __init__(self, rules: Sequence[dict[str, Any]], concepts: Mapping[str, Sequence[str]]) -> None:
        self._patterns = Patterns()
        self._concepts = concepts.keys()
        for name, said in concepts.items():
            self._add(name, said)
        self._rules = [self._rule(number, one) for number, one in enumerate(rules)]

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules)

    @property
    def stems(self) -> set[str]:
        return self._patterns.stems

    def used(self, tokens: list[Token]) -> set[int]:
        return {at for _key, places in self._patterns.matches(tokens) for at in places}

    def told_in(self, tokens: list[Token]) -> Told:
        told: Told = defaultdict(list)
        for name, places in self._patterns.matches(tokens):
            told[name].append(places)
        return told

    def named(self, told: Told) -> Iterator[str]:
        """The concepts that are told of, without the acts of single rules."""
        return (name for name, places in told.items() if places and name in self._concepts)

    def _rule(self, number: int, one: dict[str, Any]) -> Rule:
        own, unless = f"acts {number}", f"unless {number}"
        self._add(own, [said for said in one["acts"] if not said.startswith("@")])
        self._add(unless, one.get("unless", []))
        return Rule(
            gives=tuple(one["gives"].split()),
            acts=(own, *(said[1:] for said in one["acts"] if said.startswith("@"))),
            beside=tuple(tuple(names.split("|")) for names in one.get("beside", ())),
            unless=unless,
            strength=float(one.get("strength", 1)),
            even_pictured=one.get("even_pictured", False),
        )

    def _add(self, name: str, said: Sequence[str]) -> None:
        for pattern in said:
            self._patterns.add(pattern, name)


def _is_near(places: tuple[int, ...], names: tuple[str, ...], told: Told) -> bool:
    first, last = places[0] - NEAR, places[-1] + NEAR
    others = (one for name in names for one in told.get(name, ()))
    return any(first <= one[0] <= last and set(one).isdisjoint(places) for one in others)
