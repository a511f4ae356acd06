"""What a careful reader finds in a file, in the form of ``expected.json`` beside the test documents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Value = str | bool | list[str] | None
"""A list means that any of its values is right; None that the file does not say."""

ANY = "*"
"""Whatever the reader says is right: the file is not clear, or what matters is that it is flagged."""

CELLS = (
    *("responsible", "others", "starts", "ends", "ongoing", "follow_up", "status", "indicator", "cost"),
    *("milestone", "baseline"),
)
"""The cells of an activity that have to stand in the file; a comment or a goal may be the reader's own finding."""


@dataclass(frozen=True)
class Truth:
    """``complete`` says that every value of the file is named here, so that whatever else is read is invented.

    ``parts`` are lists of other things (services, conditions), ``flags`` are patterns of what has to be remarked on, and
    ``repeated`` are the activities that the file itself tells twice.
    """

    title: Value = None
    plan: Mapping[str, Any] = field(default_factory=dict)
    sections: tuple[Value, ...] = ()
    goals: tuple[Value, ...] = ()
    activities: tuple[Mapping[str, Value], ...] = ()
    parts: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    flags: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()
    complete: bool = False

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Truth":
        return cls(
            title=data.get("title"),
            plan=data.get("plan", {}),
            sections=tuple(data.get("sections", ())),
            goals=tuple(data.get("goals", ())),
            activities=tuple(data.get("activities", ())),
            parts=data.get("parts", {}),
            flags=tuple(data.get("flags", ())),
            repeated=tuple(data.get("repeated", ())),
            complete=data.get("complete", False),
        )
