"""Whether the organisation would hold together after an import: no two of a name, no circles, dates in order, no personal data.

Looks at the rows as they would be and reports only what a line of the file, or what is closed, brings about.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Count
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core.fields import Guarded
from samordna.core.personal_data import FieldHit, Look
from samordna.core.rendering import said
from samordna.organisation.enums import CoordinatorScope
from samordna.organisation.extending import followers
from samordna.organisation.models import ContactPoint, Unit
from samordna.organisation.transfer.columns import BY_NAME, Form
from samordna.organisation.transfer.document import Problem
from samordna.organisation.transfer.matching import Draft
from samordna.organisation.transfer.results import Asked, Differences, Missing
from samordna.organisation.transfer.snapshot import Held
from samordna.plandoc.guard import explanation_of

Target = Held | Draft
_BEGINNING, _END = date.min, date.max


@dataclass(eq=False, slots=True)
class Row:
    """A row as it would be: its values with what they refer to, and the line that makes or changes it."""

    target: Target
    values: dict[str, Any]
    draft: Draft | None
    is_closing: bool = False

    @property
    def title(self) -> str:
        return self.target.title

    @property
    def is_open(self) -> bool:
        return self.values.get("valid_to") is None


Rows = dict[Target, Row]


def check(found: Differences, today: date) -> None:
    """Add to ``found`` every problem and every finding that somebody must look at."""
    look = Look()
    for sheet in found.sheets:
        for draft in sheet.drafts:
            found.problems += _fields(draft)
            _guard(draft, found, look)
    rows = {name: _rows(name, found, today) for name in BY_NAME}
    for looked in (_bodies, _units, _partners, _contact_points, _coordinators):
        found.problems += looked(rows)
    if found.closes:
        found.problems += _closing(rows, found, today)


def _rows(name: str, found: Differences, today: date) -> Rows:
    """What the sheet would hold afterwards; what is removed is left out, what ends has today as its last day."""
    entries = next((one for one in found.sheets if one.sheet.name == name), None)
    drafts = {draft.target: draft for draft in entries.drafts} if entries else {}
    closing = {entry.held for entry in entries.missing} if entries and found.closes else set()
    rows: Rows = {}
    for held in found.now.rows[name].values():
        draft = drafts.get(held)
        stored = _pointing(name, held.values, found)
        rows[held] = Row(held, stored | (draft.values if draft else {}), draft, held in closing)
        if held in closing and BY_NAME[name].is_dated:
            rows[held].values["valid_to"] = today
    for target, draft in drafts.items():
        rows.setdefault(target, Row(target, dict(draft.values), draft))
    return {target: row for target, row in rows.items() if not row.is_closing or BY_NAME[name].is_dated}


def _pointing(name: str, values: dict[str, Any], found: Differences) -> dict[str, Any]:
    """References as rows instead of ids; what the reader may not see stays an id."""
    return {
        field: found.now.rows[column.to].get(values[field], values[field])
        if (column := BY_NAME[name].fields[field]).form == Form.REFERENCE
        else values[field]
        for field in values
    }


def _fields(draft: Draft) -> Iterator[Problem]:
    """What each field asks of its value, as when it is typed into a form."""
    for column in draft.sheet.columns:
        if column.field not in draft.values:
            if column.required and draft.held is None and column.field not in draft.unread:
                yield draft.problem(_("This must be filled in."), column.field)
            continue
        value = draft.values[column.field]
        if column.required and value in (None, ""):
            yield draft.problem(_("This must be filled in."), column.field)
        elif isinstance(value, str) and value and column.form != Form.REFERENCE:
            yield from _refused(draft, column.field, value)


def _refused(draft: Draft, field: str, value: str) -> Iterator[Problem]:
    try:
        draft.sheet.model._meta.get_field(field).run_validators(value)
    except ValidationError as error:
        for message in error.messages:
            yield draft.problem(message, field)


def _guard(draft: Draft, found: Differences, look: Look) -> None:
    """Texts that are new pass the guard: some findings stop, likely ones are asked about."""
    for field, value in draft.values.items():
        if not isinstance(value, str) or not _is_guarded(draft, field):
            continue
        if draft.held and draft.held.values[field] == value:
            continue
        for hit in look(value):
            explanation = said(explanation_of(hit.kind, blocking=hit.blocking))
            words = {"text": hit.text, "explanation": explanation}
            problem = draft.problem(_("“%(text)s”. %(explanation)s") % words, field)
            if hit.blocking:
                found.problems.append(problem)
            else:
                found.asked.append(Asked(problem, FieldHit(f"{draft.sheet.name}.{field}", hit)))


def _is_guarded(draft: Draft, field: str) -> bool:
    return isinstance(draft.sheet.model._meta.get_field(field), Guarded)


def _bodies(rows: dict[str, Rows]) -> Iterator[Problem]:
    bodies = rows["bodies"]
    yield from _dates(bodies)
    yield from _twice(
        (row for row in bodies.values() if row.is_open),
        lambda row: row.values.get("name"),
        "name",
        _("There is already a body with this name."),
    )
    yield from _circles(bodies, "successor", _("The successors go round in a circle."))
    for unit in rows["units"].values():
        body = bodies.get(unit.values.get("body"))  # type: ignore[arg-type]
        if (
            body
            and body.draft
            and "valid_to" in body.draft.values
            and not body.is_open
            and _outlasts(unit, body)
        ):
            words = (
                _("“%s” still answers to it after that day. Let it answer to another body first.")
                % unit.title
            )
            yield body.draft.problem(words, "valid_to")


def _units(rows: dict[str, Rows]) -> Iterator[Problem]:
    units = rows["units"]
    yield from _dates(units)
    yield from _twice(
        (row for row in units.values() if row.values.get("code")),
        lambda row: row.values["code"],
        "code",
        _("Another unit has this code. Give each its own."),
    )
    yield from _twice(
        (row for row in units.values() if row.is_open),
        lambda row: (row.values.get("parent"), row.values.get("name")),
        "name",
        _(
            "There is already a unit with this name in the same place. If it is the same unit, keep one of the lines."
        ),
    )
    yield from _circles(units, "parent", _("A unit cannot be part of itself or of a unit below it."))
    yield from _circles(units, "successor", _("The successors go round in a circle."))
    for row in units.values():
        parent = units.get(row.values.get("parent"))  # type: ignore[arg-type]
        if parent and not parent.is_open and row.draft and _outlasts(row, parent):
            yield row.draft.problem(
                _("“%(name)s” has ended, so nothing new can be part of it.") % {"name": parent.title},
                "parent",
            )
        elif parent and parent.draft and not parent.is_open and _outlasts(row, parent):
            words = _("“%s” is part of it and goes on after that day. Close it or move it first.") % row.title
            yield parent.draft.problem(words, "valid_to")


def _partners(rows: dict[str, Rows]) -> Iterator[Problem]:
    words = _("There is already a partner with this name.")
    yield from _twice(rows["partners"].values(), lambda row: row.values.get("name"), "name", words)


def _contact_points(rows: dict[str, Rows]) -> Iterator[Problem]:
    contacts = rows["contact_points"]
    yield from _circles(contacts, "deputy", _("The deputies go round in a circle: nobody would answer."))
    for row in contacts.values():
        if row.draft is None:
            continue
        if row.values.get("unit") and row.values.get("partner"):
            yield row.draft.problem(
                _("A contact point belongs to a unit or to a partner, not to both."), "partner"
            )
        confirmed = row.draft.values.get("confirmed_on")
        if confirmed and confirmed > localdate():
            yield row.draft.problem(_("The day is in the future."), "confirmed_on")


def _coordinators(rows: dict[str, Rows]) -> Iterator[Problem]:
    coordinators = rows["coordinators"]
    yield from _dates(coordinators)
    by_place: dict[Hashable, list[Row]] = defaultdict(list)
    for row in coordinators.values():
        is_central = row.values.get("scope") == CoordinatorScope.CENTRAL
        by_place[row.values.get("unit")].append(row)
        if row.draft is None or "unit" not in row.values:
            continue
        if is_central and row.values["unit"]:
            yield row.draft.problem(_("The central coordinator has no administration."), "unit")
        elif not is_central and not row.values["unit"]:
            yield row.draft.problem(_("Choose the administration of the local coordinator."), "unit")
    for place in by_place.values():
        yield from _overlaps(place)


def _overlaps(rows: list[Row]) -> Iterator[Problem]:
    rows.sort(key=lambda row: row.values.get("valid_from") or _BEGINNING)
    for before, after in pairwise(rows):
        if (after.values.get("valid_from") or _BEGINNING) > (before.values.get("valid_to") or _END):
            continue
        draft = after.draft or before.draft
        if draft:
            other = before if after.draft else after
            words = _(
                "“%s” is coordinator during that time. Mend the dates, so that one ends before the other begins."
            )
            yield draft.problem(words % other.title, "valid_from")


def _dates(rows: Rows) -> Iterator[Problem]:
    for row in rows.values():
        since, until = row.values.get("valid_from"), row.values.get("valid_to")
        if row.draft and since and until and until < since:
            yield row.draft.problem(_("The last day comes before the first."), "valid_to")


def _twice(rows: Iterable[Row], key: Any, field: str, words: str) -> Iterator[Problem]:
    groups: dict[Hashable, list[Row]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    for group in groups.values():
        if len(group) > 1:
            yield from (row.draft.problem(words, field) for row in group if row.draft)


def _circles(rows: Rows, field: str, words: str) -> Iterator[Problem]:
    """Rows from which ``field`` leads back to themselves; each circle is told on every line in it. Linear in the rows."""
    done: set[Target] = set()
    for start in rows:
        trail: dict[Target, None] = {}
        at: Any = start
        while at in rows and at not in done and at not in trail:
            trail[at] = None
            at = rows[at].values.get(field)
        if at in trail:
            circle = list(trail)[list(trail).index(at) :]
            yield from (draft.problem(words, field) for one in circle if (draft := rows[one].draft))
        done |= trail.keys()


def _outlasts(row: Row, other: Row) -> bool:
    last = row.values.get("valid_to")
    return last is None or last > other.values["valid_to"]


def _closing(rows: dict[str, Rows], found: Differences, today: date) -> Iterator[Problem]:
    """What cannot be closed yet, with what stands in the way."""
    needed: dict[Target, list[str]] = defaultdict(list)
    for name, field in (
        ("units", "parent"),
        ("units", "body"),
        ("contact_points", "unit"),
        ("contact_points", "partner"),
        ("coordinators", "unit"),
    ):
        for row in rows[name].values():
            at = row.values.get(field)
            if isinstance(at, Held | Draft) and not row.is_closing and _goes_on(row, today):
                needed[at].append(row.title)
    for field in ("contact_point", "deputy_contact_point"):
        for row in rows["coordinators"].values():
            if isinstance(row.values.get(field), Held) and _goes_on(row, today):
                needed[row.values[field]].append(row.title)
    for row in rows["contact_points"].values():
        if isinstance(row.values.get("deputy"), Held):
            needed[row.values["deputy"]].append(row.title)
    for sheet in found.sheets:
        owns = _owned(sheet.missing, today) if sheet.sheet.name == "units" else {}
        for entry in sheet.missing:
            reasons = [_("“%s”") % one for one in needed.get(entry.held, [])[:3]] + owns.get(
                entry.held.pk, []
            )
            if reasons:
                words = {"title": entry.title, "what": ", ".join(reasons)}
                text = _(
                    "“%(title)s” cannot be closed: %(what)s depends on it. Move that first, or put the line back."
                )
                yield Problem(text % words, said(sheet.sheet.title))


def _goes_on(row: Row, today: date) -> bool:
    last = row.values.get("valid_to")
    return last is None or last > today


def _owned(missing: list[Missing], today: date) -> dict[int, list[str]]:
    """Roles, plans and the like at the units that would go, in a query a kind. Contact points are told by name instead."""
    pks = [entry.held.pk for entry in missing]
    found: dict[int, list[str]] = defaultdict(list)
    for follower in followers(Unit):
        if follower.model is ContactPoint:
            continue
        rows = follower.model._default_manager.filter(follower.among(today), **{f"{follower.field}__in": pks})
        for pk, count in rows.order_by().values_list(follower.field).annotate(Count("pk")):
            found[pk].append(follower.words(count))
    return found
