"""A service or a guide as it is looked for: its words and concerns, the clearer the nearer they stand to its name."""

from dataclasses import dataclass
from functools import lru_cache

from samordna.plandoc.finding.concerns import words
from samordna.plandoc.finding.model import KeyedGuide
from samordna.plandoc.finding.patterns import Token
from samordna.plandoc.finding.stems import words_of
from samordna.plandoc.guiding.model import End, Question
from samordna.plandoc.mapping.model import MappedService
from samordna.plandoc.vocabulary import name_of

Field = tuple[str, float]
_MANY = 16384
NAMED = 0.9
"""How clearly at least a name tells of something, and a word in the text below does not."""


@dataclass(frozen=True, slots=True)
class Entry:
    """``terms`` (stems) and ``concerns`` with how clearly they stand there, from 0 to 1."""

    terms: dict[str, float]
    concerns: dict[str, float]


@lru_cache(maxsize=_MANY)
def entry_of_service(service: MappedService) -> Entry:
    """Made once for each service as it stands."""
    fields = [
        (service.name, 1.0),
        *((one, 1.0) for one in service.also_called),
        *((name_of(one), 0.7) for one in sorted(service.target_groups)),
        *([(name_of(service.pathway), 0.9)] if service.pathway else []),
        (service.conditions, 0.6),
        (service.about, 0.6),
        *((name_of(one), 0.4) for one in sorted(service.arenas)),
        (service.first_step, 0.2),
        (" ".join(service.partners), 0.15),
    ]
    return _entry(fields)


def entry_of_guide(one: KeyedGuide) -> Entry:
    """What it says to do says little of when to open it, and what it builds on nothing."""
    fields: list[Field] = [(one.guide.title, 1.0), (one.guide.situation, 0.8)]
    for step in one.guide.steps:
        if isinstance(step, Question):
            fields += [(step.text, 0.35), *((branch.answer, 0.35) for branch in step.branches)]
        elif isinstance(step, End):
            fields += [(step.title, 0.3), *((line, 0.2) for line in step.do)]
    return _entry(fields)


def _entry(fields: list[Field]) -> Entry:
    terms: dict[str, float] = {}
    concerns: dict[str, float] = {}
    lexicon = words()
    for text, weight in fields:
        said = words_of(text)
        tokens = [Token.of(word) for word in said]
        for word, token in zip(said, tokens, strict=True):
            if word not in lexicon.unheard and len(word) > 1:
                terms[token.stem] = max(weight, terms.get(token.stem, 0))
        for key, _places in lexicon.told.matches(tokens):
            concerns[key] = max(weight, concerns.get(key, 0))
    return Entry(terms, concerns)
