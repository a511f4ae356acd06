"""What a table, a list or a labelled group of a file was taken for, and what a person says it is."""

from dataclasses import dataclass, field
from enum import StrEnum

from samordna.plandoc.reading.blocks import Place


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
    AGREEMENTS = "agreements"
    TRAINING = "training"
    BRIEFINGS = "briefings"
    DECISIONS = "decisions"
    METADATA = "metadata"
    TEXT = "text"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Take:
    """What a grid is to be taken for. ``columns`` are the names of what its columns hold, None for one that is nothing; without
    ``columns``, and without ``header`` (the number of rows at the top that are headings), the reader finds them.
    ``joined`` are rows (from 0, as in the grid) that go on with the row above.
    """

    taken_as: TakenAs
    columns: tuple[str | None, ...] | None = None
    header: int | None = None
    joined: tuple[int, ...] = ()


@dataclass(slots=True)
class Grid:
    """A table, list or labelled group as it stands in the file, numbered from 1 in reading order.

    ``heading`` is the heading it stands under; ``rows`` its cells with the header rows first; ``sure`` (0 to 1) how sure the
    reader is of ``take``; ``layout`` is the same for grids of the same kind with the same headings, in whatever file.
    """

    number: int
    kind: GridKind
    take: Take
    heading: str = ""
    place: Place = field(default_factory=Place)
    rows: list[list[str]] = field(default_factory=list)
    sure: float = 1.0
    layout: str = ""
