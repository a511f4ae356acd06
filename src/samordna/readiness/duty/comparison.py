"""What a file would change in a roster."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from typing import Any

from samordna.organisation.models import ContactPoint
from samordna.plandoc.rosters.model import FiledShifts
from samordna.readiness.duty import rules
from samordna.readiness.duty.filed_lines import FiledName, ShiftLine, beside
from samordna.readiness.duty.moments import span_said
from samordna.readiness.duty.names import Names
from samordna.readiness.models import DutyShift


class Comparison:
    """``chosen`` is who the names of the file are, by their numbers, where somebody has said so; None leaves the name out.

    ``left_out`` are the numbers of rows that somebody leaves out; ``twice`` are rows that say the same as one before them.
    """

    def __init__(
        self,
        filed: FiledShifts,
        names: Names,
        roster: Sequence[DutyShift],
        chosen: Mapping[int, int | None] | None = None,
        left_out: Collection[int] = (),
    ) -> None:
        self.twice: list[ShiftLine] = []
        self._chosen, self._left_out = chosen or {}, left_out
        told = {number: names.rows.get(pk) if pk else None for number, pk in self._chosen.items()}
        who = [told.get(number) or names.contact_called(text) for number, text in enumerate(filed.names)]
        self.filed, self.roster = filed, roster
        self.names = [self._name(number, text, who[number]) for number, text in enumerate(filed.names)]
        self.lines = self._lines(who)
        matched = {line.row.pk for line in self.lines if line.row}
        self.gone = [row for row in roster if row.pk not in matched and self._is_within(row)]

    @property
    def _known(self) -> list[ShiftLine]:
        return [line for line in self.lines if line.contact]

    @property
    def asked(self) -> list[FiledName]:
        """The names of whom nobody knows yet which contact point they are."""
        return [one for one in self.names if one.contact is None]

    @property
    def answered(self) -> list[FiledName]:
        """The names of whom somebody has just said it."""
        return [one for one in self.names if one.contact and self._chosen.get(one.number)]

    @property
    def new(self) -> list[ShiftLine]:
        return [line for line in self._known if line.row is None]

    @property
    def changed(self) -> list[ShiftLine]:
        return [line for line in self._known if line.differs]

    @property
    def taken_new(self) -> list[ShiftLine]:
        """The new ones that nobody leaves out."""
        return [line for line in self.new if not line.is_out]

    @property
    def taken_changed(self) -> list[ShiftLine]:
        return [line for line in self.changed if not line.is_out]

    @property
    def at_once(self) -> list[tuple[ShiftLine, ShiftLine]]:
        """Shifts of the file that go on at the same time as others of it."""
        known = {line.number: line for line in self._known if not line.is_out}
        shifts = [
            rules.Shift(line.contact.pk, line.filed.starts, line.filed.ends, line.number)
            for line in known.values()
            if line.contact
        ]
        return [(known[one.key], known[other.key]) for one, other in rules.overlaps(shifts)]

    @property
    def beside(self) -> list[tuple[ShiftLine, DutyShift]]:
        """Shifts of the file, new or changed, that go on at the same time as others of the roster."""
        matched = {line.row.pk for line in self.lines if line.row}
        left = [one for one in self.roster if one.pk not in matched]
        return beside((*self.taken_new, *self.taken_changed), left)

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
        guess = None if number in self._chosen else self._guess({(row.starts, row.ends) for row in rows})
        return FiledName(number, text, len(rows), first, contact, guess)

    def _guess(self, times: Collection[Any]) -> int | None:
        """Who has most of the shifts at the same times on the roster: names are not kept from one file to the next."""
        there = Counter(row.contact_id for row in self.roster if (row.starts_at, row.ends_at) in times)
        return there.most_common(1)[0][0] if there else None

    def _lines(self, who: Sequence[ContactPoint | None]) -> list[ShiftLine]:
        """A shift is known again by the calendar's key, else by its times, and by who has it where several have them."""
        by_source = {row.source: row for row in self.roster if row.source}
        by_times: dict[Any, list[DutyShift]] = {}
        for known in self.roster:
            by_times.setdefault((known.starts_at, known.ends_at), []).append(known)
        lines, taken, told = [], set[int](), set[Any]()
        for number, filed in enumerate(self.filed.rows):
            contact = who[filed.who]
            key = (contact.pk if contact else -filed.who - 1, filed.starts, filed.ends)
            if key in told:
                self.twice.append(ShiftLine(number, False, filed, None, contact))
                continue
            told.add(key)
            row: DutyShift | None = by_source.get(filed.source) if filed.source else None
            if row is None:
                there = [one for one in by_times.get((filed.starts, filed.ends), []) if one.pk not in taken]
                there.sort(key=lambda one: one.contact_id != (contact.pk if contact else None))
                row = there[0] if there else None
            if row is not None:
                taken.add(row.pk)
            lines.append(ShiftLine(number, number in self._left_out, filed, row, contact))
        return lines

    def _is_within(self, row: DutyShift) -> bool:
        """Whether it is of the time that the file tells of."""
        rows = self.filed.rows
        return bool(rows) and rows[0].starts <= row.starts_at <= max(one.starts for one in rows)
