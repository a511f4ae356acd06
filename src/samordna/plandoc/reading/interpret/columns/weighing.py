"""How much a column's heading and its contents speak for each meaning it may have, in nats."""

from samordna.plandoc.reading.interpret.columns.contents import Contents
from samordna.plandoc.reading.interpret.columns.headings import meanings_of, tells_of_the_entry
from samordna.plandoc.reading.interpret.columns.traits import Trait
from samordna.plandoc.reading.interpret.words.small_words import Column

_BASE = "base"
_TIME = {_BASE: -5.0, Trait.TIME: 11.0}
_AMONG = 5.0
"""A time among other words makes its column one of times only where the heading says so too."""

_NAME = {
    _BASE: -2.0,
    Trait.TIME: -4.0,
    Trait.STATUS: -3.0,
    Trait.COST: -3.0,
    Trait.SHARE: -3.0,
    Trait.NUMBER: -3.0,
    Trait.DEED: -2.0,
}
_TYPED = {
    Trait.TIME: -5.0,
    Trait.STATUS: -5.0,
    Trait.COST: -4.0,
    Trait.SHARE: -4.0,
    Trait.NUMBER: -5.0,
    Trait.MARK: -5.0,
}
_WEIGHTS: dict[Column, dict[str, float]] = {
    Column.START: _TIME | {_BASE: -5.5},
    Column.END: _TIME | {_BASE: -5.5},
    Column.TIME: _TIME | {Trait.TIME_AMONG: _AMONG},
    Column.PLANNED: _TIME | {_BASE: -6.0},
    Column.CARRIED_OUT: _TIME | {_BASE: -6.0},
    Column.NUMBER: {_BASE: -6.0, Trait.NUMBER: 11.0, Trait.REPEATED: -12.0},
    Column.STATUS: {_BASE: -5.0, Trait.STATUS: 11.0, Trait.SHARE: 4.0, Trait.LONG: -1.0},
    Column.COST: {_BASE: -4.0, Trait.COST: 9.0, Trait.TIME: -3.0, Trait.NUMBER: 2.0},
    Column.FOLLOW_UP: {
        _BASE: -1.5,
        Trait.OCCASION: 5.0,
        Trait.REVIEW: 4.0,
        Trait.TIME: 0.5,
        Trait.DEED: -2.0,
        Trait.MEASURE: -1.0,
        Trait.COST: -4.0,
        Trait.SHARE: -4.0,
        Trait.NUMBER: -4.0,
    },
    Column.INDICATOR: _TYPED
    | {_BASE: -1.8, Trait.SHARE: 0.0, Trait.MEASURE: 6.0, Trait.AIM: 2.0, Trait.DEED: -2.0, Trait.ROLE: -1.0},
    Column.RESPONSIBLE: _TYPED
    | {
        _BASE: -2.5,
        Trait.ROLE: 5.0,
        Trait.ACTOR: 2.0,
        Trait.LONG: -3.0,
        Trait.DEED: -4.0,
        Trait.REVIEW: -1.5,
    },
    Column.OTHERS: _TYPED
    | {
        _BASE: -2.6,
        Trait.PARTNER: 4.5,
        Trait.ACTOR: 2.0,
        Trait.LIST: 1.2,
        Trait.LONG: -3.0,
        Trait.DEED: -4.0,
        Trait.REVIEW: -1.5,
    },
    Column.ACTION: _TYPED
    | {
        _BASE: -2.5,
        Trait.DEED: 6.0,
        Trait.SENTENCE: 1.5,
        Trait.WHO_BEHIND: 3.0,
        Trait.AIM: -1.0,
        Trait.MEASURE: -3.0,
        Trait.OCCASION: -3.0,
        Trait.REPEATED: -2.5,
        Trait.ROLE: -2.0,
    },
    Column.GOAL: _TYPED
    | {
        _BASE: -2.8,
        Trait.AIM: 3.5,
        Trait.SENTENCE: 0.5,
        Trait.REPEATED: 1.5,
        Trait.DEED: -1.0,
        Trait.ROLE: -1.0,
    },
    Column.PROBLEM: _TYPED | {_BASE: -3.2, Trait.LACK: 3.5, Trait.REPEATED: 1.0, Trait.DEED: -2.0},
    Column.AGE: {_BASE: -4.0, Trait.AGE: 9.0},
    Column.LEVEL: {_BASE: -4.0, Trait.LEVEL: 6.0, Trait.REPEATED: 0.5},
    Column.FUNCTION: {_BASE: -4.0, Trait.FUNCTION: 7.0, Trait.ROLE: -2.0},
    Column.COMMENT: {_BASE: -1.5, Trait.TIME: -1.0, Trait.NUMBER: -5.0, Trait.COST: -3.0},
    Column.BASELINE: {_BASE: -2.0},
    Column.MILESTONE: {_BASE: -2.0},
    Column.DEFINITION: {_BASE: -2.0, Trait.LONG: 1.5, Trait.TIME: -4.0},
}
"""What each trait is worth for a column all of whose cells have it; columns that are not named weigh as names do."""

_OTHER_HEADING = -4.0
_OF_THE_ENTRY = -20.0
_NO_RUNNING_NUMBER = -20.0
_STRANGE_HEADING = -1.0
_MAYBE_OTHER = -2.0
_SURE_HEADING = 4.0
_CERTAIN_HEADING = 6.0


def weight_of(column: Column, heading: str, contents: Contents, known: frozenset[Column]) -> float:
    """Evidence that a column under ``heading`` is ``column``; ``known`` are the columns that its table may have."""
    if column is Column.NUMBER and not _may_number(heading, contents):
        return _NO_RUNNING_NUMBER
    return heading_weight(column, heading, known) + contents_weight(column, contents)


def _may_number(heading: str, contents: Contents) -> bool:
    """Whether a column may number its rows, whose words are then left out: its heading says so, or says nothing and its cells run
    from row to row. "Prio" over A, B and C says something of each row."""
    if Column.NUMBER in meanings_of(heading):
        return True
    return contents.running and not any(sign.isalpha() for sign in heading)


def contents_weight(column: Column, contents: Contents) -> float:
    """What the cells alone say. Few cells say less than many."""
    weights = _WEIGHTS.get(column, _NAME)
    said = weights[_BASE] + sum(weights.get(trait, 0.0) * share for trait, share in contents.shares.items())
    return said * contents.filled / (contents.filled + 1)


def heading_weight(column: Column, heading: str, known: frozenset[Column]) -> float:
    """What the heading alone says; one that surely names another column of such tables speaks against this one."""
    if not heading.strip():
        return 0.0
    if tells_of_the_entry(heading):
        return _OF_THE_ENTRY
    meanings = meanings_of(heading)
    if column in meanings:
        return meanings[column]
    elsewhere = max((worth for other, worth in meanings.items() if other in known), default=0.0)
    if elsewhere > _CERTAIN_HEADING:
        return _OTHER_HEADING
    return _MAYBE_OTHER if elsewhere > _SURE_HEADING else _STRANGE_HEADING
