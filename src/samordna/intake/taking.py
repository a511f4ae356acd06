"""What a table may be taken for, and what its columns may hold, as choices."""

from typing import Any

from samordna.intake.reader import adapter
from samordna.plandoc.reading.takes import Take


def take_from(value: dict[str, Any]) -> Take:
    """A take again from its JSON. Raises pydantic's ValidationError."""
    take: Take = adapter(Take).validate_python(value)
    return take


def take_to_json(take: Take) -> dict[str, Any]:
    value: dict[str, Any] = adapter(Take).dump_python(take, mode="json")
    return value
