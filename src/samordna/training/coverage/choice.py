"""Which needs somebody wants to see, as the address says it."""

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from samordna.organisation.models import Unit
from samordna.plandoc.vocabulary import Function
from samordna.training.coverage.lines import CoverageLine

MISSING, RUNNING_OUT, UNTOLD = "saknar", "gar-ut", "okant"
SHOWS = (MISSING, RUNNING_OUT, UNTOLD)


@dataclass(frozen=True, slots=True)
class Choice:
    """``unit`` stands for all that is below it too; None for the whole municipality. Unknown values are as good as none."""

    unit: Unit | None = None
    function: str = ""
    requirement: int | None = None
    which: str = ""

    @classmethod
    def from_query(cls, query: QueryDict, units: dict[int, Unit]) -> "Choice":
        function, which = query.get("funktion", ""), query.get("visa", "")
        return cls(
            unit=units.get(_number(query.get("enhet", "")) or 0),
            function=function if function in set(Function) else "",
            requirement=_number(query.get("krav", "")),
            which=which if which in SHOWS else "",
        )

    @property
    def is_filtered(self) -> bool:
        return self != Choice()

    def reaches(self, line: CoverageLine) -> bool:
        """Whether a need is among those that are summed; which of them are listed is for :meth:`lists`."""
        return (
            (self.unit is None or self.unit.pk in line.unit.path)
            and self.function in ("", line.need.group.function)
            and self.requirement in (None, line.requirement.pk)
        )

    def lists(self, line: CoverageLine) -> bool:
        met: Any = line.met
        match self.which:
            case "saknar":
                return bool(met.missing)
            case "gar-ut":
                return bool(met.running_out)
            case "okant":
                return met.staff is None
        return True


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else None
