"""What is sent with a request, received whole before a thread begins with it: not too much, not too slowly, not too many at once.

Small bodies are kept in memory and large ones in a file without a name, which is gone with the process, however it ends.
"""

import asyncio
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import IO

from samordna.core.gate_refusals import Reason

KEPT_IN_MEMORY = 1024 * 1024


class Refused(Exception):
    """The body is not received; ``reason`` says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


class Gone(Exception):
    """Whoever sent it went before all of it had come."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a body may take: ``first`` seconds, and one more for each ``rate`` bytes that have come."""

    first: float
    rate: int


@dataclass(frozen=True, slots=True)
class Room:
    """How many bodies are held at once, from all and from one network, in each process."""

    places: int
    for_one: int


@dataclass(frozen=True, slots=True)
class Body:
    """What was received, as a file that stands at its beginning."""

    file: IO[bytes]
    size: int


class Reception:
    """Receives bodies."""

    def __init__(self, room: Room, patience: Patience) -> None:
        self._room = room
        self._patience = patience
        self._from: Counter[str] = Counter()

    @asynccontextmanager
    async def received(
        self, chunks: AsyncIterator[bytes], *, stated: int | None, most: int, network: str
    ) -> AsyncIterator[Body]:
        """The body, for as long as it is needed. ``stated`` is its length as the client says, None where it does not.

        Raises Refused and Gone.
        """
        if stated is not None and stated > most:
            raise Refused(Reason.TOO_LARGE)
        with self._reserved_place(network), tempfile.SpooledTemporaryFile(KEPT_IN_MEMORY) as kept:
            size = await self._fill(kept, chunks, most)
            if stated is not None and size != stated:
                raise Gone
            kept.seek(0)
            yield Body(kept, size)

    async def _fill(self, kept: "IO[bytes]", chunks: AsyncIterator[bytes], most: int) -> int:
        """How much there was."""
        started = asyncio.get_running_loop().time()
        size = 0
        try:
            async with asyncio.timeout(self._patience.first) as deadline:
                async for chunk in chunks:
                    size += len(chunk)
                    if size > most:
                        raise Refused(Reason.TOO_LARGE)
                    kept.write(chunk)
                    deadline.reschedule(started + self._patience.first + size / self._patience.rate)
        except TimeoutError:
            raise Refused(Reason.TOO_SLOW) from None
        except OSError:  # no room on the disk
            raise Refused(Reason.NO_ROOM) from None
        except RuntimeError:  # granian's word for a connection that ended
            raise Gone from None
        return size

    @contextmanager
    def _reserved_place(self, network: str) -> Iterator[None]:
        if self._from.total() >= self._room.places or self._from[network] >= self._room.for_one:
            raise Refused(Reason.TOO_MANY)
        self._from[network] += 1
        try:
            yield
        finally:
            self._from[network] -= 1
            if not self._from[network]:
                del self._from[network]
