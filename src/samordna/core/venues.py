"""Columns for where people meet. An address there is a house's, and asked about only where somebody seems to live in it."""

from collections.abc import Sequence
from typing import Any

from samordna.core.column_names import names_of
from samordna.core.fields import GuardedCharField


class VenueField(GuardedCharField):
    """A short text that says where people meet."""

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """For the database a guarded text as any other."""
        name, _path, args, kwargs = super().deconstruct()
        return name, f"{GuardedCharField.__module__}.{GuardedCharField.__name__}", args, kwargs


def venue_names() -> frozenset[str]:
    return names_of(VenueField)
