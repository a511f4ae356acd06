"""Rows of a world of which every reference is set, so that forms show what else they might leave out."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, models, transaction

from house.samples import sample
from house.world import World
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import UserFactory
from samordna.core.guards.models import tenant_models
from samordna.core.tests.tenants import act_for


def references_set(everything: World) -> int:
    """Set each reference that is empty, as far as the tables allow it beside the others; how many were."""
    act_for(everything.home)
    return sum(len(list(_set(row, everything))) for row in _rows(everything))


def _rows(everything: World) -> Iterator[models.Model]:
    for things in (everything.shared, *everything.things.values()):
        yield from (row for row in things.values() if isinstance(row, models.Model))


def _set(row: models.Model, everything: World) -> Iterator[str]:
    if type(row) not in tenant_models():
        return
    for field in row._meta.local_fields:
        if not field.remote_field or getattr(row, field.attname) is not None:
            continue
        try:
            with transaction.atomic():
                setattr(row, field.attname, _target(field, everything).pk)
                row.save()
            yield field.name
        except (DatabaseError, ValidationError):
            setattr(row, field.attname, None)


def _target(field: Any, everything: World) -> models.Model:
    if field.related_model is User:
        return everything.users[Role.LOCAL_COORDINATOR] if "deputy" not in field.name else UserFactory()
    return sample(field.related_model, everything.home)
