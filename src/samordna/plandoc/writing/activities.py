"""Activities as columns, the same in every format."""

from dataclasses import dataclass

from samordna.plandoc.dates import is_edtf, to_swedish
from samordna.plandoc.schema import Activity, PreviousActivity
from samordna.plandoc.vocabulary import Language, Text, name_of
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.content import Cell, Column, Mark, Table
from samordna.plandoc.writing.text import clean


@dataclass(frozen=True, slots=True)
class ActivityColumn:
    field: str
    title: Text
    weight: float
    detail: bool = False


ACTIVITY_COLUMNS = (
    ActivityColumn("action", labels.ACTION, 3.0),
    ActivityColumn("goal", labels.GOAL, 2.0, detail=True),
    ActivityColumn("problem", labels.PROBLEM, 2.0, detail=True),
    ActivityColumn("responsible", labels.RESPONSIBLE, 2.0),
    ActivityColumn("others", labels.OTHERS, 2.0),
    ActivityColumn("starts", labels.STARTS, 1.15),
    ActivityColumn("ends", labels.ENDS, 1.15),
    ActivityColumn("follow_up", labels.FOLLOW_UP, 1.5),
    ActivityColumn("indicator", labels.INDICATOR, 1.8, detail=True),
    ActivityColumn("baseline", labels.BASELINE, 1.2, detail=True),
    ActivityColumn("milestone", labels.MILESTONE, 1.4, detail=True),
    ActivityColumn("status", labels.STATUS, 1.3),
    ActivityColumn("cost", labels.COST, 1.2, detail=True),
    ActivityColumn("comment", labels.COMMENT, 1.8, detail=True),
)
DATE_FIELDS = frozenset({"starts", "ends", "follow_up"})


def activity_table(activities: list[Activity], language: Language) -> Table:
    """The activity plan. Columns that no activity fills are left out."""
    columns = [
        column
        for column in ACTIVITY_COLUMNS
        if column.field == "action" or any(shown(activity, column.field, language) for activity in activities)
    ]
    return Table(
        summary=labels.ACTIVITIES.in_(language),
        columns=[Column(c.title.in_(language), c.weight, c.detail) for c in columns],
        rows=[[shown(activity, c.field, language) for c in columns] for activity in activities],
        wide=len(columns) > 4,
    )


def previous_table(activities: list[PreviousActivity], language: Language) -> Table:
    """How the measures of the version before went."""
    titles = (labels.PREVIOUS_ACTION, labels.STATUS, labels.COMMENT)
    return Table(
        summary=labels.PREVIOUS.in_(language),
        columns=[Column(t.in_(language), w) for t, w in zip(titles, (3.0, 1.2, 2.5), strict=True)],
        rows=[
            [
                clean(a.action),
                Mark(a.status, name_of(a.status, language)) if a.status else "",
                clean(a.comment),
            ]
            for a in activities
        ],
    )


def shown(activity: Activity, field: str, language: Language) -> Cell:
    """A field of an activity as a reader wants it; an activity that goes on without an end ends "Löpande"."""
    if field == "status":
        return Mark(activity.status, name_of(activity.status, language)) if activity.status else ""
    if field == "ends" and activity.ongoing and not activity.ends:
        return labels.ONGOING.in_(language)
    value = clean(getattr(activity, field))
    return date_or_text(value, language) if field in DATE_FIELDS else value


def date_or_text(value: str | None, language: Language) -> str:
    """An EDTF date in words; an occasion such as "T1 2018" as it is."""
    text = clean(value)
    return to_swedish(text, language) if text and is_edtf(text) else text
