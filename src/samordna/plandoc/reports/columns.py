"""The activities of a report as columns, the same in every form: on the page, in PDF and Word, copied, and in spreadsheets."""

from collections.abc import Sequence
from decimal import Decimal

from samordna.plandoc.labels import FIELDS
from samordna.plandoc.reports import labels
from samordna.plandoc.reports.model import ReportedActivity
from samordna.plandoc.spans import stated_end
from samordna.plandoc.statuses import WITHOUT_STATUS
from samordna.plandoc.vocabulary import Language, Text
from samordna.plandoc.writing.activities import date_or_text, mark
from samordna.plandoc.writing.content import Cell, Table
from samordna.plandoc.writing.sheets import Value, real_day
from samordna.plandoc.writing.tables import Field, said, table_of

REPORTED_COLUMNS = (
    Field("action", labels.ACTION, 3.0),
    Field("responsible", labels.RESPONSIBLE, 2.0),
    Field("status", labels.STATUS, 1.4, unsaid=WITHOUT_STATUS),
    Field("happened", labels.HAPPENED, 3.4),
    Field("result", labels.RESULT, 2.4),
    Field("measured", labels.MEASURED, 1.3, detail=True),
    Field("ends", labels.END, 1.8, detail=True),
    Field("forecast", labels.FORECAST, 1.8),
)
_MEASURED = (
    ("indicator", FIELDS["indicator"]),
    ("measured_value", labels.MEASURED),
    ("measured_on", labels.MEASURED_ON),
)
"""What a spreadsheet has instead of the one column of the pages, so that it can be counted."""
DATES = frozenset({"ends", "forecast", "measured_on"})


def activity_table(activities: Sequence[ReportedActivity], language: Language) -> list[Table]:
    """What some activity says; where that is too much to be read side by side, the details stand under the activity."""

    def cell(activity: ReportedActivity, name: str) -> Cell:
        return _cell(activity, name, language)

    return table_of("activities", activities, REPORTED_COLUMNS, cell, labels.TABLE, language, may_turn=True)


def activity_sheet(
    activities: Sequence[ReportedActivity], language: Language
) -> tuple[list[str], list[list[Value | Decimal]]]:
    """Columns and rows for spreadsheets: every column, whatever the activities say, so that a program finds it.

    Dates known to the day are real dates, and whether the last day has passed is then a column of its own.
    """
    columns = [each for one in REPORTED_COLUMNS for each in _in_sheet(one)]
    passed = labels.OVER.in_(language)
    rows = [
        [
            *(_value(one, name, language) for name, _title in columns),
            labels.YES.in_(language) * one.is_over,
        ]
        for one in activities
    ]
    return [*(title.in_(language) for _name, title in columns), passed], rows


def _in_sheet(column: Field) -> Sequence[tuple[str, Text]]:
    return _MEASURED if column.name == "measured" else [(column.name, column.title)]


def _value(activity: ReportedActivity, name: str, language: Language) -> Value | Decimal:
    if name in DATES:
        stated = _stated(activity, name, language)
        return real_day(stated) or date_or_text(stated, language)
    if name == "status":
        return said(_cell(activity, name, language)) or WITHOUT_STATUS.in_(language)
    if name == "measured_value":
        return activity.measured if activity.measured_value is None else activity.measured_value
    return said(_cell(activity, name, language))


def _cell(activity: ReportedActivity, name: str, language: Language) -> Cell:
    if name == "status":
        return mark(activity.status, language)
    if name not in DATES:
        return str(getattr(activity, name))
    day = date_or_text(_stated(activity, name, language), language)
    return labels.PASSED.in_(language).format(day=day) if name == "ends" and activity.is_over else day


def _stated(activity: ReportedActivity, name: str, language: Language) -> str:
    if name == "ends":
        return stated_end(activity.ends, language, ongoing=activity.ongoing)
    return str(getattr(activity, name))
