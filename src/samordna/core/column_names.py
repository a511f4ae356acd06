"""What columns of a kind are called, which is all that is known of a field while somebody writes in it."""

from functools import cache
from typing import Any

from django.apps import apps
from django.db import models


@cache
def names_of(kind: "type[models.Field[Any, Any]]") -> frozenset[str]:
    columns = (column for model in apps.get_models() for column in model._meta.concrete_fields)
    return frozenset(column.name for column in columns if isinstance(column, kind))
