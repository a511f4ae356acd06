"""The page as a table for spreadsheets: a state, its words and its date in columns of their own, so that each can be filtered."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from samordna.home.coverage.model import Coverage, CoverageRow, Fact, State, Sum
from samordna.plandoc.formulas import defuse

TIMEOUT = 60
DATED = frozenset(Fact) - {Fact.DEPUTY}


@dataclass(frozen=True, slots=True)
class Table:
    """``rows`` hold texts, numbers, dates and states."""

    name: str
    columns: list[str]
    rows: list[list[Any]]


def coverage_table(rows: Sequence[CoverageRow], municipality: str) -> Table:
    columns = [_("Administration"), _("Code"), _("Answers to"), _("Missing or late")]
    for fact in Fact:
        columns += [str(fact.label), _("%(fact)s: in words") % {"fact": fact.label}]
        columns += [_("%(fact)s: date") % {"fact": fact.label}] if fact in DATED else []
    return Table(_("Who covers what"), columns, [list(_values(row, municipality)) for row in rows])


def sums_table(coverage: Coverage) -> Table:
    columns = [
        _("What"),
        str(State.IN_ORDER.label),
        str(State.LATE.label),
        str(State.MISSING.label),
        _("Total"),
    ]
    return Table(_("Summary"), columns, [_sum(one) for one in coverage.sums()])


def as_csv(table: Table) -> bytes:
    """UTF-8 with a byte order mark and semicolons, as Swedish Excel wants it; dates in ISO 8601."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    for row in [table.columns, *table.rows]:
        writer.writerow([defuse(_text(value)) for value in row])
    return file.getvalue().encode("utf-8-sig")


def as_workbook(tables: Sequence[Table], title: str) -> bytes:
    """Made in a process of its own, as the plans' files are: the library would double a web worker's memory."""
    order = {"title": title, "tables": [_plain(table) for table in tables]}
    made = subprocess.run(
        [sys.executable, "-m", "samordna.home.coverage.workbook"],
        input=json.dumps(order).encode(),
        capture_output=True,
        timeout=TIMEOUT,
        check=True,
    )
    return made.stdout


def _values(row: CoverageRow, municipality: str) -> Iterator[Any]:
    yield from (row_name(row, municipality), row.code, row.body, row.faults)
    for cell in row.cells:
        yield cell.state
        yield cell.verdict.words
        if cell.fact in DATED:
            yield cell.verdict.day


def row_name(row: CoverageRow, municipality: str) -> str:
    if row.unit is not None:
        return row.name
    whole = _("All of %(municipality)s") % {"municipality": municipality}
    return f"{whole}: {row.name}" if row.name else whole


def _sum(one: Sum) -> list[Any]:
    return [str(one.fact.label), one.fine, one.late, one.missing, one.total]


def _text(value: Any) -> str:
    if isinstance(value, State):
        return str(value.label)
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


def _plain(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "columns": table.columns,
        "rows": [[_tagged(value) for value in row] for row in table.rows],
    }


def _tagged(value: Any) -> Any:
    """What JSON cannot say by itself: which text is a state and which a date."""
    if isinstance(value, State):
        return {"state": value.value, "text": str(value.label)}
    return {"day": value.isoformat()} if isinstance(value, date) else value
