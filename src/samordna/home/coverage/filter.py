"""Which rows the page shows and in what order, as its address says."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from samordna.home.coverage.model import Coverage, CoverageRow, Fact
from samordna.organisation.enums import BodyKind

FAULTY = "brister"
"""Show only rows where something is missing or late; as an order, those with most such first."""


@dataclass(frozen=True, slots=True)
class CoverageFilter:
    """Unknown values are as good as none. ``show`` is :data:`FAULTY` or the fact that is missing or late."""

    show: str = ""
    body_kind: str = ""
    sort: str = ""

    @classmethod
    def from_query(cls, query: QueryDict) -> "CoverageFilter":
        show, kind, sort = query.get("visa", ""), query.get("slag", ""), query.get("sortera", "")
        return cls(
            show=show if show == FAULTY or show in Fact else "",
            body_kind=kind if kind in BodyKind else "",
            sort=sort if sort == FAULTY else "",
        )

    @property
    def is_filtered(self) -> bool:
        return bool(self.show or self.body_kind)

    @property
    def query(self) -> str:
        """As the address has it."""
        query = QueryDict(mutable=True)
        query.update(
            {
                name: value
                for name, value in {"visa": self.show, "slag": self.body_kind, "sortera": self.sort}.items()
                if value
            }
        )
        return query.urlencode()

    def whole(self, coverage: Coverage) -> list[CoverageRow]:
        return [] if self.body_kind else self._shown(coverage.whole)

    def administrations(self, coverage: Coverage) -> list[CoverageRow]:
        rows = self._shown(coverage.administrations)
        if self.body_kind:
            rows = [row for row in rows if row.body_kind == self.body_kind]
        return sorted(rows, key=lambda row: -row.faults) if self.sort else rows

    def _shown(self, rows: Sequence[CoverageRow]) -> list[CoverageRow]:
        if self.show in Fact:
            return [row for row in rows if row.cell(Fact(self.show)).is_fault]
        return [row for row in rows if row.faults or not self.show]
