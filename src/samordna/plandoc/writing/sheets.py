"""What stands on the sheets of a workbook, before anybody has dressed it: activities, services, checks, about the plan."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from samordna.plandoc.labels import FIELDS, PART_TITLES
from samordna.plandoc.lazily import lazily
from samordna.plandoc.schema import Activity, PlanDocument
from samordna.plandoc.vocabulary import Text
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.activities import ACTIVITY_COLUMNS, DATE_FIELDS, shown
from samordna.plandoc.writing.cover import facts_of, title_of
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.services import SERVICE_COLUMNS, service_cell
from samordna.plandoc.writing.tables import Field, said, unsaid
from samordna.plandoc.writing.text import clean

Value = str | date
_DAY = lazily(r"\d{4}-\d\d-\d\d")
_FIRST_YEAR = 1900


@dataclass(slots=True)
class Sheet:
    """``columns`` are titles and widths, ``keys`` what each row shows of the plan (``activities/ID``), ``area`` its list."""

    name: str
    columns: list[tuple[str, float]]
    rows: Sequence[Sequence[Value]]
    keys: Sequence[str] = field(default_factory=list)
    area: str = ""


def sheets_of(document: PlanDocument, order: Order) -> list[Sheet]:
    """The sheets that show the plan. Dates known to the day are real dates; vaguer ones are words."""
    return [_activities(document, order), _services(document, order), _about(document, order)]


def _activities(document: PlanDocument, order: Order) -> Sheet:
    told = any(activity.status for activity in document.activities)
    rows = [
        [_activity_value(a, column, order, told=told) for column in ACTIVITY_COLUMNS]
        for a in document.activities
    ]
    keys = [f"activities/{activity.id}" for activity in document.activities]
    return _sheet(PART_TITLES["activities"], ACTIVITY_COLUMNS, rows, keys, "activities", order)


def _services(document: PlanDocument, order: Order) -> Sheet:
    rows = [
        [service_cell(service, column.name, order.language) for column in SERVICE_COLUMNS]
        for service in document.services
    ]
    keys = [f"services/{service.id}" for service in document.services]
    return _sheet(PART_TITLES["services"], SERVICE_COLUMNS, rows, keys, "services", order)


def _sheet(
    name: Text,
    fields: Sequence[Field],
    rows: Sequence[Sequence[Value]],
    keys: list[str],
    area: str,
    order: Order,
) -> Sheet:
    return Sheet(order.say(name), [(order.say(one.title), one.weight) for one in fields], rows, keys, area)


def _about(document: PlanDocument, order: Order) -> Sheet:
    rows = [
        (order.say(FIELDS["title"]), title_of(document, order.language), "metadata/title"),
        (order.say(FIELDS["municipality"]), clean(document.metadata.municipality), "metadata/municipality"),
        *((fact.label, fact.value, fact.of) for fact in facts_of(document, order.language)),
    ]
    told = [row for row in rows if row[1]]
    columns = [(order.say(labels.FACT), 2.0), (order.say(labels.VALUE), 5.0)]
    return Sheet(order.say(labels.ABOUT), columns, [row[:2] for row in told], [row[2] for row in told])


def _activity_value(activity: Activity, column: Field, order: Order, *, told: bool) -> Value:
    """``told`` says that some activity has a status."""
    value = getattr(activity, column.name)
    if column.name in DATE_FIELDS and value and (day := real_day(value)):
        return day
    words = said(shown(activity, column.name, order.language))
    return words or (unsaid(column, order.language) if told else "")


def real_day(edtf: str) -> date | None:
    """The day that ``edtf`` names, if it names one and Excel's calendar, which begins in 1900, has it."""
    if not _DAY.fullmatch(edtf) or int(edtf[:4]) < _FIRST_YEAR or int(edtf[5:7]) > 12:
        return None
    try:
        return date.fromisoformat(edtf)
    except ValueError:
        return None
