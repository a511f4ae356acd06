"""Everything that can be found, by its words and concerns: made once for each change, and asked many times."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from samordna.plandoc.finding.concerns import words
from samordna.plandoc.finding.entries import NAMED, Entry, entry_of_guide, entry_of_service
from samordna.plandoc.finding.hearing import Heard, heard
from samordna.plandoc.finding.model import KeyedGuide
from samordna.plandoc.finding.patterns import Patterns
from samordna.plandoc.finding.stems import words_of
from samordna.plandoc.finding.typos import Speller
from samordna.plandoc.guiding.model import End
from samordna.plandoc.lazily import lazily
from samordna.plandoc.mapping.model import MappedService

Postings = dict[str, dict[int, float]]
SHORTEST_START = 5
_START = 0.6
"""How much a compound's first part says of what the whole word does."""
_NO_PLACE = lazily("stadsdel|kommundel|förvaltning|nämnd|norra|södra|östra|västra|område|kommun")


@dataclass
class Index:
    """``things`` by number; each word and concern leads to those that hold it. ``areas`` are all that services name."""

    things: list[MappedService | KeyedGuide]
    terms: Postings
    concerns: Postings
    named: list[list[str]]
    """The concerns that the name of each thing tells of."""
    areas: list[str]
    guides_contacts: list[str]
    """The contact points that guides name, the most named first."""
    places: Mapping[str, str] = field(default_factory=dict)
    """Areas that no service need name, with what each is called today."""
    elsewhere: tuple[str, ...] = ()
    """The names of other municipalities."""
    _names: Patterns = field(init=False)
    _places: dict[str, str] = field(init=False)
    _sorted: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self._sorted = sorted(self.terms)
        self._names = _names_of(self.things)
        areas = {**self.places} | {area: self.places.get(area, area) for area in self.areas}
        self._places = {word: today for area, today in areas.items() for word in _telling(area)}
        self._known = frozenset(self.terms) | words().stems
        spelt = self._known | set(self._places)
        rare = words().rare - self.terms.keys() - self._places.keys()
        self._speller = Speller(spelt, words().asked.beginnings, rare)

    def heard(self, text: str) -> Heard:
        return heard(text, self._known, self._speller)

    def place_in(self, one: Heard) -> str:
        """The area that the words name; empty for none."""
        return next((self._places[token.word] for token in one.tokens if token.word in self._places), "")

    def holding(self, stem: str) -> Iterator[tuple[dict[int, float], float, float]]:
        """Where a word stands or begins another, how well that fits (0–1), and how rare the word is (0–1)."""
        if stem in self.terms:
            yield self.terms[stem], 1.0, self._rarity(stem)
        elif len(stem) >= SHORTEST_START:
            at = bisect_left(self._sorted, stem)
            while at < len(self._sorted) and self._sorted[at].startswith(stem):
                yield self.terms[self._sorted[at]], _START, self._rarity(self._sorted[at])
                at += 1

    def named_outright(self, one: Heard) -> set[int]:
        """The services whose whole name, or what they are also called, stands in the words."""
        return {int(number) for number, _places in self._names.matches(one.tokens)}

    def share_asked(self, number: int, asked: Collection[str]) -> float:
        """How much of what its own name tells of is asked; all of it where that tells of nothing."""
        named = self.named[number]
        return sum(key in asked for key in named) / len(named) if named else 1.0

    def _rarity(self, stem: str) -> float:
        every = len(self.things) + 1
        return log(every / len(self.terms[stem])) / log(every)


def index_of(
    services: Sequence[MappedService],
    guides: Sequence[KeyedGuide],
    places: Mapping[str, str] | None = None,
    elsewhere: tuple[str, ...] = (),
) -> Index:
    """The guides come first where nothing else parts them."""
    things: list[MappedService | KeyedGuide] = [*guides, *services]
    terms: Postings = defaultdict(dict)
    concerns: Postings = defaultdict(dict)
    named: list[list[str]] = []
    for number, thing in enumerate(things):
        entry = _entry_of(thing)
        named.append([key for key, weight in entry.concerns.items() if weight >= NAMED])
        for stem, weight in entry.terms.items():
            terms[stem][number] = weight
        for key, weight in entry.concerns.items():
            concerns[key][number] = weight
    areas = sorted({area for one in services for area in one.areas})
    calls = Counter(
        call.contact
        for one in guides
        for step in one.guide.steps
        if isinstance(step, End)
        for call in step.calls
    )
    named_by_guides = [key for key, _many in calls.most_common() if key]
    return Index(things, dict(terms), dict(concerns), named, areas, named_by_guides, places or {}, elsewhere)


def _entry_of(thing: MappedService | KeyedGuide) -> Entry:
    return entry_of_service(thing) if isinstance(thing, MappedService) else entry_of_guide(thing)


def _names_of(things: Sequence[MappedService | KeyedGuide]) -> Patterns:
    """A name with a dash goes by what stands before it too."""
    names = Patterns()
    for number, thing in enumerate(things):
        if isinstance(thing, MappedService):
            for name in {thing.name, thing.name.split(" – ")[0], *thing.also_called}:
                if (said := words_of(name)) and not words().unheard.issuperset(said):
                    names.add(" _".join(said), str(number))
    return names


def _telling(area: str) -> list[str]:
    """The words of an area's name that tell it from others, with the s of whose it is and without."""
    said = words_of(area)
    telling = [word for word in said if not _NO_PLACE.search(word) and len(word) > 3]
    return [form for word in telling for form in (word, word.removesuffix("s"))]
