"""To whom mail about an activity goes. Asks the database nothing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from samordna.accounts.access import Access, Path
from samordna.accounts.roles import Role

ANSWER = (Role.CONTRIBUTOR, Role.MANAGER, Role.LOCAL_COORDINATOR)
"""Who answers for a unit: the first of these that somebody has there."""
ARE_TOLD = (Role.MANAGER, Role.LOCAL_COORDINATOR)
"""Who is told when nobody has answered."""
WHOLE = (Role.CENTRAL_COORDINATOR,)
"""Who is after them for what is the municipality's as a whole."""

MayRead = Callable[[Access], bool]


class Recipients:
    """The people of a municipality by unit and role. Duties follow roles: who has left has none, and a successor has them."""

    def __init__(self, people: Iterable[Access]) -> None:
        self._held: dict[tuple[int | None, Role], list[Access]] = defaultdict(list)
        for access in people:
            for role_at in access.roles:
                self._held[role_at.unit_id, role_at.role].append(access)

    def who_answer(self, path: Path, may_read: MayRead) -> tuple[int, ...]:
        return self._nearest(path, ANSWER, may_read)

    def who_are_told(self, path: Path, may_read: MayRead) -> tuple[int, ...]:
        return self._nearest(path, ARE_TOLD, may_read)

    def has_closed(self, path: Path) -> bool:
        """Whether somebody should answer there whose account is closed."""
        held = (access for unit, roles in _from_below(path, ANSWER) for access in self._at(unit, roles))
        return any(not access.user.is_active for access in held)

    def _nearest(self, path: Path, roles: Sequence[Role], may_read: MayRead) -> tuple[int, ...]:
        """At the unit, else at the one above it, and so on: those with the first of ``roles`` that somebody has there."""
        for unit, wanted in _from_below(path, roles):
            for role in wanted:
                found = [one for one in self._at(unit, [role]) if one.user.is_active and may_read(one)]
                if found:
                    return tuple(dict.fromkeys(one.user.pk for one in found))
        return ()

    def _at(self, unit: int | None, roles: Iterable[Role]) -> list[Access]:
        return [access for role in roles for access in self._held.get((unit, role), ())]


def _from_below(path: Path, roles: Sequence[Role]) -> list[tuple[int | None, Sequence[Role]]]:
    if path is None:
        return [(None, (*roles, *WHOLE))]
    return [(unit, roles) for unit in reversed(path)]
