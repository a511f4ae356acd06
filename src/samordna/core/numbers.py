"""Columns for the telephone number of a function and nothing else: whoever may write one may say that it is a function's."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models

from samordna.plandoc.guard import Hit, HitKind


class NumberOfFunctionField(models.CharField):
    """A telephone number that goes on when the person leaves. The form asks; the column takes a duty desk's mobile too."""

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """For the database a text as any other."""
        name, _path, args, kwargs = super().deconstruct()
        return name, f"{models.__name__}.{models.CharField.__name__}", args, kwargs


@cache
def _names() -> frozenset[str]:
    """What they are called, which is all that is known of a field while somebody writes in it."""
    columns = (column for model in apps.get_models() for column in model._meta.concrete_fields)
    return frozenset(column.name for column in columns if isinstance(column, NumberOfFunctionField))


def is_where_numbers_are(field: str, hit: Hit) -> bool:
    """Whether a number stands in such a field, and so may be said to be a function's without being remembered."""
    return hit.kind is HitKind.PHONE and field in _names()
