"""How far a workshop has come, and a word for what its pages show, which changes when they do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import Count, Q

from samordna.situation.models import Seat, Workshop
from samordna.situation.problems.queries import scored


@dataclass(frozen=True, slots=True)
class SeatLine:
    """``done`` are the problems that it has scored by every criterion."""

    seat: Seat
    number: int
    done: int
    is_ready: bool


@dataclass(frozen=True, slots=True)
class Progress:
    lines: Sequence[SeatLine]
    problems: int
    version: str

    @property
    def seats(self) -> int:
        return sum(one.seat.ended_at is None for one in self.lines)

    @property
    def begun(self) -> int:
        return sum(one.done > 0 for one in self.lines if one.seat.ended_at is None)

    @property
    def ready(self) -> int:
        return sum(one.is_ready for one in self.lines if one.seat.ended_at is None)


def progress_of(workshop: Workshop, problems: Iterable[int]) -> Progress:
    """Nobody's scores, only how many of the problems, by their numbers, each seat has scored. One query."""
    numbers = sorted(problems)
    whole = Q(scores__problem__in=numbers) & ~Q(scores__values__contains=[0])
    seats = workshop.seats.annotate(done=Count("scores", filter=whole)).order_by("pk")
    lines = [
        SeatLine(seat, number, seat.done, is_ready=seat.done == len(numbers))
        for number, seat in enumerate(seats, start=1)
    ]
    told = [(one.seat.pk, one.done, one.seat.ended_at) for one in lines]
    return Progress(lines, len(numbers), _word(_state(workshop), numbers, told))


def version_for_seats(workshop: Workshop) -> str:
    """What everybody at a seat sees, in a word: whether the result is shown, and which problems there are. One query."""
    return _word(_state(workshop), list(scored(workshop.picture_id).values_list("pk", "title")))


def _state(workshop: Workshop) -> str:
    return f"{workshop.shown_at} {workshop.closed_at} {workshop.removed_at}"


def _word(*told: object) -> str:
    return sha256(repr(told).encode()).hexdigest()[:16]
