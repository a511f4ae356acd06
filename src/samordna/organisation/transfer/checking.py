"""Whether the organisation would hold together after an import, by the same rules as every change of a single row.

Looks at the rows as they would be and reports only what a line of the file, or what is closed, brings about.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core.personal_data import Look
from samordna.organisation import rules
from samordna.organisation.transfer.checking_lines import field_problems, guard
from samordna.organisation.transfer.closing import closing_problems
from samordna.organisation.transfer.document import Problem
from samordna.organisation.transfer.expected import ExpectedRow, ExpectedRows, expected_rows
from samordna.organisation.transfer.results import Differences
from samordna.organisation.transfer.sheets import BY_NAME


def check(differences: Differences, today: date) -> None:
    """Add to ``differences`` every problem and every finding that somebody must look at."""
    look = Look()
    for sheet in differences.sheets:
        for draft in sheet.drafts:
            differences.problems += field_problems(draft)
            guard(draft, differences, look)
    rows = {name: expected_rows(name, differences, today) for name in BY_NAME}
    for name in BY_NAME:
        differences.problems += _sheet_problems(name, rows[name])
    for looked in (_ends_of_bodies, _parents, _contact_points, _coordinators):
        differences.problems += looked(rows)
    if differences.closes:
        differences.problems += closing_problems(rows, differences, today)


def _sheet_problems(name: str, rows: ExpectedRows) -> Iterator[Problem]:
    """What holds of every sheet: days in order, what there is one of, references that do not go round."""
    if BY_NAME[name].is_dated:
        yield from _dates(rows)
    for rule in rules.ONCE.get(name, ()):
        yield from _twice(rule, rows)
    for (sheet, field), words in rules.ROUND.items():
        if sheet == name:
            yield from _circles(rows, field, str(words))


def _dates(rows: ExpectedRows) -> Iterator[Problem]:
    for row in rows.values():
        if row.draft and not rules.in_order(*row.period):
            yield row.draft.problem(str(rules.DATES_IN_ORDER), "valid_to")


def _twice(rule: rules.OnlyOnce, rows: ExpectedRows) -> Iterator[Problem]:
    counted = [row for row in rows.values() if rule.among(row.values)]
    for group in rules.twice(counted, lambda row: rule.key(row.values)):
        yield from (row.draft.problem(str(rule.in_a_file), rule.at) for row in group if row.draft)


def _circles(rows: ExpectedRows, field: str, words: str) -> Iterator[Problem]:
    """Each circle is told on every line in it."""
    for circle in rules.circles({target: row.values.get(field) for target, row in rows.items()}):
        yield from (draft.problem(words, field) for one in circle if (draft := rows[one].draft))


def _ends_of_bodies(rows: dict[str, ExpectedRows]) -> Iterator[Problem]:
    for unit in rows["units"].values():
        body = rows["bodies"].get(unit.values.get("body"))  # type: ignore[arg-type]
        if body and body.draft and "valid_to" in body.draft.values and unit.outlasts(body):
            words = _("“%s” still answers to it after that day. Let it answer to another body first.")
            yield body.draft.problem(words % unit.title, "valid_to")


def _parents(rows: dict[str, ExpectedRows]) -> Iterator[Problem]:
    units = rows["units"]
    for row in units.values():
        parent = units.get(row.values.get("parent"))  # type: ignore[arg-type]
        if parent is None or not row.outlasts(parent):
            continue
        if row.draft:
            yield row.draft.problem(rules.PARENT_HAS_ENDED % {"name": parent.title}, "parent")
        elif parent.draft:
            words = _("“%s” is part of it and goes on after that day. Close it or move it first.")
            yield parent.draft.problem(words % row.title, "valid_to")


def _contact_points(rows: dict[str, ExpectedRows]) -> Iterator[Problem]:
    for row in rows["contact_points"].values():
        if row.draft is None:
            continue
        if row.values.get("unit") and row.values.get("partner"):
            yield row.draft.problem(str(rules.OF_UNIT_OR_PARTNER), "partner")
        confirmed = row.draft.values.get("confirmed_on")
        if confirmed and confirmed > localdate():
            yield row.draft.problem(str(rules.CONFIRMED_LATER), "confirmed_on")


def _coordinators(rows: dict[str, ExpectedRows]) -> Iterator[Problem]:
    by_place: dict[Hashable, list[ExpectedRow]] = defaultdict(list)
    for row in rows["coordinators"].values():
        by_place[row.values.get("unit")].append(row)
        if row.draft is None or "unit" not in row.values:
            continue
        if words := rules.scope_refusal(row.values.get("scope", ""), has_unit=bool(row.values["unit"])):
            yield row.draft.problem(str(words), "unit")
    for place in by_place.values():
        yield from _overlaps(place)


def _overlaps(place: list[ExpectedRow]) -> Iterator[Problem]:
    words = _(
        "“%s” is coordinator during that time. Mend the dates, so that one ends before the other begins."
    )
    for before, after in rules.overlapping(place, lambda row: row.period):
        if after.draft:
            yield after.draft.problem(words % before.title, "valid_from")
        elif before.draft:
            yield before.draft.problem(words % after.title, "valid_from")
