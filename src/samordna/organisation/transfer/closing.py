"""What an import cannot close yet, and what stands in the way."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from django.db.models import Count
from django.utils.translation import gettext as _

from samordna.core.page_pieces import said
from samordna.organisation import rules
from samordna.organisation.extending import followers
from samordna.organisation.models import ContactPoint, Unit
from samordna.organisation.transfer.document import Problem
from samordna.organisation.transfer.drafts import Draft
from samordna.organisation.transfer.expected import ExpectedRow, ExpectedRows, Target
from samordna.organisation.transfer.results import Differences, Missing
from samordna.organisation.transfer.snapshot import StoredRow


def closing_problems(
    rows: dict[str, ExpectedRows], differences: Differences, today: date
) -> Iterator[Problem]:
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
            if isinstance(at, StoredRow | Draft) and not row.is_closing and _goes_on(row, today):
                needed[at].append(row.title)
    for field in ("contact_point", "deputy_contact_point"):
        for row in rows["coordinators"].values():
            if isinstance(row.values.get(field), StoredRow) and _goes_on(row, today):
                needed[row.values[field]].append(row.title)
    for row in rows["contact_points"].values():
        if isinstance(row.values.get("deputy"), StoredRow):
            needed[row.values["deputy"]].append(row.title)
    for sheet in differences.sheets:
        owns = _owned(sheet.missing, today) if sheet.sheet.name == "units" else {}
        for entry in sheet.missing:
            reasons = [_("“%s”") % one for one in needed.get(entry.stored, [])[:3]] + owns.get(
                entry.stored.pk, []
            )
            if reasons:
                words = {"title": entry.title, "what": ", ".join(reasons)}
                text = _(
                    "“%(title)s” cannot be closed: %(what)s depends on it. Move that first, or put the line back."
                )
                yield Problem(text % words, said(sheet.sheet.title))


def _goes_on(row: ExpectedRow, today: date) -> bool:
    return rules.outlasts(row.values.get("valid_to"), today)


def _owned(missing: list[Missing], today: date) -> dict[int, list[str]]:
    """Roles, plans and the like at the units that would go, in a query a kind. Contact points are told by name instead."""
    pks = [entry.stored.pk for entry in missing]
    owned: dict[int, list[str]] = defaultdict(list)
    for follower in followers(Unit):
        if follower.model is ContactPoint:
            continue
        rows = follower.model._default_manager.filter(follower.among(today), **{f"{follower.field}__in": pks})
        for pk, count in rows.order_by().values_list(follower.field).annotate(Count("pk")):
            owned[pk].append(follower.words(count))
    return owned
