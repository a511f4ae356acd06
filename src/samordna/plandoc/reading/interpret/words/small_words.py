"""What a column of a table holds, and the small words that sentences are bound and told with."""

from enum import StrEnum

from samordna.plandoc.reading.interpret.words import neighbours


def words_of(text: str) -> frozenset[str]:
    """The words of a text that lists them with spaces between."""
    return frozenset(text.split())


class Column(StrEnum):
    """What a column of a table holds."""

    NUMBER = "number"
    ACTION = "action"
    GOAL = "goal"
    PROBLEM = "problem"
    RESPONSIBLE = "responsible"
    OTHERS = "others"
    START = "start"
    END = "end"
    TIME = "time"
    FOLLOW_UP = "follow_up"
    STATUS = "status"
    INDICATOR = "indicator"
    BASELINE = "baseline"
    COST = "cost"
    COMMENT = "comment"
    MILESTONE = "milestone"
    SERVICE = "service"
    LEVEL = "level"
    FUNCTION = "function"
    TARGET_GROUP = "target_group"
    AGE = "age"
    TERM = "term"
    DEFINITION = "definition"
    SOURCE = "source"
    TRAINING = "training"
    PLANNED = "planned"
    CARRIED_OUT = "carried_out"
    BRIEFING = "briefing"
    RHYTHM = "rhythm"
    COORDINATOR = "coordinator"
    DEPUTY = "deputy"
    CAUSE = "cause"
    CONDITION = "condition"
    ANSWER = "answer"
    PARTIES = "parties"
    AREAS = "areas"
    KIND = "kind"
    LOCAL = "local"
    TREND = "trend"
    RELIABILITY = "reliability"
    UNIT = "unit"
    SHARE = "share"
    NAME = "name"
    LESSON = "lesson"


_PERIOD = r"(?:plan|program|avtals|mandat|projekt|giltighets)?(?:perioden|tiden)"
UNTIL_FURTHER = (
    r"(?:(?:pågår|gäller|fortsätter|och|därefter|sedan|sen) )*tills ?vidare|(?<![^\s,;(–-])t\.\s?v\.?(?!\w)"
)
"""What goes on and has no end that anybody knows of."""

ONGOING = (
    rf"(?:pågår |sker |görs )?(?:(?:fort)?löpande|kontinuerligt)(?: under (?:hela )?{_PERIOD})?|återkommande(?!\s+\w)|"
    rf"(?:under )?hela (?:den )?{_PERIOD}|"
    r"(?:under )?hela (?:planens|programmets|avtalets|överenskommelsens) (?:giltighets|löp)?(?:tid|period)|"
    rf"året (?:runt|om)|{UNTIL_FURTHER}|ständigt pågående|"
    rf"{neighbours.ONGOING}|ongoing|continuous(?:ly)?|rolling"
)

NOTHING_SAID = ("-", "–", "—")
"""What stands in a cell or behind a label to say that nothing does."""

CONNECTORS = words_of(
    "och eller samt av för i med till på om den det de en ett att som från vid inom mellan "
    "under över genom enligt mot utan hos kring per inklusive såsom både dess sin sina sitt "
    "vars där när and or of for in with to on the a an by from at within between under over "
    "through against"
)
"""Words a line may not end with if the cell or heading is whole."""

LEADING_CONNECTORS = words_of("och eller samt tillsammans inklusive and or")

FINITE_VERBS = words_of(
    "är var har hade ska skall skulle kan kunde bör måste kommer finns sker görs gör blir "
    "vill får framgår syftar innebär bygger beskriver arbetar leder tar ger följer deltar "
    "består ansvarar gäller utgör omfattar bedöms anses beslutade används beskrivs behöver "
    "avser is are was were has have will shall should can must may"
)
"""Verbs that a sentence has and a heading has not."""
