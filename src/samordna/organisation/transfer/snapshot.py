"""The organisation as the database has it now, with a name for each row by which files refer to it."""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from samordna.organisation.models import ContactPoint, Municipality, Unit
from samordna.organisation.refusing import MayRead
from samordna.organisation.rules import is_open
from samordna.organisation.transfer.columns import Form, Sheet
from samordna.organisation.transfer.document import normal_line
from samordna.organisation.transfer.sheets import BY_NAME, OTHER_LISTS, SHEETS
from samordna.organisation.transfer.values import Unreadable, text_of, value_of

SEPARATOR = " / "


@dataclass(eq=False, slots=True)
class StoredRow:
    """A row. ``values`` are its fields as they are compared; references are ids. ``labels`` name it, the shortest first."""

    row: Any
    values: dict[str, Any]
    labels: list[str] = field(default_factory=list)
    name: str = ""

    @property
    def pk(self) -> int:
        return int(self.row.pk)

    @property
    def title(self) -> str:
        """What a page calls the row: a unit by its place in the tree, not by its code."""
        is_coded = bool(self.values.get("code")) and self.name == self.values["code"]
        return self.labels[1] if is_coded else self.name


@dataclass(slots=True)
class Snapshot:
    """Every row that the reader may see, by sheet. ``hidden`` counts restricted contact points that they may not."""

    municipality: Municipality
    rows: dict[str, dict[int, StoredRow]]
    hidden: frozenset[int]
    fingerprint: str

    def label(self, sheet: str, pk: int | None) -> str | None:
        """What a file calls the row; empty for none, None for what the reader may not see."""
        if pk is None:
            return ""
        stored = self.rows[sheet].get(pk)
        return stored.name if stored else None


def snapshot(
    municipality: Municipality, *, may_read: MayRead = lambda _row: True, lock: bool = False
) -> Snapshot:
    """Read the organisation, in one query a sheet. With ``lock`` nobody else changes it until the transaction ends."""
    table_rows = {sheet.name: _rows(municipality, sheet, lock=lock) for sheet in SHEETS}
    units = {row.pk: row for row in table_rows["units"]}
    hidden = frozenset(
        row.pk
        for row in table_rows["contact_points"]
        if row.restricted and not _readable(row, units, may_read)
    )
    rows = {
        sheet.name: {
            row.pk: StoredRow(row, {name: _comparable(sheet, row, name) for name in sheet.fields})
            for row in table_rows[sheet.name]
            if sheet.name != "contact_points" or row.pk not in hidden
        }
        for sheet in SHEETS
    }
    _name(rows)
    return Snapshot(municipality, rows, hidden, _fingerprint(table_rows))


def _rows(municipality: Municipality, sheet: Sheet, *, lock: bool) -> list[Any]:
    rows = sheet.model._default_manager.filter(municipality=municipality)
    if not sheet.is_dated:
        rows = rows.filter(removed_at=None)
    return list((rows.select_for_update(of=("self",), no_key=True) if lock else rows).order_by("pk"))


def _readable(row: ContactPoint, units: dict[int, Unit], may_read: MayRead) -> bool:
    """Give the check the row's unit without a query a row."""
    row.unit = units[row.unit_id] if row.unit_id else None
    return may_read(row)


def _comparable(sheet: Sheet, row: Any, name: str) -> Any:
    """The value as a file would give it back, so that a row written before today's rules is not taken for changed."""
    column = sheet.fields[name]
    if column.form == Form.REFERENCE:
        return getattr(row, f"{name}_id")
    value = getattr(row, name)
    try:
        return value_of(column, text_of(column, value))
    except Unreadable:
        return value


def _fingerprint(table_rows: dict[str, list[Any]]) -> str:
    values = [
        [
            name,
            row.pk,
            *(getattr(row, one.attname) for one in row._meta.concrete_fields if one.name != "path"),
        ]
        for name, rows in table_rows.items()
        for row in rows
    ]
    return hashlib.sha256(json.dumps(values, cls=DjangoJSONEncoder).encode()).hexdigest()


