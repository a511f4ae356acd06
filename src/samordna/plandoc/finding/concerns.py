"""What people are worried about or need, by the words they use and the words that guides and services answer with.

The words are data: ``words.toml``, and ``needs.toml`` for what several of them tell together. Where ``told`` is missing,
``asked`` stands for it too.
"""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from samordna.plandoc.finding.dangers import Dangers, dangers
from samordna.plandoc.finding.patterns import Patterns
from samordna.plandoc.finding.rules import Rules
from samordna.plandoc.finding.stems import stem
from samordna.plandoc.vocabulary import Text

WORDS = Path(__file__).parent / "words.toml"
NEEDS = Path(__file__).parent / "needs.toml"


@dataclass(frozen=True, slots=True)
class Concern:
    """``weight`` is how much it says of what somebody wants; ``guides`` and ``services`` how well those
    answer it. Beside those of ``stronger_with`` it says twice as much, beside those of ``weaker_with`` alone half.
    ``is_acute`` cannot wait, and ``is_everyday`` waits for office hours. ``is_danger`` is nothing where danger is only told of.
    """

    key: str
    name: Text
    weight: float
    guides: float
    services: float
    stronger_with: frozenset[str] = frozenset()
    weaker_with: frozenset[str] = frozenset()
    is_acute: bool = False
    is_everyday: bool = False
    is_danger: bool = False

    def weight_beside(self, others: Collection[str]) -> float:
        if not self.stronger_with.isdisjoint(others):
            return self.weight * 2
        return self.weight if self.weaker_with.isdisjoint(others) else self.weight / 2


@dataclass(frozen=True)
class Words:
    """All that ``words.toml`` says. ``asked`` and ``told`` lead to concerns."""

    concerns: dict[str, Concern]
    asked: Patterns
    told: Patterns
    dangers: Dangers
    needs: Rules
    """What gives concerns where several words stand together."""
    numbers: list[str]
    """From nought upwards, as they are written."""
    unheard: frozenset[str]
    """Words that say nothing by themselves, as they are written."""
    common: frozenset[str]
    """Words that are like others that are known, and are no slips of them."""
    spoken: dict[str, str]
    """Words as they are spoken, and as they are written."""
    pictures: dict[int, str]
    """What is drawn instead of written, and its word."""
    ages: list[dict[str, Any]]
    times: list[dict[str, Any]]

    @cached_property
    def stems(self) -> frozenset[str]:
        """Every word that is known, as patterns have it: those that a misspelt one may be meant to be."""
        return frozenset(self.asked.stems | self.dangers.stems | self.needs.stems)

    @cached_property
    def rare(self) -> frozenset[str]:
        """Those of them that a word has to be very like to be meant for: the many that only tell something beside others."""
        return frozenset(
            (self.dangers.stems | self.needs.stems) - self.asked.stems - set(map(stem, self.dangers.core))
        )


@cache
def words() -> Words:
    data, needs = (tomllib.loads(one.read_text(encoding="utf-8")) for one in (WORDS, NEEDS))
    concerns: dict[str, Concern] = {}
    asked, told = Patterns(), Patterns()
    for key, one in data["concern"].items():
        concerns[key] = Concern(
            key=key,
            name=Text(one["sv"], one["en"]),
            weight=float(one.get("weight", 1)),
            guides=float(one.get("guides", 1)),
            services=float(one.get("services", 1)),
            stronger_with=frozenset(one.get("stronger_with", ())),
            weaker_with=frozenset(one.get("weaker_with", ())),
            is_acute=one.get("acute", False),
            is_everyday=one.get("everyday", False),
            is_danger=one.get("danger", False),
        )
        for pattern in one["asked"]:
            asked.add(pattern, key)
        for pattern in one.get("told", one["asked"]):
            told.add(pattern, key)
    return Words(
        concerns=concerns,
        asked=asked,
        told=told,
        dangers=dangers(),
        needs=Rules(needs["rule"], needs["concept"]),
        numbers=data["numbers"]["words"].split(),
        unheard=frozenset(data["unheard"]["words"].split()),
        common=frozenset(data["common"]["words"].split()),
        spoken={said: written for written, every in data["spoken"].items() for said in every.split()},
        pictures={ord(drawn): f" {word} " for drawn, word in data["pictures"].items()},
        ages=data["age"],
        times=data["time"],
    )
