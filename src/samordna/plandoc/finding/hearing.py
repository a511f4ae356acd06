"""What somebody's words say: concerns, ages, places and times, also through slips of the finger."""

from dataclasses import dataclass, field

from samordna.plandoc.finding.ages import ages_in
from samordna.plandoc.finding.concerns import words
from samordna.plandoc.finding.dangers import Danger
from samordna.plandoc.finding.patterns import Patterns, Token, patterns_of
from samordna.plandoc.finding.rules import Rules, Told
from samordna.plandoc.finding.spoken import written
from samordna.plandoc.finding.stems import stem, words_of
from samordna.plandoc.finding.times import When, when_in
from samordna.plandoc.finding.typos import Speller
from samordna.plandoc.finding.weighing import UNLIKE, Parts, leaning, parts_of

LONGEST = 3000
"""Signs that are read of what somebody writes."""
LONGEST_WORD = 60
_PART = 0.6
"""How much a part of a compound says of what the whole does."""
SHORTEST_PART = 4
_LEANT, _OF_OTHERS = 3.0, 0.3
"""How clearly a concern is heard that the whole leans surely towards, and what is left of others."""


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
    parts: Parts = frozenset()
    """What all of it is weighed by."""

    @property
    def is_urgent(self) -> bool:
        return self.danger is not None


def heard(text: str, known: frozenset[str], speller: Speller) -> Heard:
    """``known`` are the stems that stand somewhere; ``speller`` knows them too."""
    text = text[:LONGEST].translate(words().pictures)
    said = written([word[:LONGEST_WORD] for word in words_of(text)], known)
    lexicon = words()
    tokens = [Token.of(word) for word in said]
    every = (
        lexicon.asked,
        *(patterns_of(tuple(one["words"])) for one in [*lexicon.ages, *lexicon.times]),
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
    needs, dangers = lexicon.needs.told_in(tokens), lexicon.dangers.told_in(tokens)
    _hear_together(result.concerns, lexicon.needs, needs)
    for word, token in zip(said, tokens, strict=True):
        if word not in lexicon.unheard and not word.isdecimal() and len(word) > 1:
            result.terms[token.stem] = 1.0
    for token in parts:
        result.terms.setdefault(token.stem, _PART)
    result.tokens = tokens
    around = [*(f"#{key}" for key in result.concerns), *(f"%{name}" for name in lexicon.needs.named(needs))]
    result.parts = parts_of(dangers.harmful, [*around, *dangers.names()])
    result.danger = dangers.danger
    if not result.danger and dangers.is_only_told_of:
        result.concerns = {
            key: one for key, one in result.concerns.items() if not lexicon.concerns[key].is_danger
        }
    if len(tokens) > 1:
        _lean(result)
    result.ages, result.is_exact_age = ages_in(text, tokens)
    result.when = when_in(
        text, (one["hour"] for one in lexicon.times if patterns_of(tuple(one["words"])).stand_in(tokens))
    )
    return result


def _hear(concerns: dict[str, float], patterns: Patterns, tokens: list[Token], strength: float) -> None:
    for key, _places in patterns.matches(tokens):
        concerns[key] = max(strength, concerns.get(key, 0))


def _hear_together(concerns: dict[str, float], needs: Rules, told: Told) -> None:
    for rule in (one for one in needs if one.holds(told)):
        for key in rule.gives:
            concerns[key] = max(rule.strength, concerns.get(key, 0))


def _lean(one: Heard) -> None:
    """What the whole leans towards counts most, and what single words tell of the less, the more surely it leans."""
    towards = leaning(one.parts)
    if towards.danger > 0 and one.danger is None:
        one.danger = Danger.NOW
    elif towards.danger < UNLIKE and one.danger is Danger.NOW:
        one.danger = None
    if towards.concerns:
        left = 1 - (1 - _OF_OTHERS) * towards.surely
        one.concerns = {key: strength * left for key, strength in one.concerns.items()}
        for key, share in towards.concerns.items():
            heard_as = 1 + (_LEANT - 1) * towards.surely
            one.concerns[key] = max(heard_as * share, one.concerns.get(key, 0.0))


def _parts(word: str, known: frozenset[str]) -> list[Token]:
    """What a compound is made of, where both halves are known; there may be an s between them."""
    for at in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        first, last = word[:at], word[at:]
        halves = [Token(first, stem(first)), Token(last, stem(last))]
        if halves[1].stem in known and (halves[0].stem in known or stem(first.removesuffix("s")) in known):
            return halves
    return []
