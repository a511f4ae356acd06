"""The surroundings of a route: who answers for a function at a moment, and when offices are open."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from samordna.plandoc.alarm.model import Whom


@dataclass(frozen=True, slots=True)
class Reached:
    """Who answers for a function at a moment. ``is_open`` is None where no hours are stated.

    ``is_removed`` is one whom the organisation no longer names, and an alarm that goes on does. ``gets_messages`` where what is
    sent by itself has a way to them.
    """

    key: str
    function: str
    phone: str = ""
    email: str = ""
    is_open: bool | None = None
    is_confirmed: bool = True
    is_removed: bool = False
    gets_messages: bool = True

    @property
    def has_number(self) -> bool:
        return bool(self.phone or self.email)

    @property
    def is_there(self) -> bool:
        """Whether there is any use in trying."""
        return self.has_number and self.is_open is not False


class People(Protocol):
    """What a route is run among. The answers may change with the time, and are otherwise always the same."""

    def reach(self, whom: Whom, at: datetime) -> Reached | None:
        """Who answers; None where the function is vacant."""

    def called(self, whom: Whom) -> str:
        """The name of its duty or contact point, whoever answers; empty where that has been removed."""

    def is_office_hours(self, at: datetime) -> bool: ...


def named(whom: Whom, reached: Reached | None) -> str:
    """The function's name: as the route writes it, else as the contact point does."""
    return whom.role.strip() or (reached.function if reached else "")
