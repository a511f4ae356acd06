"""What background jobs wait for: letters and alarms never for a file that is read. Knows nothing of Django."""

from dataclasses import dataclass
from enum import StrEnum


class Queue(StrEnum):
    """``OTHER`` is procrastinate's own, for what names none: reminders, seals, what is done each night."""

    MAIL = "mail"
    OTHER = "default"
    READING = "reading"


@dataclass(frozen=True, slots=True)
class Worker:
    """A process that takes jobs of these queues, so many at once."""

    name: str
    queues: tuple[Queue, ...]
    at_once: int

    def command(self) -> list[str]:
        """What follows Python's own name to start it."""
        return [
            *("-m", "samordna.config.worker"),
            *("--queues", ",".join(self.queues), "--concurrency", str(self.at_once)),
        ]


WORKERS = (
    Worker("Breven", (Queue.MAIL, Queue.OTHER), 4),
    Worker("Inläsningen", (Queue.READING,), 2),
)
BEFORE_OTHERS = 10
"""The priority of letters: they go before what else their worker does."""
