"""Which plans of a round are shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext_lazy

from samordna.review.progress import ProgressRow

SHOWS = {
    "klara": gettext_lazy("Ready"),
    "inte-klara": gettext_lazy("Not ready"),
    "obesvarade": gettext_lazy("Questions left to answer"),
    "villkor": gettext_lazy("With conditions"),
    "tillbakatagna": gettext_lazy("Taken back by their writers"),
}
"""What the filter can ask for, by the word in the address."""


@dataclass(frozen=True, slots=True)
class ProgressFilter:
    """An unknown word is as good as none."""

    show: str = ""

    @classmethod
    def from_query(cls, query: QueryDict) -> "ProgressFilter":
        show = query.get("visa", "")
        return cls(show if show in SHOWS else "")

    def among(self, rows: Iterable[ProgressRow]) -> list[ProgressRow]:
        return [row for row in rows if self._holds(row)]

    def _holds(self, row: ProgressRow) -> bool:
        return {
            "": True,
            "klara": row.is_ready,
            "inte-klara": not row.is_ready,
            "obesvarade": row.answered.count < row.asked,
            "villkor": row.conditions > 0,
            "tillbakatagna": row.is_taken_back,
        }[self.show]
