"""Numbers of functions: their own columns, whose writer may say that one is a function's, and those that stand in a text."""

from collections.abc import Sequence
from typing import Any

from django.db import models

from samordna.core.column_names import names_of
from samordna.core.known import who_keeps_numbers, who_teaches
from samordna.plandoc.guard import Hit, HitKind


class NumberOfFunctionField(models.CharField):
    """A telephone number that goes on when the person leaves. The form asks; the column takes a duty desk's mobile too."""

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """For the database a text as any other."""
        name, _path, args, kwargs = super().deconstruct()
        return name, f"{models.__name__}.{models.CharField.__name__}", args, kwargs


def may_be_remembered(field: str, hit: Hit) -> bool:
    """Whether the writer may say, for the whole municipality, that a finding is no person's.

    Where a function's number has a column of its own, saying so there need not be remembered.
    """
    if who_teaches() is not None:
        return True
    return (
        hit.kind is HitKind.PHONE and not is_where_numbers_are(field, hit) and who_keeps_numbers() is not None
    )


def is_where_numbers_are(field: str, hit: Hit) -> bool:
    """Whether a number stands in such a field, and so may be said to be a function's without being remembered."""
    return hit.kind is HitKind.PHONE and field in names_of(NumberOfFunctionField)
