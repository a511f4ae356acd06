"""Columns for the telephone number of a function and nothing else: whoever may write one may say that it is a function's."""

from collections.abc import Sequence
from typing import Any

from django.db import models

from samordna.core.column_names import names_of
from samordna.plandoc.guard import Hit, HitKind


class NumberOfFunctionField(models.CharField):
    """A telephone number that goes on when the person leaves. The form asks; the column takes a duty desk's mobile too."""

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """For the database a text as any other."""
        name, _path, args, kwargs = super().deconstruct()
        return name, f"{models.__name__}.{models.CharField.__name__}", args, kwargs


def is_where_numbers_are(field: str, hit: Hit) -> bool:
    """Whether a number stands in such a field, and so may be said to be a function's without being remembered."""
    return hit.kind is HitKind.PHONE and field in names_of(NumberOfFunctionField)
