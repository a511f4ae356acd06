"""What stands in a column, whatever its heading says: the share of its cells that have each trait."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.reading.interpret.ages import ages_in
from samordna.plandoc.reading.interpret.cell_words import AIM, DEED, LACK, MARKS, PARTNER, REVIEW, ROLE
from samordna.plandoc.reading.interpret.evidence import is_actor_word, is_cost, is_measure, is_share, is_time
from samordna.plandoc.reading.interpret.status_signs import is_status
from samordna.plandoc.reading.interpret.time_words import said_of
from samordna.plandoc.reading.interpret.times import is_recurring
from samordna.plandoc.reading.interpret.words import FUNCTION_WORDS, LEVEL_WORDS, OCCASION, ONGOING

_SAMPLE = 40
_LONGEST_ACTOR = 14
_LONGEST_KIND = 60
_LONGEST_RHYTHM = 5
_LONGEST_MOMENT = 5
_VAGUE_TIME = re.compile(
    r"(?:i )?(?:början|slutet|mitten) av (?:år )?\w+(?: 20\d\d)?|(?:under |hela )?(?:plan|mandat|avtals|program)?perioden|"
    r"omgående|omedelbart|snarast(?: möjligt)?|direkt|"
    r"(?:på )?(?:(?:kort|lång|medellång|kortare|längre) )?sikt|(?:beslutas|bestäms|sätts) senare|"
    r"inom (?:ett|\w+) (?:år|månader|mån)\.?",
    re.IGNORECASE,
)
"""A time that no calendar has; it shows what a column holds."""
_ANY_YEAR = 2000
_ACTOR_WITHIN = 5
_LONG = 12
_SENTENCE = 3
_NUMBER = re.compile(r"[A-ZÅÄÖa-zåäö]{0,2}[.-]?\d{1,3}(?:[.:-]\d{1,2})*[.:)]?[a-e]?|[A-Za-z]\)?")
_OCCASION = re.compile(OCCASION, re.IGNORECASE)
_ONGOING = re.compile(rf"(?:{ONGOING})\b", re.IGNORECASE)
_ROLE = re.compile(ROLE, re.IGNORECASE)
_PARTNER = re.compile(PARTNER, re.IGNORECASE)
_DEED = re.compile(DEED)
_AIM = re.compile(AIM, re.IGNORECASE)
_LACK = re.compile(LACK)
_REVIEW = re.compile(REVIEW)
_AGENT = re.compile(
    r"(?:[A-ZÅÄÖ][a-zåäö]+[- ])?[A-ZÅÄÖ][a-zåäö-]{3,}"
    r"(?:(?<!tidig)(?<!sen)(?<!vid)are|aren|torn?|ist(?:en)?|log(?:en)?|iet|lots(?:en)?)"
)
"""Who somebody is by the end of the word alone: "Registrator", "Ungdomslots"; an office, too: "Vaktmästeriet"."""

_OFFICE = re.compile(
    r"(?!mål)[\w-]{2,}(?:centralen?|centr(?:um|et)|byrån?|verket|klubben|teamet|gruppen|kåren|stiftelsen|ombudet|institutet|"
    r"kyrkan|kansliet|staben)",
    re.IGNORECASE,
)
"""A body by the end of its name: "familjecentralen", "trygghetsteamet"."""

_LIST = re.compile(r",|;|\n|\s(?:och|samt|and)\s")
_FUNCTION = re.compile("|".join(FUNCTION_WORDS.values()), re.IGNORECASE)
_LEVEL = re.compile("|".join(LEVEL_WORDS.values()), re.IGNORECASE)


class Trait(StrEnum):
    """Something that can be seen of a cell."""

    TIME = "time"
    NUMBER = "number"
    STATUS = "status"
    COST = "cost"
    SHARE = "share"
    OCCASION = "occasion"
    REVIEW = "review"
    ROLE = "role"
    PARTNER = "partner"
    ACTOR = "actor"
    LIST = "list"
    DEED = "deed"
    SENTENCE = "sentence"
    LONG = "long"
    MEASURE = "measure"
    AIM = "aim"
    LACK = "lack"
    AGE = "age"
    LEVEL = "level"
    FUNCTION = "function"
    MARK = "mark"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Contents:
    """``filled`` cells were looked at; ``shares`` says which part of them (0 to 1) has each trait."""

    filled: int
    shares: dict[Trait, float]

    def share(self, trait: Trait) -> float:
        return self.shares.get(trait, 0.0)


def contents_of(cells: Iterable[str]) -> Contents:
    """The traits of a column. Of a long one, cells spread evenly over it are looked at."""
    filled = [" ".join(cell.split()) for cell in cells if cell.strip()]
    sample = filled[:: max(1, len(filled) // _SAMPLE)]
    if not sample:
        return Contents(0, {})
    traits = [traits_of(cell) for cell in sample]
    shares = {
        trait: found / len(sample) for trait in Trait if (found := sum(1 for one in traits if trait in one))
    }
    shares[Trait.REPEATED] = 1 - len(set(sample)) / len(sample)
    return Contents(len(filled), shares)


_ACTORS = frozenset({Trait.ACTOR, Trait.ROLE, Trait.PARTNER})


@lru_cache(maxsize=65536)
def traits_of(cell: str) -> frozenset[Trait]:
    """The traits of one cell. Who is named in a deed is not whom the cell is about."""
    if cell in MARKS:
        return frozenset({Trait.MARK, Trait.STATUS} if is_status(cell) else {Trait.MARK})
    found = frozenset(trait for trait, has in _TESTS.items() if has(cell))
    return found - _ACTORS if Trait.DEED in found else found


def _is_time(cell: str) -> bool:
    if is_time(cell) or _is_time_of_some_year(cell):
        return True
    recurs = len(cell.split()) <= _LONGEST_RHYTHM and is_recurring(cell) and not _DEED.match(cell)
    return recurs or (len(cell) < _LONGEST_KIND and bool(_ONGOING.match(cell)))


def _is_time_of_some_year(cell: str) -> bool:
    """A month, a season, a quarter or a week whose year is told elsewhere."""
    few = len(cell.split()) <= _LONGEST_MOMENT and any(map(str.isalpha, cell))
    return few and (
        parse_swedish(said_of(cell).words, default_year=_ANY_YEAR) is not None
        or _VAGUE_TIME.fullmatch(cell) is not None
    )


def _acts(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    """Whether one of the first words of a short cell names somebody of the kind."""

    def test(cell: str) -> bool:
        words = cell.split()
        return len(words) <= _LONGEST_ACTOR and any(map(pattern.search, words[:_ACTOR_WITHIN]))

    return test


def _is_actor(cell: str) -> bool:
    words = cell.split()
    if _AGENT.fullmatch(cell) or _OFFICE.fullmatch(cell):
        return True
    return len(words) <= _LONGEST_ACTOR and any(map(is_actor_word, words[:_ACTOR_WITHIN]))


def _is_short(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda cell: len(cell) < _LONGEST_KIND and pattern.search(cell) is not None


def _is_deed(cell: str) -> bool:
    return len(cell.split()) >= _SENTENCE - 1 and _DEED.match(cell) is not None and not is_measure(cell)


_TESTS: dict[Trait, Callable[[str], bool]] = {
    Trait.TIME: _is_time,
    Trait.NUMBER: lambda cell: _NUMBER.fullmatch(cell) is not None,
    Trait.STATUS: is_status,
    Trait.COST: is_cost,
    Trait.SHARE: is_share,
    Trait.OCCASION: lambda cell: _OCCASION.fullmatch(cell.rstrip(".")) is not None,
    Trait.REVIEW: lambda cell: _REVIEW.search(cell.casefold()) is not None,
    Trait.ROLE: _acts(_ROLE),
    Trait.PARTNER: _acts(_PARTNER),
    Trait.ACTOR: _is_actor,
    Trait.LIST: lambda cell: _LIST.search(cell) is not None,
    Trait.DEED: _is_deed,
    Trait.SENTENCE: lambda cell: len(cell.split()) >= _SENTENCE,
    Trait.LONG: lambda cell: len(cell.split()) >= _LONG,
    Trait.MEASURE: is_measure,
    Trait.AIM: lambda cell: _AIM.match(cell) is not None,
    Trait.LACK: lambda cell: _LACK.search(cell.casefold()) is not None,
    Trait.AGE: lambda cell: len(cell) < _LONGEST_KIND and bool(ages_in(cell, bare=True)),
    Trait.LEVEL: _is_short(_LEVEL),
    Trait.FUNCTION: _is_short(_FUNCTION),
}
