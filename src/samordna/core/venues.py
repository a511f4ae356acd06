"""Columns for where people meet. An address there is a house's, and asked about only where somebody seems to live in it."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from django.apps import apps

from samordna.core.fields import GuardedCharField


class VenueField(GuardedCharField):
    """A short text that says where people meet."""

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """For the database a guarded text as any other."""
        name, _path, args, kwargs = super().deconstruct()
        return name, f"{GuardedCharField.__module__}.{GuardedCharField.__name__}", args, kwargs


@cache
def venue_names() -> frozenset[str]:
    """What they are called, which is all that is known of a field while somebody writes in it."""
    columns = (column for model in apps.get_models() for column in model._meta.concrete_fields)
    return frozenset(column.name for column in columns if isinstance(column, VenueField))
