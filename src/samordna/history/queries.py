"""Reads of the history."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Model, Q, QuerySet, Window
from django.db.models.functions import RowNumber
from django.utils.functional import cached_property

from samordna.accounts.telling import Thing
from samordna.core.models import Change
from samordna.core.restricted import restricted_rows
from samordna.history.restricted_rows import CONTENT, Closed, closed_for
from samordna.organisation.models import ContactPoint, Municipality
from samordna.plans.models import PlanVersion, Section
from samordna.situation.models import Contribution, Problem, Source, Statement

GROUPS = 20
"""Transactions on a page of a thing's history."""
SHOWN = 8
"""Entries of a transaction that are told one by one; those of a larger one are counted."""
MOST_AT_ONCE = 2_000
"""Entries that are looked at in one go for those that everybody may read."""
GUARDED: dict[type[Model], Q] = {
    model: restricted
    for model in (Section, ContactPoint, Statement, Source, Problem, Contribution)
    if (restricted := restricted_rows(model)) is not None
}
"""The models whose rows may be restricted, and which are."""


def of_municipality(municipality: Municipality) -> QuerySet[Change]:
    return Change.objects.filter(municipality=municipality)


def of_thing(municipality: Municipality, thing: Thing, row: Any) -> QuerySet[Change]:
    """The entries of a thing and of what it consists of."""
    about_it = Q(model=thing.label, row_id=row.pk)
    if parts := thing.parts:
        about_it |= Q(model__in=parts, parent_id=row.pk)
    if isinstance(row, PlanVersion):
        about_it |= Q(model__in=CONTENT, parent_id=row.pk)
        about_it |= Q(model="plans.plan", row_id=row.plan_id) | Q(
            model="plans.planguest", parent_id=row.plan_id
        )
    return (
        of_municipality(municipality)
        .filter(about_it)
        .exclude(kind__in=[Change.Kind.READ, Change.Kind.EXPORT])
    )


def open_to_all(changes: QuerySet[Change], closed: Closed) -> QuerySet[Change]:
    """Without what was restricted then, belongs to a row that is restricted now, or is ``closed`` with its chapter."""
    for model, restricted in GUARDED.items():
        now: Any = model._default_manager.filter(restricted).values("pk")
        changes = changes.exclude(model=model._meta.label_lower, row_id__in=now)
    return closed.without(changes.filter(restricted=False))


def each_open(changes: QuerySet[Change], *, at_once: int) -> Iterator[Change]:
    """The entries that everybody may read, the newest first. ``at_once`` is how many are wanted, or read in one go.

    What is restricted by its chapter is asked of the plans that these entries are about, and of no other: of a hundred plans a
    page shows two. So entries are read some at a time, more each time, until whoever asks has enough.
    """
    rows = open_to_all(changes, Closed()).order_by("-at", "-pk")
    looked_at: list[Change] = []
    while True:
        looked_at = list(
            (older_than(rows, looked_at[-1].at, looked_at[-1].pk) if looked_at else rows)[:at_once]
        )
        closed = closed_for(looked_at, whole=False)
        yield from (change for change in looked_at if not closed.holds(change))
        if len(looked_at) < at_once:
            return
        at_once = min(2 * at_once, MOST_AT_ONCE)


def older_than(changes: QuerySet[Change], at: datetime, number: int) -> QuerySet[Change]:
    """Those after the entry of that moment and number, in the order of ``-at, -pk``."""
    return changes.filter(at__lte=at).filter(Q(at__lt=at) | Q(pk__lt=number))


@dataclass(frozen=True, slots=True)
class Counted:
    """How many entries of a kind a transaction wrote about one kind of thing."""

    model: str
    kind: str
    count: int


@dataclass(frozen=True)
class Group:
    """What one transaction did. ``entries`` are its first few, ``counts`` everything."""

    last_id: int
    entries: list[Change]
    counts: list[Counted]

    @property
    def first(self) -> Change:
        return self.entries[0]

    @cached_property
    def size(self) -> int:
        return sum(counted.count for counted in self.counts)

    @property
    def is_large(self) -> bool:
        return self.size > SHOWN


@dataclass(frozen=True, slots=True)
class Groups:
    """A page of groups, the newest first, and where the next page begins (None on the last)."""

    groups: list[Group]
    next_before: int | None


def groups_of(changes: QuerySet[Change], *, before: int | None = None) -> Groups:
    """A page of transactions. Three queries, whatever their size."""
    changes = changes.order_by()
    by_transaction = changes.values("transaction").annotate(last=Max("pk")).order_by("-last")
    if before is not None:
        by_transaction = by_transaction.filter(last__lt=before)
    newest = list(by_transaction.values_list("transaction", "last")[: GROUPS + 1])
    shown = newest[:GROUPS]
    transactions = [transaction for transaction, _last in shown]
    entries = _first_entries(changes, transactions)
    counts = _counts(changes, transactions)
    groups = [
        Group(last, entries[transaction], counts[transaction])
        for transaction, last in shown
        if transaction in entries
    ]
    return Groups(groups, shown[-1][1] if len(newest) > GROUPS else None)


def _first_entries(changes: QuerySet[Change], transactions: list[int]) -> dict[int, list[Change]]:
    nth = Window(RowNumber(), partition_by="transaction", order_by="pk")
    rows = (
        changes.filter(transaction__in=transactions)
        .annotate(nth=nth)
        .filter(nth__lte=SHOWN)
        .select_related("user")
        .order_by("pk")
    )
    entries: dict[int, list[Change]] = {}
    for row in rows:
        entries.setdefault(row.transaction, []).append(row)
    return entries


def _counts(changes: QuerySet[Change], transactions: list[int]) -> dict[int, list[Counted]]:
    counted = (
        changes.filter(transaction__in=transactions)
        .values_list("transaction", "model", "kind")
        .annotate(count=Count("pk"))
        .order_by("transaction", "model", "kind")
    )
    counts: dict[int, list[Counted]] = {}
    for transaction, model, kind, count in counted:
        counts.setdefault(transaction, []).append(Counted(model, kind, count))
    return counts


def since(change: Change, columns: Iterable[str]) -> list[Change]:
    """The later changes of the same row that touched one of the columns, the newest first."""
    later = Change.objects.filter(
        municipality=change.municipality, model=change.model, row_id=change.row_id, pk__gt=change.pk
    )
    touched = Q(after__has_any_keys=list(columns)) | Q(kind=Change.Kind.DELETE) | ~Q(pruned_at=None)
    return list(later.filter(touched).select_related("user").order_by("-pk")[:20])
