"""The names people use for columns, which are those of the plan's fields, beside the columns we work with."""

from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.takes import TAKE_COLUMNS
from samordna.plandoc.taken_as import TakenAs

_EVERYWHERE = {
    "starts": Column.START,
    "ends": Column.END,
    "when": Column.TIME,
    "date": Column.TIME,
    "functions": Column.FUNCTION,
    "owner": Column.RESPONSIBLE,
    "partners": Column.OTHERS,
    "text": Column.DEFINITION,
    "title": Column.PROBLEM,
    "causes": Column.CAUSE,
    "group": Column.TARGET_GROUP,
    "audience": Column.TARGET_GROUP,
    "content": Column.TRAINING,
}
_OF_KIND: dict[TakenAs, dict[str, Column]] = {
    TakenAs.SERVICES: {"name": Column.SERVICE},
    TakenAs.GOALS: {"text": Column.GOAL},
    TakenAs.SOURCES: {"name": Column.SOURCE},
    TakenAs.BRIEFINGS: {"name": Column.BRIEFING},
    TakenAs.COORDINATORS: {"function": Column.COORDINATOR, "scope": Column.ACTION},
    TakenAs.CONDITIONS: {"text": Column.CONDITION},
    TakenAs.LESSONS: {"text": Column.LESSON, "activity": Column.ACTION},
    TakenAs.ALARM_ROUTES: {"role": Column.RESPONSIBLE, "text": Column.ACTION, "successor": Column.DEPUTY},
    TakenAs.AGREEMENTS: {"purpose": Column.GOAL},
    TakenAs.TRAINING: {"share_trained": Column.SHARE},
    TakenAs.DECISIONS: {
        "body": Column.RESPONSIBLE,
        "section": Column.UNIT,
        "registry_number": Column.SOURCE,
        "outcome": Column.STATUS,
    },
}
_TOLD_TOO: dict[TakenAs, dict[Column, str]] = {
    TakenAs.SERVICES: {Column.COMMENT: "text"},
    TakenAs.BRIEFINGS: {Column.NAME: "name"},
    TakenAs.TRAINING: {Column.TIME: "planned"},
    TakenAs.ALARM_ROUTES: {Column.OTHERS: "text", Column.COMMENT: "text"},
}
"""What the reader knows beside the columns that people name, with the name of the field it goes into."""


def column_named(taken_as: TakenAs, name: str) -> Column | None:
    """The column a person means by a name in a grid of a kind; None where there is none."""
    if name not in TAKE_COLUMNS.get(taken_as, ()):
        return None
    known = _EVERYWHERE | _OF_KIND.get(taken_as, {})
    return known.get(name) or next((column for column in Column if column.value == name), None)


def columns_named(taken_as: TakenAs) -> frozenset[Column]:
    """The columns that a person may name in a grid of a kind."""
    return frozenset(
        column for name in TAKE_COLUMNS.get(taken_as, ()) if (column := column_named(taken_as, name))
    )


def name_of_column(taken_as: TakenAs, column: Column | None) -> str | None:
    """What a person calls a column in a grid of a kind."""
    if column is None:
        return None
    named = (name for name in TAKE_COLUMNS.get(taken_as, ()) if column_named(taken_as, name) is column)
    return next(named, None) or _TOLD_TOO.get(taken_as, {}).get(column)
