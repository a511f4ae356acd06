"""What a file says of services: only the fields that it has a column for."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from samordna.plandoc.vocabulary import Text

Values = Mapping[str, Any]
"""By the names of :class:`samordna.mapping.models.Service`'s fields. References (``unit``, ``areas``, ``partners``, ``contacts``)
are names, choices are their values, days are ISO 8601. What a cell leaves empty is ``None``, ``""`` or ``[]``."""


@dataclass(frozen=True, slots=True)
class CellProblem:
    """What cannot be read in a cell. ``field`` is empty where the whole row is meant."""

    text: Text
    field: str = ""


@dataclass(frozen=True, slots=True)
class FiledService:
    """A row: ``place`` says in words where it stands ("blad Verksamheter, rad 4").

    ``problems`` keep the row out; ``unread`` are cells that are left out of a row that can be taken in.
    """

    values: Values
    place: str = ""
    problems: tuple[CellProblem, ...] = ()
    unread: tuple[CellProblem, ...] = ()

    @property
    def name(self) -> str:
        return str(self.values.get("name") or "")


@dataclass(frozen=True, slots=True)
class FiledServices:
    """``fields`` are those that the file has columns for; ``unknown`` are headings that no field answers to."""

    rows: list[FiledService] = field(default_factory=list)
    fields: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> "FiledServices":
        rows = [
            FiledService(
                row["values"],
                row["place"],
                _problems(row["problems"]),
                _problems(row["unread"]),
            )
            for row in told["rows"]
        ]
        return cls(rows, tuple(told["fields"]), tuple(told["unknown"]))


def _problems(told: list[dict[str, Any]]) -> tuple[CellProblem, ...]:
    return tuple(CellProblem(Text(*one["text"]), one["field"]) for one in told)
