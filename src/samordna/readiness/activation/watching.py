"""What everybody who watches an alarm asks each second: whether there is anything new.

Hundreds may ask. What is the same for all of them is looked up once in a moment in each process, and made into a page once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from samordna.accounts.access import Path
from samordna.readiness.extending import ChannelState

LONGEST = timedelta(seconds=30)
MOST_KEPT = 100


def version_of(last: int | None, channels: Iterable[ChannelState]) -> str:
    """What a page shows, in a word: the latest entry of the log, and which channels are down."""
    down = "-".join(one.name for one in channels if one.is_down)
    return f"{last or 0}{'.' if down else ''}{down}"


@dataclass(frozen=True, slots=True)
class Glance:
    """What a page of the alarm shows, in a word, and who may see it: ``path`` are the units that own its route."""

    version: str
    is_restricted: bool
    path: Path


@dataclass(frozen=True, slots=True)
class Kept:
    """The large screen as it was made last in this process, which is the same for everybody, until something falls due."""

    version: str
    until: datetime
    html: str


class KeptScreens:
    """A change is made into a page once, and not once for each of those who watch."""

    def __init__(self) -> None:
        self._screens: dict[tuple[int, str], Kept] = {}

    def get(self, activation: int, language: str, version: str, now: datetime) -> str | None:
        kept = self._screens.get((activation, language))
        return kept.html if kept and kept.version == version and now < kept.until else None

    def keep(
        self,
        activation: int,
        language: str,
        version: str,
        *,
        now: datetime,
        next_at: datetime | None,
        html: str,
    ) -> str:
        if len(self._screens) >= MOST_KEPT:
            self._screens.clear()
        until = min(next_at or now + LONGEST, now + LONGEST)
        self._screens[activation, language] = Kept(version, until, html)
        return html
