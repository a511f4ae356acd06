"""What happens while a route is run, in the order in which it was written down."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Answer = Literal["yes", "no"]
Kind = Literal[
    "started",
    "called",
    "reached",
    "not_reached",
    "done",
    "decided",
    "escalated",
    "informed",
    "reminded",
    "taken_back",
    "noted",
    "extraordinary",
    "closed",
]


@dataclass(frozen=True, slots=True)
class Event:
    """``attempt`` is 0 for whom the step names, 1 for the deputy, 2 for the successor. ``by`` is who did it, in the log's words.

    ``taken_back`` says that the step was not reached, done or decided after all, and is to be reached at ``attempt`` again.
    ``escalated`` goes on to ``attempt``; one that is past the last says that nobody answers. ``answer`` is that of a decision,
    or whether the event is ``extraordinary``.
    """

    at: datetime
    kind: Kind
    step: str = ""
    attempt: int = 0
    answer: Answer | None = None
    by: str = ""
