"""What a file would change in a roster."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from samordna.organisation.models import ContactPoint
from samordna.plandoc.rosters.model import FiledShift, FiledShifts
from samordna.readiness.duty.moments import span_said
from samordna.readiness.duty.names import Names
from samordna.readiness.models import DutyShift


@dataclass(frozen=True, slots=True)
class FiledName:
    """A name of the file: ``text`` is empty where it may be a person's. ``contact`` is who is meant, once that is known."""

    number: int
    text: str
    shifts: int
    first: str
    contact: ContactPoint | None


@dataclass(frozen=True, slots=True)
class ShiftLine:
    """A shift of the file, how the roster has it now, and who is to have it; both None for what is new or not yet known."""

    filed: FiledShift
    row: DutyShift | None
    contact: ContactPoint | None

    @property
    def when(self) -> str:
        return span_said(self.filed.starts, self.filed.ends)

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


class Comparison:
    """``chosen`` is who the names of the file are, by their numbers, where somebody has said so; None leaves the name out."""

    def __init__(
        self,
        filed: FiledShifts,
        names: Names,
        roster: Sequence[DutyShift],
        chosen: Mapping[int, int | None] | None = None,
    ) -> None:
        told = {number: names.rows.get(pk) if pk else None for number, pk in (chosen or {}).items()}
        who = [told.get(number) or names.contact_called(text) for number, text in enumerate(filed.names)]
        self.filed, self.roster = filed, roster
        self.names = [self._name(number, text, who[number]) for number, text in enumerate(filed.names)]
        self.lines = self._lines(who)
        matched = {line.row.pk for line in self.lines if line.row}
        self.gone = [row for row in roster if row.pk not in matched and self._is_within(row)]

    @property
    def asked(self) -> list[FiledName]:
        """The names of whom nobody knows yet which contact point they are."""
        return [one for one in self.names if one.contact is None]

    @property
    def new(self) -> list[ShiftLine]:
        return [line for line in self.lines if line.row is None and line.contact]

    @property
    def changed(self) -> list[ShiftLine]:
        return [line for line in self.lines if line.contact and line.differs]

    @property
    def same(self) -> int:
        return sum(line.row is not None and not line.differs for line in self.lines)

    @property
    def unknown(self) -> int:
        """Shifts of those names."""
        return sum(line.contact is None for line in self.lines)

    @property
    def mark(self) -> str:
        """Of the roster: another once somebody has changed it."""
        told = [(row.pk, row.contact_id, row.starts_at, row.ends_at) for row in self.roster]
        return sha256(repr(told).encode()).hexdigest()[:16]

    def _name(self, number: int, text: str, contact: ContactPoint | None) -> FiledName:
        rows = [row for row in self.filed.rows if row.who == number]
        first = span_said(rows[0].starts, rows[0].ends) if rows else ""
        return FiledName(number, text, len(rows), first, contact)

    def _lines(self, who: Sequence[ContactPoint | None]) -> list[ShiftLine]:
        """A shift is known again by the calendar's key, else by its times, and by who has it where several have them."""
        by_source = {row.source: row for row in self.roster if row.source}
        by_times: dict[Any, list[DutyShift]] = {}
        for known in self.roster:
            by_times.setdefault((known.starts_at, known.ends_at), []).append(known)
        lines, taken = [], set[int]()
        for filed in self.filed.rows:
            contact = who[filed.who]
            row: DutyShift | None = by_source.get(filed.source) if filed.source else None
            if row is None:
                there = [one for one in by_times.get((filed.starts, filed.ends), []) if one.pk not in taken]
                there.sort(key=lambda one: one.contact_id != (contact.pk if contact else None))
                row = there[0] if there else None
            if row is not None:
                taken.add(row.pk)
            lines.append(ShiftLine(filed, row, contact))
        return lines

    def _is_within(self, row: DutyShift) -> bool:
        """Whether it is of the time that the file tells of."""
        rows = self.filed.rows
        return bool(rows) and rows[0].starts <= row.starts_at <= max(one.starts for one in rows)