def _name(rows: dict[str, dict[int, StoredRow]]) -> None:
    """Give every row its labels, and as its name the first that no other row has."""
    for name, labelled in (("bodies", _body), ("units", _unit), ("partners", _partner)):
        for stored in rows[name].values():
            stored.labels = list(labelled(stored, rows))
        _choose(rows[name])
    numbers = Counter[tuple[str, str]]()
    for stored in rows["contact_points"].values():
        stored.labels = list(_contact(stored, rows, numbers))
    _choose(rows["contact_points"])
    for name in (*OTHER_LISTS, "mandate_tasks", "coordinators"):
        for stored in rows[name].values():
            stored.name = stored.values[BY_NAME[name].named_by]
            stored.labels = [stored.name]
    for stored in rows["coordinators"].values():
        unit = rows["units"].get(stored.values["unit"])
        stored.name += f" ({unit.name})" if unit else ""


def _choose(rows: dict[int, StoredRow]) -> None:
    known = Labels((stored.labels, stored, is_open(stored.values)) for stored in rows.values())
    for stored in rows.values():
        stored.name = next(
            (label for label in stored.labels if known.find(label) == [stored]), stored.labels[-1]
        )


def _body(stored: StoredRow, _rows: Any) -> Iterator[str]:
    return dated_labels([stored.values["name"]], stored.values)


def _unit(stored: StoredRow, rows: dict[str, dict[int, StoredRow]]) -> Iterator[str]:
    names = [rows["units"][pk].values["name"] for pk in stored.row.path if pk in rows["units"]]
    return unit_labels(stored.values, SEPARATOR.join(names))


def unit_labels(values: dict[str, Any], path: str) -> Iterator[str]:
    if values.get("code"):
        yield values["code"]
    yield from dated_labels([path, values.get("name", "")], values)


def _partner(stored: StoredRow, _rows: Any) -> Iterator[str]:
    yield stored.values["name"]


def _contact(
    stored: StoredRow, rows: dict[str, dict[int, StoredRow]], numbers: "Counter[tuple[str, str]]"
) -> Iterator[str]:
    owner = rows["units"].get(stored.values["unit"]) or rows["partners"].get(stored.values["partner"])
    return contact_labels(stored.values["function"], owner.name if owner else "", numbers)


def contact_labels(function: str, owner: str, numbers: "Counter[tuple[str, str]]") -> Iterator[str]:
    """The function, with whose it is where several have it, with a number where even that is not enough."""
    numbers[function, owner] += 1
    number = numbers[function, owner]
    yield function
    yield f"{function} ({owner})"
    yield f"{function} ({owner}) #{number}"


def dated_labels(names: list[str], values: dict[str, Any]) -> Iterator[str]:
    """The names, and, for those that have succeeded one another, the names with their first and last day."""
    yield from names
    since, until = values.get("valid_from"), values.get("valid_to")
    yield f"{names[0]} ({since or ''}–{until or ''})"


class Labels:
    """Which row a label in a file means. Where several bear it, the one still in force is meant."""

    def __init__(self, labelled: Any = ()) -> None:
        self._found: dict[str, list[tuple[Any, bool]]] = defaultdict(list)
        for labels, target, in_force in labelled:
            self.add(labels, target, in_force=in_force)

    def add(self, labels: list[str], target: Any, *, in_force: bool) -> None:
        for label in dict.fromkeys(map(folded, labels)):
            if all(known is not target for known, _open in self._found[label]):
                self._found[label].append((target, in_force))

    def find(self, label: str) -> list[Any]:
        """The rows that it may mean; one when it is clear."""
        targets = self._found.get(folded(label), [])
        in_force = [target for target, is_in_force in targets if is_in_force]
        return in_force if len(in_force) == 1 else [target for target, _open in targets]

    def known(self) -> list[str]:
        return list(self._found)


def folded(label: str) -> str:
    return normal_line(label).casefold()


def ends_before(values: dict[str, Any], day: date) -> bool:
    last = values.get("valid_to")
    return last is not None and last < day
