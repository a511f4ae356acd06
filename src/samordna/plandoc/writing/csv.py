"""The activities as CSV for Swedish Excel: UTF-8 with a byte order mark, semicolons, dates in EDTF.

All columns are always there, so that a program that reads the file finds them.
``formulas.restore`` undoes what protects against formulas.
"""

import csv
import io

from samordna.plandoc.formulas import defuse
from samordna.plandoc.schema import Activity, PlanDocument
from samordna.plandoc.spans import stated_end
from samordna.plandoc.writing.activities import ACTIVITY_COLUMNS, shown
from samordna.plandoc.writing.content import Mark
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.text import clean


def write(document: PlanDocument, order: Order) -> bytes:
    """One row for each activity, after the row of column names."""
    file = io.StringIO(newline="")
    rows = csv.writer(file, delimiter=";", lineterminator="\r\n")
    rows.writerow([order.say(column.title) for column in ACTIVITY_COLUMNS])
    for activity in document.activities:
        rows.writerow([defuse(_cell(activity, column.name, order)) for column in ACTIVITY_COLUMNS])
    return file.getvalue().encode("utf-8-sig")


def _cell(activity: Activity, field: str, order: Order) -> str:
    if field == "status":
        mark = shown(activity, field, order.language)
        return mark.name if isinstance(mark, Mark) else ""
    if field == "ends":
        return clean(stated_end(activity.ends, order.language, ongoing=activity.ongoing))
    return clean(getattr(activity, field))
