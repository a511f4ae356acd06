"""The activities of a report as columns, the same in every form: on the page, in PDF and Word, copied, and in spreadsheets."""

from collections.abc import Sequence

from samordna.plandoc.reports import labels
from samordna.plandoc.reports.model import ReportedActivity
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing.activities import date_or_text, mark
from samordna.plandoc.writing.content import Cell, Table
from samordna.plandoc.writing.sheets import Value, real_day
from samordna.plandoc.writing.tables import Field, said, table_of

REPORTED_COLUMNS = (
    Field("action", labels.ACTION, 3.0),
    Field("responsible", labels.RESPONSIBLE, 2.0),
    Field("status", labels.STATUS, 1.4),
    Field("happened", labels.HAPPENED, 3.4),
    Field("result", labels.RESULT, 2.4),
    Field("measured", labels.MEASURED, 1.3, detail=True),
    Field("ends", labels.END, 1.8, detail=True),
    Field("forecast", labels.FORECAST, 1.8),
)
DATES = frozenset({"ends", "forecast"})


def activity_table(activities: Sequence[ReportedActivity], language: Language) -> list[Table]:
    """What some activity says; where that is too much to be read side by side, the details stand under the activity."""

    def cell(activity: ReportedActivity, name: str) -> Cell:
        return _cell(activity, name, language)

    return table_of("activities", activities, REPORTED_COLUMNS, cell, labels.TABLE, language, may_turn=True)


def activity_sheet(
    activities: Sequence[ReportedActivity], language: Language
) -> tuple[list[str], list[list[Value]]]:
    """Columns and rows for spreadsheets: every column, whatever the activities say, so that a program finds it.

    Dates known to the day are real dates, and whether the last day has passed is then a column of its own.
    """
    titles = [column.title.in_(language) for column in REPORTED_COLUMNS]
    passed = labels.OVER.in_(language)
    rows = [
        [
            *(_value(one, column.name, language) for column in REPORTED_COLUMNS),
            labels.YES.in_(language) * one.is_over,
        ]
        for one in activities
    ]
    return [*titles, passed], rows


def _value(activity: ReportedActivity, name: str, language: Language) -> Value:
    if name in DATES:
        stated = getattr(activity, name)
        return real_day(stated) or date_or_text(stated, language)
    return said(_cell(activity, name, language))


def _cell(activity: ReportedActivity, name: str, language: Language) -> Cell:
    if name == "status":
        return mark(activity.status, language)
    if name not in DATES:
        return str(getattr(activity, name))
    day = date_or_text(getattr(activity, name), language)
    return labels.PASSED.in_(language).format(day=day) if name == "ends" and activity.is_over else day
