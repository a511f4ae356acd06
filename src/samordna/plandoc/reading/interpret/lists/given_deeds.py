"""What a deed that is given to somebody says around what is done: "HÅLLA ÖPPET i samverkan med polisen från mars till och med
oktober 2027, till en kostnad av högst 180 tkr"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.grammar.infinitives import begins_deed
from samordna.plandoc.reading.interpret.labels.told_roles import WITH
from samordna.plandoc.reading.interpret.sentences.deed_edges import DONE
from samordna.plandoc.reading.interpret.words.evidence import is_cost
from samordna.plandoc.reading.interpret.words.small_words import Column

_WHEN = lazily(
    rf",?\s+(?P<lead>(?P<end>(?:{DONE}\s+)?(?:senast(?:\s+(?:i|under|vid))?|till(?:\s+och\s+med)?|före|innan)|(?<=,\s){DONE})\s|"
    r"(?P<start>från(?:\s+och\s+med)?|med\s+start(?:\s+i)?)\s|(?:under|i)\s|(?=mellan\s))\s*"
    r"(?P<time>(?:den\s+)?[\wåäö–/.-]+(?:\s+[\wåäö–/.-]+){0,7})$",
    re.IGNORECASE,
)
"""When something is done, at its end; the words behind the lead have to be a time."""

_AGAIN = lazily(
    r",?\s+(?P<time>(?:löpande|fortlöpande|kontinuerligt|varje|varannan|årligen)\b[^,;:]{0,40})$",
    re.IGNORECASE,
)
_WITH = lazily(rf",?\s+(?P<lead>{WITH})\s+(?P<who>[^.;:]{{3,70}})$", re.IGNORECASE)
_COST = lazily(
    r"(?:,|\s|\.)\s*\(?(?P<lead>(?:till\s+(?:en|ett)\s+(?:\w+\s+)?(?:kostnad|belopp|summa)|(?:inom|med)\s+en\s+(?:\w*ram|\w*budget)|"
    r"för|kostnad(?:en)?(?:\s+får\s+(?:uppgå\s+till|vara))?|budget(?:en)?)(?:\s+(?:av|om|på|är))?)\s*:?\s+"
    r"(?P<cost>(?:[^,;:()]|,\d){2,60})\)?$",
    re.IGNORECASE,
)
_UNTIL = lazily(r"\btill\b|\d\s?[–-]\s?\d", re.IGNORECASE)
_TIMES = frozenset({Column.TIME, Column.START, Column.END})
_ACTORS = frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER})
_MOST_BEFORE = 10
_EDGE = " ,"


@dataclass(slots=True)
class GivenDeed:
    """What is done, what is told of it by column, and the words that lead to that."""

    action: str
    values: dict[Column, str] = field(default_factory=dict)
    leads: list[str] = field(default_factory=list)

    def take(self, column: Column, value: str, lead: str, rest: str) -> bool:
        """Take a value out of what is done, where no other of its kind is told; whether it was taken."""
        if column in self.values or (column in _TIMES and _TIMES & self.values.keys()) or not rest:
            return False
        self.values[column] = value
        self.leads.append(lead)
        self.action = rest
        return True


def given_deed(text: str) -> GivenDeed | None:
    """None where nothing is done in it."""
    deed = GivenDeed(text)
    while not begins_deed(deed.action):
        if not _take_before(deed):
            return None
    while any(take(deed) for take in _TAKES):
        continue
    deed.action = f"{deed.action[0].upper()}{deed.action[1:]}"
    return deed


def is_dated(deed: GivenDeed) -> bool:
    return bool(_TIMES & deed.values.keys())


class Cost(NamedTuple):
    """What something costs, and the words that lead to it."""

    value: str
    lead: str


def cost_alone(sentence: str) -> Cost | None:
    """What something costs, in a sentence that says nothing else: "Kostnad: högst 400 tkr."."""
    match = _COST.fullmatch(f" {sentence.rstrip(' .')}")
    return Cost(match["cost"], match["lead"]) if match and is_cost(match["cost"]) else None


def _take_before(deed: GivenDeed) -> bool:
    """Take what stands before what is done: "I SAMARBETE MED SOCIALTJÄNSTEN bilda ett team", "VARJE KVARTAL mäta"."""
    words = deed.action.split()
    for at in range(1, min(_MOST_BEFORE, len(words))):
        before = GivenDeed(f"- {' '.join(words[:at])}".rstrip(_EDGE))
        if (
            begins_deed(" ".join(words[at:]))
            and any(take(before) for take in _TAKES)
            and before.action == "-"
        ):
            (column, value), *_ = before.values.items()
            return deed.take(column, value, before.leads[0], " ".join(words[at:]))
    return False


def _take_cost(deed: GivenDeed) -> bool:
    match = _COST.search(deed.action)
    if not match or not is_cost(match["cost"]):
        return False
    return deed.take(Column.COST, *_parted(deed, match, "cost"))


def _take_time(deed: GivenDeed) -> bool:
    match = next(filter(_is_time, _leads(deed.action)), None)
    if not match:
        return False
    column = Column.END if match["end"] else Column.START if match["start"] else Column.TIME
    if column is Column.START and _UNTIL.search(match["time"]):
        column = Column.TIME
    return deed.take(column, *_parted(deed, match, "time"))


def _take_again(deed: GivenDeed) -> bool:
    """Take that something goes on, or how often it is done."""
    match = _AGAIN.search(deed.action)
    if not match or Trait.TIME not in traits_of(match["time"]):
        return False
    return deed.take(Column.TIME, *_parted(deed, match, "time"))


def _take_partners(deed: GivenDeed) -> bool:
    match = _WITH.search(deed.action)
    if not match:
        return False
    words = match["who"].split()
    acts = traits_of(match["who"]) & _ACTORS or match["who"][0].isupper()
    goes_on = any(begins_deed(" ".join(words[at:])) for at in range(1, len(words)))
    return bool(acts and not goes_on) and deed.take(Column.OTHERS, *_parted(deed, match, "who"))


def _leads(deed: str) -> Iterator[re.Match[str]]:
    """The places where words that lead a time stand, with all that follows."""
    at = 0
    while match := _WHEN.search(deed, at):
        yield match
        at = match.start() + 1


def _is_time(match: re.Match[str]) -> bool:
    return any(map(str.isdigit, match["time"])) and Trait.TIME in traits_of(match["time"])


def _parted(deed: GivenDeed, match: re.Match[str], name: str) -> tuple[str, str, str]:
    """The value that a match tells, the words that lead to it, and what is left of the deed before them."""
    lead = match.groupdict().get("lead") or ""
    return match[name].strip(), lead.strip(), deed.action[: match.start()].rstrip(_EDGE)


_TAKES: tuple[Callable[[GivenDeed], bool], ...] = (_take_cost, _take_again, _take_time, _take_partners)
