"""The names and the shifts of a file, beside what the roster has."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from samordna.organisation.models import ContactPoint
from samordna.plandoc.rosters.model import FiledShift
from samordna.readiness.duty import rules
from samordna.readiness.duty.moments import span_said
from samordna.readiness.models import DutyShift


@dataclass(frozen=True, slots=True)
class FiledName:
    """A name of the file: ``text`` is empty where it may be a person's. ``contact`` is who is meant, once that is known.

    ``guess`` is the number of who has the same shifts on the roster already.
    """

    number: int
    text: str
    shifts: int
    first: str
    contact: ContactPoint | None
    guess: int | None = None


@dataclass(frozen=True, slots=True)
class ShiftLine:
    """A shift of the file, how the roster has it now, and who is to have it; both None for what is new or not yet known.

    ``number`` tells it from the other rows of the file; ``is_out`` when somebody leaves it out.
    """

    number: int
    is_out: bool
    filed: FiledShift
    row: DutyShift | None
    contact: ContactPoint | None

    @property
    def when(self) -> str:
        return span_said(self.filed.starts, self.filed.ends)

    @property
    def said(self) -> str:
        return f"{self.when}, {self.contact.function}" if self.contact else self.when

    @property
    def was(self) -> str:
        """What the roster says instead."""
        row = self.row
        return f"{span_said(row.starts_at, row.ends_at)}, {row.contact.function}" if row else ""

    @property
    def differs(self) -> bool:
        row, filed = self.row, self.filed
        return row is not None and (row.contact_id, row.starts_at, row.ends_at) != (
            self.contact.pk if self.contact else None,
            filed.starts,
            filed.ends,
        )


def beside(lines: Iterable[ShiftLine], rows: Iterable[DutyShift]) -> list[tuple[ShiftLine, DutyShift]]:
    """Each of the lines with each of the rows that goes on at the same time."""
    order = sorted(rows, key=lambda one: one.starts_at)
    starts = [row.starts_at for row in order]
    return [
        (line, row)
        for line in lines
        for row in order[
            bisect_left(starts, line.filed.starts - rules.LONGEST) : bisect_left(starts, line.filed.ends)
        ]
        if row.ends_at > line.filed.starts
    ]
