"""How a table, a list or a labelled group stands in a file, and what it may be taken for."""

from enum import StrEnum

from samordna.plandoc.labels import PART_TITLES
from samordna.plandoc.vocabulary import Text


class GridKind(StrEnum):
    """How a grid stands in the file."""

    TABLE = "table"
    LIST = "list"
    LABELLED = "labelled"


class TakenAs(StrEnum):
    """What the rows of a grid are: the list of the plan they become, words of their section, or nothing at all."""

    ACTIVITIES = "activities"
    PREVIOUS_ACTIVITIES = "previous_activities"
    SERVICES = "services"
    GOALS = "goals"
    PROBLEMS = "problems"
    SOURCES = "sources"
    DEFINITIONS = "definitions"
    COORDINATORS = "coordinators"
    CONDITIONS = "conditions"
    LESSONS = "lessons"
    ALARM_ROUTES = "alarm_routes"
    AGREEMENTS = "agreements"
    TRAINING = "training"
    BRIEFINGS = "briefings"
    DECISIONS = "decisions"
    METADATA = "metadata"
    TEXT = "text"
    NOTHING = "nothing"


_OTHERS = {
    TakenAs.TEXT: Text("Löpande text", "Running text"),
    TakenAs.NOTHING: Text("Ingenting, lämnas utanför", "Nothing, left out"),
}


def kind_label(taken_as: TakenAs) -> Text:
    """What a reader calls that which a grid was taken for."""
    return _OTHERS.get(taken_as) or PART_TITLES[taken_as.value]
