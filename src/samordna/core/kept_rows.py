"""What is made from many rows, and made again only where one of them has changed (ADR 24)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from threading import Lock
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from samordna.core.prepared import Prepared

Made = TypeVar("Made")
Row = tuple[Any, ...]

IN_CHANGED = RawSQL("SELECT in_group FROM changed", ())
"""The groups whose rows are asked for: ``filter(version__in=IN_CHANGED)``."""
_WHAT_CHANGED = """
WITH every AS (SELECT unnest(%s::bigint[]) AS in_group),
versions(in_group, version) AS ({versions}),
marks AS (SELECT in_group, sum(version)::text AS mark FROM versions GROUP BY in_group),
changed AS (SELECT in_group FROM marks WHERE mark <> ALL (%s::text[])),
told(in_group, in_order, in_row) AS ({{asked}})
SELECT marks.in_group, marks.mark, told.* FROM marks
LEFT JOIN told ON told.in_group = marks.in_group
ORDER BY marks.in_group, told.in_order, told.in_row
"""
"""A group whose mark is known is told by its mark alone."""


@dataclass(frozen=True, slots=True)
class _Kept(Generic[Made]):
    mark: str
    day: date
    count: int
    made: Made


class KeptRows(Generic[Made]):
    """``versions`` is SQL for the group of each row that the groups of ``every`` are made from, and the row's version there.

    The first columns of what ``build`` makes are the group of a row, its place there and its id. What is kept is the same for
    whoever asks: what a reader may see is judged after. At ``most`` so many rows are kept.
    """

    def __init__(
        self,
        versions: str,
        build: Callable[[], "QuerySet[Any, Any]"],
        make: Callable[[list[Row], date], Made],
        *,
        most: int,
    ) -> None:
        self._query = Prepared(build, within=(_WHAT_CHANGED.format(versions=versions), ("groups", "known")))
        self._make, self._most = make, most
        self._kept: dict[int, _Kept[Made]] = {}
        self._writing = Lock()

    def of(self, groups: list[int], day: date) -> dict[int, Made]:
        """What is made of each group that has rows, on the day. One query, whatever has changed."""
        held = {one: kept for one in groups if (kept := self._kept.get(one)) and kept.day == day}
        rows = self._query.rows(groups=groups, known=[kept.mark for kept in held.values()])
        made = {}
        for (group, mark), told in groupby(rows, itemgetter(0, 1)):
            kept = held.get(group)
            if kept is None or kept.mark != mark:
                kept = self._kept_anew(group, mark, day, told)
            made[group] = kept.made
        return made

    def _kept_anew(self, group: int, mark: str, day: date, told: Iterable[Row]) -> _Kept[Made]:
        """What was made first goes first."""
        rows = [row[2:] for row in told]
        kept = _Kept(mark, day, len(rows), self._make(rows, day))
        with self._writing:
            self._kept.pop(group, None)
            self._kept[group] = kept
            while sum(one.count for one in self._kept.values()) > self._most:
                del self._kept[next(iter(self._kept))]
        return kept
