"""What a careful reader finds in a file, in the form of ``expected.json`` beside the test documents."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Value = str | bool | list[str] | None
"""A list means that any of its values is right; None that the file does not say."""

CELLS = (
    *("responsible", "others", "starts", "ends", "ongoing", "follow_up", "status", "indicator", "cost"),
    *("milestone", "baseline", "problem", "comment"),
)
"""The cells of an activity beside its action and goal."""


@dataclass(frozen=True)
class Truth:
    """``complete`` says that every value of the file is named here, so that whatever else is read is invented."""

    title: Value = None
    plan: Mapping[str, Any] = field(default_factory=dict)
    sections: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    activities: tuple[Mapping[str, Value], ...] = ()
    flags: tuple[str, ...] = ()
    complete: bool = False

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Truth":
        return cls(
            title=data.get("title"),
            plan=data.get("plan", {}),
            sections=tuple(data.get("sections", ())),
            goals=tuple(data.get("goals", ())),
            activities=tuple(data.get("activities", ())),
            flags=tuple(data.get("flags", ())),
            complete=data.get("complete", False),
        )
