"""The occasions of a municipality, and which activities each asks about."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from samordna.followup.models import FollowUpOccasion
from samordna.organisation.models import Municipality
from samordna.plandoc.checking.occasions import OccasionKind
from samordna.plandoc.following_up import FollowedUp, Planned, occasions_of


def as_planned(occasion: FollowUpOccasion) -> Planned:
    """The occasion as the pure functions know it."""
    return Planned(
        key=occasion.pk,
        kind=OccasionKind(occasion.kind),
        year=occasion.year,
        name=occasion.name,
        opens_on=occasion.opens_on,
        due_on=occasion.due_on,
    )


@dataclass(frozen=True)
class Calendar:
    """Every occasion that has not been removed, in the order of their last days."""

    occasions: tuple[FollowUpOccasion, ...]
    _known: dict[FollowedUp, frozenset[int]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, municipality: Municipality) -> "Calendar":
        """One query."""
        rows = FollowUpOccasion.objects.present().filter(municipality=municipality)
        return cls(tuple(rows.order_by("due_on", "pk")))

    def find(self, pk: int | None) -> FollowUpOccasion | None:
        return next((one for one in self.occasions if one.pk == pk), None)

    def open_on(self, day: date) -> list[FollowUpOccasion]:
        """Those that take answers."""
        return [one for one in self.occasions if as_planned(one).takes_answers_on(day)]

    def asks_about(self, occasion: FollowUpOccasion, activity: FollowedUp) -> bool:
        """Many activities say the same of their follow-up: what follows from it is worked out once."""
        if activity not in self._known:
            self._known[activity] = frozenset(one.key for one in occasions_of(activity, self._planned))
        return occasion.pk in self._known[activity]

    @cached_property
    def _planned(self) -> list[Planned]:
        return [as_planned(one) for one in self.occasions]
