"""Where a fact stands, and so how far to believe that it is about the plan."""

from dataclasses import dataclass
from enum import IntEnum

from samordna.plandoc.reading.blocks import FilePlace
from samordna.plandoc.reading.interpret.metadata.decisions import Decided
from samordna.plandoc.reading.interpret.metadata.facts import Fact
from samordna.plandoc.reading.result import Spot


class Standing(IntEnum):
    """From what only mentions it to what says it outright."""

    GUESSED = 10
    NAMED_OFTEN = 20
    ONLY_ONE = 30
    TO_ADOPT = 35
    LIKE_THE_SENDER = 40
    HEADING = 45
    DECIDED = 50
    MENTIONED_IN_FRONT = 55
    TITLE = 65
    SAID = 70
    SENTENCE = 72
    MARGIN = 75
    COVER = 80
    LABELLED_MARGIN = 90
    LABELLED = 100


@dataclass(slots=True)
class FoundFact:
    """A fact of the plan with where it stands and the words that say it."""

    field: str
    value: str
    standing: Standing
    words: str
    place: FilePlace
    spots: list[Spot]
    decided: Decided | None = None


def found(fact: Fact, text: str, standing: Standing, place: FilePlace, spots: list[Spot]) -> FoundFact:
    return FoundFact(
        str(fact.field), fact.value, standing, text[fact.start : fact.end].strip(), place, spots, fact.decided
    )
