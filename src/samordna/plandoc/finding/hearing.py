"""What somebody's words say: concerns, ages, places and times, also through slips of the finger."""

import re
from dataclasses import dataclass, field
from functools import cache

from samordna.plandoc.finding.concerns import words
from samordna.plandoc.finding.dangers import Danger
from samordna.plandoc.finding.patterns import Patterns, Token
from samordna.plandoc.finding.rules import Rules
from samordna.plandoc.finding.spoken import written
from samordna.plandoc.finding.stems import stem, words_of
from samordna.plandoc.finding.times import When, when_in
from samordna.plandoc.finding.typos import Speller
from samordna.plandoc.mapping.model import OLDEST

LONGEST = 3000
"""Signs that are read of what somebody writes."""
LONGEST_WORD = 60
_PART = 0.6
"""How much a part of a compound says of what the whole does."""
SHORTEST_PART = 4
_PERSON = r"(?:flicka|tjej|kille|pojke|grabb|dotter|son|elev|barn|tonåring|bror|syster|kompis|ungdom|man|kvinna|person)\w{0,3}"
_NOT_COUNTED = r"(?!\s*(?:st|gånger|dagar|minuter|timmar|:|\.))"


@dataclass(slots=True)
class Heard:
    """``concerns`` and ``terms`` (stems) by how clearly they are heard; ``ages`` are whole years."""

    concerns: dict[str, float] = field(default_factory=dict)
    terms: dict[str, float] = field(default_factory=dict)
    ages: tuple[int, int] | None = None
    is_exact_age: bool = False
    danger: Danger | None = None
    when: When = field(default_factory=When)
    tokens: list[Token] = field(default_factory=list)

    @property
    def is_urgent(self) -> bool:
        return self.danger is not None


def heard(text: str, known: frozenset[str], speller: Speller) -> Heard:
    """``known`` are the stems that stand somewhere; ``speller`` knows them too."""
    text = text[:LONGEST]
    said = written([word[:LONGEST_WORD] for word in words_of(text)], known)
    lexicon = words()
    tokens = [Token.of(word) for word in said]
    every = (
        lexicon.asked,
        *(_patterns(tuple(one["words"])) for one in [*lexicon.ages, *lexicon.times]),
    )
    used = {at for patterns in every for _key, places in patterns.matches(tokens) for at in places}
    used |= lexicon.dangers.used(tokens) | lexicon.needs.used(tokens)
    result = Heard()
    parts: list[Token] = []
    for at, word in enumerate(said):
        if (
            at in used
            or word in lexicon.unheard
            or word in lexicon.common
            or word.isdecimal()
            or tokens[at].stem in known
        ):
            continue
        if of_compound := _parts(tokens[at].word, known):
            parts += of_compound
        elif near := speller.meant(tokens[at].stem) or speller.meant(tokens[at].word):
            tokens[at] = Token(near, near)
    _hear(result.concerns, lexicon.asked, tokens, 1.0)
    _hear(result.concerns, lexicon.asked, parts, _PART)
    _hear_together(result.concerns, lexicon.needs, tokens)
    for word, token in zip(said, tokens, strict=True):
        if word not in lexicon.unheard and not word.isdecimal() and len(word) > 1:
            result.terms[token.stem] = 1.0
    for token in parts:
        result.terms.setdefault(token.stem, _PART)
    result.tokens = tokens
    result.danger = lexicon.dangers.heard(tokens)
    if not result.danger and lexicon.dangers.is_only_told_of(tokens):
        result.concerns = {
            key: one for key, one in result.concerns.items() if not lexicon.concerns[key].is_danger
        }
    result.ages, result.is_exact_age = _ages(text, tokens)
    result.when = when_in(
        text, (one["hour"] for one in lexicon.times if _any(_patterns(tuple(one["words"])), tokens))
    )
    return result


def _hear(concerns: dict[str, float], patterns: Patterns, tokens: list[Token], strength: float) -> None:
    for key, _places in patterns.matches(tokens):
        concerns[key] = max(strength, concerns.get(key, 0))


def _hear_together(concerns: dict[str, float], needs: Rules, tokens: list[Token]) -> None:
    found = needs.found(tokens)
    for rule in (one for one in needs if one.holds(found)):
        for key in rule.gives:
            concerns[key] = max(rule.strength, concerns.get(key, 0))


def _parts(word: str, known: frozenset[str]) -> list[Token]:
    """What a compound is made of, where both halves are known; there may be an s between them."""
    for at in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        first, last = word[:at], word[at:]
        halves = [Token(first, stem(first)), Token(last, stem(last))]
        if halves[1].stem in known and (halves[0].stem in known or stem(first.removesuffix("s")) in known):
            return halves
    return []


def _ages(text: str, tokens: list[Token]) -> tuple[tuple[int, int] | None, bool]:
    said = next((found for one in _age_patterns() if (found := one.search(text))), None)
    if said:
        number = said[1].casefold()
        age = int(number) if number.isdecimal() else words().numbers.index(number)
        if age <= OLDEST:
            return (age, age), True
    for one in words().ages:
        if _any(_patterns(tuple(one["words"])), tokens):
            return (one["from"], one["to"]), False
    return None, False


@cache
def _age_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A number that is said to be an age, and one that follows a person."""
    written = "|".join(sorted(words().numbers, key=len, reverse=True))
    said = rf"\b(\d{{1,3}}|{written})[\s-]*(?:åring|aring|årig|års?\b|år\b)"
    return re.compile(said, re.IGNORECASE), re.compile(
        rf"\b{_PERSON}(?:\s+på|,)?\s+(\d{{1,2}})\b{_NOT_COUNTED}", re.IGNORECASE
    )


def _any(patterns: Patterns, tokens: list[Token]) -> bool:
    return next(patterns.matches(tokens), None) is not None


@cache
def _patterns(said: tuple[str, ...]) -> Patterns:
    patterns = Patterns()
    for one in said:
        patterns.add(one, "")
    return patterns
