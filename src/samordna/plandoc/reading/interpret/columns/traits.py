"""What can be seen of a cell, whatever stands above it: that it is a time, somebody who acts, a deed."""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.times.time_cells import holds_time, is_time_cell
from samordna.plandoc.reading.interpret.words.ages import ages_in
from samordna.plandoc.reading.interpret.words.cell_words import AIM, DEED, LACK, MARKS, PARTNER, REVIEW, ROLE
from samordna.plandoc.reading.interpret.words.evidence import is_actor_word, is_cost, is_measure, is_share
from samordna.plandoc.reading.interpret.words.kind_words import FUNCTION_WORDS, LEVEL_WORDS
from samordna.plandoc.reading.interpret.words.occasion_words import OCCASION
from samordna.plandoc.reading.interpret.words.status_signs import is_status

_LONGEST_ACTOR = 14
_LONGEST_KIND = 60
_ACTOR_WITHIN = 5
_LONG = 12
_SENTENCE = 3
_NUMBER = lazily(r"[A-ZÅÄÖa-zåäö]{0,2}[.-]?\d{1,3}(?:[.:-]\d{1,2})*[.:)]?[a-e]?|[A-Za-z][.)]?")
_OCCASION = lazily(OCCASION, re.IGNORECASE)
_ROLE = lazily(ROLE, re.IGNORECASE)
_PARTNER = lazily(PARTNER, re.IGNORECASE)
_DEED = lazily(DEED)
_AIM = lazily(AIM, re.IGNORECASE)
_LACK = lazily(LACK)
_REVIEW = lazily(REVIEW)
_AGENT = lazily(
    r"(?:[A-ZÅÄÖ][a-zåäö]+[- ])?[A-ZÅÄÖ][a-zåäö-]{3,}"
    r"(?:(?<!tidig)(?<!sen)(?<!vid)are|aren|torn?|ist(?:en)?|log(?:en)?|iet|lots(?:en)?)"
)
"""Who somebody is by the end of the word alone: "Registrator", "Ungdomslots"; an office, too: "Vaktmästeriet"."""

_OFFICE = lazily(
    r"(?!mål)[\w-]{2,}(?:centralen?|centr(?:um|et)|byrån?|verket|klubben|teamet|gruppen|kåren|stiftelsen|ombudet|institutet|"
    r"kyrkan|kansliet|staben)",
    re.IGNORECASE,
)
"""A body by the end of its name: "familjecentralen", "trygghetsteamet"."""

_BEHIND = lazily(r"\S.*\S\s*[(\[](?P<who>[^()\[\]]{3,60})[)\]]\.?$")
_LIST = lazily(r",|;|\n|\s(?:och|samt|and)\s")
_FUNCTION = lazily("|".join(FUNCTION_WORDS.values()), re.IGNORECASE)
_LEVEL = lazily("|".join(LEVEL_WORDS.values()), re.IGNORECASE)


class Trait(StrEnum):
    """Something that can be seen of a cell."""

    TIME = "time"
    TIME_AMONG = "time_among"
    NUMBER = "number"
    STATUS = "status"
    COST = "cost"
    SHARE = "share"
    OCCASION = "occasion"
    REVIEW = "review"
    ROLE = "role"
    PARTNER = "partner"
    ACTOR = "actor"
    WHO_BEHIND = "who_behind"
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


_ACTORS = frozenset({Trait.ACTOR, Trait.ROLE, Trait.PARTNER})


@lru_cache(maxsize=65536)
def traits_of(cell: str) -> frozenset[Trait]:
    """The traits of one cell. Who is named in a deed is not whom the cell is about."""
    if cell in MARKS:
        return frozenset({Trait.MARK, Trait.STATUS} if is_status(cell) else {Trait.MARK})
    found = frozenset(trait for trait, has in _TESTS.items() if has(cell))
    if Trait.TIME not in found and holds_time(cell):
        found |= {Trait.TIME_AMONG}
    return found - _ACTORS if Trait.DEED in found else found


def _acts(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    """Whether one of the first words of a short cell names somebody of the kind."""

    def test(cell: str) -> bool:
        words = cell.split()
        return len(words) <= _LONGEST_ACTOR and pattern.search(" ".join(words[:_ACTOR_WITHIN])) is not None

    return test


def _is_actor(cell: str) -> bool:
    words = cell.split()
    if _AGENT.fullmatch(cell) or _OFFICE.fullmatch(cell):
        return True
    return len(words) <= _LONGEST_ACTOR and any(map(is_actor_word, words[:_ACTOR_WITHIN]))


def _has_who_behind(cell: str) -> bool:
    """Whether a cell that says more ends in brackets that say who: "Byta lås i hallen (vaktmästare)"."""
    behind = _BEHIND.match(cell)
    return behind is not None and len(cell.split()) >= _SENTENCE and _names_actor(behind["who"])


def _names_actor(text: str) -> bool:
    return bool(_ROLE.search(text) or _PARTNER.search(text)) or _is_actor(text)


def _is_short(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda cell: len(cell) < _LONGEST_KIND and pattern.search(cell) is not None


def _is_deed(cell: str) -> bool:
    return len(cell.split()) >= _SENTENCE - 1 and _DEED.match(cell) is not None and not is_measure(cell)


_TESTS: dict[Trait, Callable[[str], bool]] = {
    Trait.TIME: is_time_cell,
    Trait.NUMBER: lambda cell: _NUMBER.fullmatch(cell) is not None,
    Trait.STATUS: is_status,
    Trait.COST: is_cost,
    Trait.SHARE: is_share,
    Trait.OCCASION: lambda cell: _OCCASION.fullmatch(cell.rstrip(".")) is not None,
    Trait.REVIEW: lambda cell: _REVIEW.search(cell.casefold()) is not None,
    Trait.ROLE: _acts(_ROLE),
    Trait.PARTNER: _acts(_PARTNER),
    Trait.ACTOR: _is_actor,
    Trait.WHO_BEHIND: _has_who_behind,
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
