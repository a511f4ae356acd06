"""What a file says of areas: only the fields that it has a column for."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from samordna.plandoc.mapping.filed import CellProblem
from samordna.plandoc.vocabulary import Text

Values = Mapping[str, Any]
"""By the names of :class:`samordna.situation.models.Area`'s fields; ``parent`` is the name or the code of another."""


@dataclass(frozen=True, slots=True)
class FiledArea:
    """A row, or a feature of a map. ``problems`` keep it out; ``notes`` tell what was mended or left out."""

    values: Values
    place: str = ""
    problems: tuple[CellProblem, ...] = ()
    notes: tuple[CellProblem, ...] = ()

    @property
    def name(self) -> str:
        return str(self.values.get("name") or "")


@dataclass(frozen=True, slots=True)
class FiledAreas:
    """``flags`` are said of the whole file; ``unknown`` are headings that no field answers to."""

    rows: list[FiledArea] = field(default_factory=list)
    flags: tuple[Text, ...] = ()
    unknown: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> "FiledAreas":
        rows = [
            FiledArea(one["values"], one["place"], _problems(one["problems"]), _problems(one["notes"]))
            for one in told["rows"]
        ]
        return cls(rows, tuple(Text(*one) for one in told["flags"]), tuple(told["unknown"]))


def _problems(told: list[dict[str, Any]]) -> tuple[CellProblem, ...]:
    return tuple(CellProblem(Text(*one["text"]), one["field"]) for one in told)
