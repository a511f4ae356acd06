"""How far an occasion has come, unit by unit."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Max

from samordna.accounts.access import Access
from samordna.accounts.models import User
from samordna.core.order import swedish_order
from samordna.followup.models import Reminder
from samordna.followup.occasions.queries import Question, duty_of
from samordna.followup.occasions.recipients import Recipients
from samordna.plandoc.following_up import Planned


@dataclass(frozen=True, slots=True)
class UnitProgress:
    """What a unit has answered. ``unit`` is empty for what is the municipality's as a whole."""

    unit: str
    total: int
    answered: int
    who: tuple[str, ...]
    reminded_on: date | None

    @property
    def left(self) -> int:
        return self.total - self.answered


def progress(
    questions: Iterable[Question], people: Mapping[int, Access], reminded: Mapping[int, date]
) -> list[UnitProgress]:
    """By name; what has most left is not put first, since a unit is looked up."""
    recipients = Recipients(people.values())
    by_unit: dict[tuple[int | None, str], list[Question]] = defaultdict(list)
    for one in questions:
        by_unit[one.path[-1] if one.path else None, one.unit].append(one)
    rows = [_row(unit, rows, recipients, people, reminded) for (_pk, unit), rows in by_unit.items()]
    return sorted(rows, key=lambda row: swedish_order(row.unit))


def left_by_user(
    questions: Iterable[Question], people: Mapping[int, Access]
) -> list[tuple[User, Sequence[Question]]]:
    """What is not answered, for each of those who are to answer."""
    recipients = Recipients(people.values())
    left: dict[int, list[Question]] = defaultdict(list)
    for one in questions:
        for person in () if one.is_answered else duty_of(one, recipients).to:
            left[person].append(one)
    return [(people[person].user, rows) for person, rows in left.items()]


def reminded_at(occasion: Planned) -> dict[int, date]:
    """The day on which each was last reminded of the occasion. One query."""
    rows = Reminder.objects.filter(occasion=occasion.key).values("user_id").annotate(last=Max("sent_on"))
    return {row["user_id"]: row["last"] for row in rows}


def _row(
    unit: str,
    rows: Sequence[Question],
    recipients: Recipients,
    people: Mapping[int, Access],
    reminded: Mapping[int, date],
) -> UnitProgress:
    to = dict.fromkeys(person for one in rows for person in duty_of(one, recipients).to)
    days = [reminded[person] for person in to if person in reminded]
    return UnitProgress(
        unit,
        len(rows),
        sum(one.is_answered for one in rows),
        tuple(people[person].user.name for person in to),
        max(days, default=None),
    )
