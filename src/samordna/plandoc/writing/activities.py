"""Activities as columns, the same in every format."""

from collections.abc import Sequence

from samordna.plandoc.amounts import set_amounts
from samordna.plandoc.dates import is_edtf, to_swedish
from samordna.plandoc.labels import FIELDS, PART_TITLES
from samordna.plandoc.schema import Activity, PreviousActivity
from samordna.plandoc.spans import stated_end
from samordna.plandoc.statuses import WITHOUT_STATUS
from samordna.plandoc.vocabulary import Language, Status, name_of
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.content import Cell, Mark, Table
from samordna.plandoc.writing.tables import Field, table_of
from samordna.plandoc.writing.text import clean

ACTIVITY_COLUMNS = (
    Field("action", FIELDS["action"], 3.0),
    Field("goal", FIELDS["goal"], 2.0, detail=True),
    Field("problem", FIELDS["problem"], 2.0, detail=True),
    Field("responsible", FIELDS["responsible"], 2.0),
    Field("others", FIELDS["others"], 2.0, minor=True),
    Field("starts", FIELDS["starts"], 1.15),
    Field("ends", FIELDS["ends"], 1.15),
    Field("follow_up", FIELDS["follow_up"], 1.5),
    Field("indicator", FIELDS["indicator"], 1.8, detail=True),
    Field("baseline", FIELDS["baseline"], 1.2, detail=True),
    Field("milestone", FIELDS["milestone"], 1.4, detail=True),
    Field("status", FIELDS["status"], 1.3, unsaid=WITHOUT_STATUS),
    Field("cost", FIELDS["cost"], 1.2, detail=True),
    Field("comment", FIELDS["comment"], 1.8, detail=True),
)
DATE_FIELDS = frozenset({"starts", "ends", "follow_up"})
PREVIOUS_COLUMNS = (
    Field("action", labels.PREVIOUS_ACTION, 3.0),
    Field("status", FIELDS["status"], 1.2, unsaid=WITHOUT_STATUS),
    Field("comment", FIELDS["comment"], 2.5),
)


def activity_table(activities: Sequence[Activity], language: Language) -> list[Table]:
    """The activity plan."""

    def cell(activity: Activity, field: str) -> Cell:
        words = shown(activity, field, language)
        return set_amounts(words) if field == "cost" and isinstance(words, str) else words

    return table_of(
        "activities", activities, ACTIVITY_COLUMNS, cell, PART_TITLES["activities"], language, may_turn=True
    )


def previous_table(activities: Sequence[PreviousActivity], language: Language) -> list[Table]:
    """How the measures of the version before went."""

    def cell(activity: PreviousActivity, field: str) -> Cell:
        return mark(activity.status, language) if field == "status" else clean(getattr(activity, field))

    return table_of(
        "previous_activities",
        activities,
        PREVIOUS_COLUMNS,
        cell,
        PART_TITLES["previous_activities"],
        language,
    )


def shown(activity: Activity, field: str, language: Language) -> Cell:
    """A field of an activity as a reader wants it; an activity that goes on without an end ends "Löpande"."""
    if field == "status":
        return mark(activity.status, language)
    if field == "ends":
        return date_or_text(stated_end(activity.ends, language, ongoing=activity.ongoing), language)
    value = clean(getattr(activity, field))
    return date_or_text(value, language) if field in DATE_FIELDS else value


def mark(status: Status | None, language: Language) -> Cell:
    return Mark(status, name_of(status, language)) if status else ""


def date_or_text(value: str | None, language: Language) -> str:
    """An EDTF date in words; an occasion such as "T1 2018" as it is."""
    text = clean(value)
    return to_swedish(text, language) if text and is_edtf(text) else text
