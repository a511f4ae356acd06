"""What a table, a list or a labelled group of a file was taken for, and what a person says it is."""

from dataclasses import dataclass, field

from samordna.plandoc.labels import FIELDS
from samordna.plandoc.reading.blocks import FilePlace
from samordna.plandoc.taken_as import GridKind, TakenAs
from samordna.plandoc.vocabulary import Text

_ACTIVITY = (
    *("action", "goal", "problem", "responsible", "others", "starts", "ends", "when", "follow_up", "status"),
    *("indicator", "baseline", "cost", "milestone", "comment", "number"),
)
TAKE_COLUMNS: dict[TakenAs, tuple[str, ...]] = {
    TakenAs.ACTIVITIES: _ACTIVITY,
    TakenAs.PREVIOUS_ACTIVITIES: _ACTIVITY,
    TakenAs.SERVICES: (
        *("name", "level", "functions", "age", "target_group", "owner", "partners", "text", "number"),
    ),
    TakenAs.GOALS: ("text", "indicator", "baseline", "number"),
    TakenAs.PROBLEMS: ("title", "causes", "number"),
    TakenAs.SOURCES: ("name", "kind", "date", "local", "trend", "reliability", "number"),
    TakenAs.DEFINITIONS: ("term", "text", "source"),
    TakenAs.COORDINATORS: ("function", "deputy", "unit", "scope"),
    TakenAs.CONDITIONS: ("text", "answer", "number"),
    TakenAs.LESSONS: ("text", "activity", "number"),
    TakenAs.ALARM_ROUTES: ("role", "text", "successor", "number"),
    TakenAs.AGREEMENTS: ("parties", "purpose", "areas", "date", "number"),
    TakenAs.TRAINING: ("group", "function", "content", "planned", "carried_out", "share_trained"),
    TakenAs.BRIEFINGS: ("name", "source", "audience", "rhythm", "owner"),
    TakenAs.DECISIONS: ("body", "date", "section", "registry_number", "outcome"),
}
"""What the columns of each kind of grid may hold, by the names of the plan's fields; ``when`` is a time of any form."""

NO_COLUMN = "-"
"""How a person says that a column is nothing. One that is only not known goes along under its own heading."""

FIRST_NUMBER = 10_001
"""The numbers of whole sheets that are left out begin here, beyond those of any other grid."""

_ONLY_HERE = {
    "when": Text("Tid", "Time"),
    "role": Text("Vem", "Who"),
    "successor": Text("Ersättare", "Deputy"),
}


def column_label(name: str) -> Text:
    """What a reader calls the column of a name."""
    return _ONLY_HERE.get(name) or FIELDS[name]


@dataclass(frozen=True, slots=True)
class Take:
    """What a grid is to be taken for. ``columns`` are the names of what its columns hold, :data:`NO_COLUMN` for one that is
    nothing and None for one that is not known; without ``columns``, and without ``header`` (the number of rows at the top that
    are headings), the reader finds them.
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
    place: FilePlace = field(default_factory=FilePlace)
    rows: list[list[str]] = field(default_factory=list)
    sure: float = 1.0
    layout: str = ""
