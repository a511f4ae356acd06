"""What a file would change in the organisation: made, changed from what to what, closed, and what stands in the way."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core.page_pieces import language, said
from samordna.organisation.transfer.checking import check
from samordna.organisation.transfer.columns import Column, Form, Sheet
from samordna.organisation.transfer.document import Document, Problem, normal, normal_line
from samordna.organisation.transfer.drafts import Draft
from samordna.organisation.transfer.matching import matched
from samordna.organisation.transfer.results import (
    Altered,
    Changed,
    Differences,
    Made,
    Missing,
    SheetDifferences,
)
from samordna.organisation.transfer.sheets import BY_NAME, SHEETS
from samordna.organisation.transfer.snapshot import Snapshot, StoredRow, ends_before
from samordna.organisation.transfer.values import text_of


def compared(
    document: Document, now: Snapshot, *, close: bool = False, today: date | None = None
) -> Differences:
    """Compare a file with the organisation. ``close`` lets go of what is in force and not in the file, sheet by sheet."""
    today = today or localdate()
    drafts, problems = matched(document, now)
    differences = Differences(
        now=now,
        sheets=[
            _of_sheet(sheet, drafts[sheet.name], now, problems, today)
            for sheet in SHEETS
            if sheet.name in drafts
        ],
        closes=close,
        problems=[*document.problems, *problems],
        notes=list(document.notes),
    )
    if document.municipality and document.municipality != now.municipality.code:
        words = _(
            "The file was written for another municipality (code %s). Make sure that it is the right one."
        )
        differences.notes.insert(0, Problem(words % document.municipality))
    check(differences, today)
    differences.problems.sort(key=_place)
    return differences


def _of_sheet(
    sheet: Sheet, drafts: list[Draft], now: Snapshot, problems: list[Problem], today: date
) -> SheetDifferences:
    of_sheet = SheetDifferences(sheet)
    for draft in drafts:
        problems += _unread(draft)
        if draft.stored is None:
            of_sheet.made.append(Made(draft.title, draft))
        elif changes := [*_changes(draft, draft.stored, now)]:
            of_sheet.changed.append(Altered(draft.stored.title, draft, draft.stored, changes))
        else:
            of_sheet.untouched += 1
    seen = {draft.stored.pk for draft in drafts if draft.stored}
    for stored in now.rows[sheet.name].values():
        if stored.pk not in seen and not ends_before(stored.values, today):
            of_sheet.missing.append(Missing(stored.title, stored))
    return of_sheet


def _unread(draft: Draft) -> list[Problem]:
    """Cells that could not be read; one that stands as it was exported is no news."""
    problems = []
    for name, reason in draft.unread.items():
        stored = text_of(draft.sheet.column(name), draft.stored.values[name]) if draft.stored else None
        if stored is None or normal_line(draft.line.cells[name]) != normal_line(stored):
            problems.append(draft.problem(reason, name))
    return problems


def _changes(draft: Draft, stored: StoredRow, now: Snapshot) -> Iterator[Changed]:
    for column in draft.sheet.columns:
        if column.field not in draft.values:
            continue
        old, new = stored.values[column.field], draft.values[column.field]
        if not same(column, old, new):
            yield Changed(
                column.field, said(column.heading), _shown(column, old, now), _shown(column, new, now)
            )


def same(column: Column, old: Any, new: Any) -> bool:
    """Whether a stored value and one of a file are the same to people."""
    if column.form == Form.REFERENCE:
        return (new.pk if isinstance(new, StoredRow) else new) == old
    if column.form == Form.NUMBER and new is None:
        return True  # no order stated: it stays where it is
    if isinstance(old, str) and isinstance(new, str):
        return normal(old) == normal(new)
    return bool(old == new)


def _shown(column: Column, value: Any, now: Snapshot) -> str:
    if column.form == Form.REFERENCE:
        if isinstance(value, int):
            stored = now.rows[column.to].get(value)
            return stored.title if stored else _("(not shown here)")
        return value.title if value else ""
    return text_of(column, value, language())


def _place(problem: Problem) -> tuple[int, int]:
    order = {said(sheet.title): number for number, sheet in enumerate(BY_NAME.values())}
    return order.get(problem.sheet, -1), problem.row or 0
