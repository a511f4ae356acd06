"""The organisation as a file would state it: every sheet's lines as texts, in an order that stays the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from samordna.core.order import swedish_order
from samordna.organisation.models import Municipality
from samordna.organisation.transfer.columns import KEEP, Column, Form, Sheet
from samordna.organisation.transfer.sheets import SHEETS
from samordna.organisation.transfer.snapshot import Snapshot, StoredRow

Value = str | date | int | bool


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What goes into a file. A line has a value for each column of its sheet; empty is an empty text."""

    municipality: Municipality
    day: date
    sheets: list[tuple[Sheet, list[list[Value]]]]
    hidden: int
    """How many restricted contact points are left out."""


def outgoing(now: Snapshot, day: date) -> Outgoing:
    """Everything in the snapshot, sheet by sheet."""
    sheets = [
        (
            sheet,
            [[_value(column, stored, now) for column in sheet.columns] for stored in _in_order(sheet, now)],
        )
        for sheet in SHEETS
    ]
    return Outgoing(now.municipality, day, sheets, len(now.hidden))


def _value(column: Column, stored: StoredRow, now: Snapshot) -> Value:
    value = stored.values[column.field]
    if column.form == Form.REFERENCE:
        label = now.label(column.to, value)
        return KEEP.sv if label is None else label
    if column.form == Form.NUMBER:
        return int(value) + 1  # people count from one
    return "" if value is None else value


def _in_order(sheet: Sheet, now: Snapshot) -> Iterable[StoredRow]:
    rows = now.rows[sheet.name]
    return sorted(rows.values(), key=lambda stored: (*_order(sheet, stored, now), stored.pk))


def _order(sheet: Sheet, stored: StoredRow, now: Snapshot) -> tuple[Any, ...]:
    values = stored.values
    since = values.get("valid_from") or date.min
    match sheet.name:
        case "units":
            names = [now.rows["units"][pk].values["name"] for pk in stored.row.path]
            return [swedish_order(name) for name in names], since
        case "bodies":
            kinds = list(sheet.column("kind").choices or [])
            return kinds.index(values["kind"]), swedish_order(values["name"]), since
        case "contact_points":
            owner = (now.label("units", values["unit"]) or now.label("partners", values["partner"])) or ""
            return swedish_order(owner), swedish_order(values["function"])
        case "coordinators":
            unit = now.label("units", values["unit"]) or ""
            return values["scope"], swedish_order(unit), since
        case "mandate_tasks":
            return values["scope"], values["position"]
    return values.get("kind", ""), swedish_order(stored.name), since
