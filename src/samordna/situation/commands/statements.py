"""What a picture says, part by part."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from samordna.situation.commands.content import (
    refuse_foreign_sources,
    row_add,
    row_move,
    row_remove,
    row_restore,
    row_update,
)
from samordna.situation.models import Picture, Statement

FIELDS = frozenset({"part", "text", "sources", "restricted"})


@transaction.atomic
def statement_create(*, picture: Picture, values: Mapping[str, Any]) -> Statement:
    """Last in the picture; ``sources`` are numbers. Raises ValidationError, as ClosedPicture where the picture is decided."""
    refuse_foreign_sources(picture, values.get("sources", ()))
    return row_add(row=Statement(picture=picture), values=values, allowed=FIELDS)


@transaction.atomic
def statement_update(*, statement: Statement, values: Mapping[str, Any]) -> Statement:
    """Raises ValidationError; a source that was removed meanwhile may not be kept."""
    refuse_foreign_sources(statement.picture, values.get("sources", ()))
    return row_update(row=statement, values=values, allowed=FIELDS)


@transaction.atomic
def statement_move(*, statement: Statement, to: int) -> Statement:
    """``to`` is the place (from 0) among all of the picture's."""
    return row_move(row=statement, to=to)


@transaction.atomic
def statement_remove(*, statement: Statement) -> Statement:
    return row_remove(row=statement)


@transaction.atomic
def statement_restore(*, statement: Statement) -> Statement:
    """Raises ValidationError when a source that it rests on is gone."""
    refuse_foreign_sources(statement.picture, statement.sources)
    return row_restore(row=statement)
