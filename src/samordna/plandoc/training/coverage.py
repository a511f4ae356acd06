"""How many of those who must know something do, how fresh that is, and what runs out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from samordna.plandoc.training.model import Group, HeadCount, Need, Requirement

SOON = timedelta(days=182)
"""What runs out within half a year is told in time to plan for it."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of one need, or of several summed.

    ``staff`` is None where nobody has told how many there are; then nobody can tell a share either. ``counted`` is how many
    were counted at sessions that still count, ``trained`` the same but no more than there are. ``running_out`` is how many of
    the trained stop counting within half a year, ``expires`` the day when the first do.
    """

    staff: int | None
    counted: int
    trained: int
    running_out: int
    expires: date | None

    @property
    def share(self) -> float | None:
        return self.trained / self.staff if self.staff else None

    @property
    def missing(self) -> int | None:
        return None if self.staff is None else self.staff - self.trained

    @property
    def counts_more_than_there_are(self) -> bool:
        """Somebody was there twice, or the staff has become fewer: worth a look."""
        return self.staff is not None and self.counted > self.staff


def coverage_of(
    needs: Iterable[Need],
    *,
    requirements: Iterable[Requirement],
    staff: Mapping[Group, int],
    counts: Iterable[HeadCount],
    on: date,
) -> dict[Need, Coverage]:
    """For each need how it is met on a day. Neither a session to come nor one that no longer counts meets anything."""
    courses = {one.key: one.courses for one in requirements}
    counted: dict[tuple[Group, int], list[HeadCount]] = defaultdict(list)
    for count in counts:
        if count.on <= on and (count.valid_until is None or count.valid_until >= on):
            counted[count.group, count.course].append(count)
    return {
        need: _covered(
            [
                count
                for course in courses.get(need.requirement, frozenset())
                for count in counted.get((need.group, course), ())
            ],
            staff.get(need.group),
            on,
        )
        for need in needs
    }


def summed(several: Iterable[Coverage]) -> Coverage:
    """Of an administration or a city. Groups whose size nobody has told are left out: they would only add to one side."""
    known = [one for one in several if one.staff is not None]
    expiring = [one.expires for one in known if one.expires]
    return Coverage(
        staff=sum(one.staff or 0 for one in known) if known else None,
        counted=sum(one.counted for one in known),
        trained=sum(one.trained for one in known),
        running_out=sum(one.running_out for one in known),
        expires=min(expiring, default=None),
    )


def _covered(counts: list[HeadCount], staff: int | None, on: date) -> Coverage:
    counted = sum(one.number for one in counts)
    lasting = sum(one.number for one in counts if one.valid_until is None or one.valid_until > on + SOON)
    ends = [one.valid_until for one in counts if one.valid_until and one.number]
    trained = counted if staff is None else min(counted, staff)
    return Coverage(
        staff=staff,
        counted=counted,
        trained=trained,
        running_out=max(trained - lasting, 0),
        expires=min(ends, default=None),
    )
