"""Which models are guarded, and how, as read off the models."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from samordna.core.models.frozen import AppendOnlyModel, FreezableModel

TENANT = "organisation.Municipality"
OURS = "samordna."


def tenant_models() -> list[type[models.Model]]:
    """Every model whose rows belong to a municipality."""
    return [model for model in apps.get_models() if municipality_column(model) == "municipality_id"]


def recorded_models() -> list[type[models.Model]]:
    """Every model of ours whose changes are kept as history."""
    return [
        model
        for model in apps.get_models()
        if model.__module__.startswith(OURS) and getattr(model, "has_history", True) and model._meta.managed
    ]


def municipality_column(model: type[models.Model]) -> str:
    """The column that names the municipality of a row: ``id`` for the municipality itself, empty for rows of the installation."""
    if model._meta.label == TENANT:
        return "id"
    return (
        "municipality_id" if any(field.name == "municipality" for field in model._meta.local_fields) else ""
    )


def parent_column(model: type[models.Model]) -> str:
    """The column of the thing that a row is part of, for a history of the whole thing; ``history_of`` names its field."""
    name = getattr(model, "history_of", "")
    return str(model._meta.get_field(name).column) if name else ""  # type: ignore[union-attr]


def unrecorded_columns(model: type[models.Model]) -> list[str]:
    """Columns that the history leaves out: secrets, files, what the database computes."""
    named = set(getattr(model, "history_excludes", ()))
    kinds = (models.BinaryField, models.GeneratedField, SearchVectorField)
    return [
        field.column
        for field in model._meta.local_fields
        if field.column and (field.name in named or isinstance(field, kinds))
    ]


def heavy_columns(model: type[models.Model]) -> list[str]:
    """Columns that may hold a whole file."""
    return [str(field.column) for field in model._meta.local_fields if isinstance(field, models.BinaryField)]


def append_only_models() -> list[type[models.Model]]:
    """Every model whose rows are added and never changed."""
    return [model for model in apps.get_models() if issubclass(model, AppendOnlyModel)]


@dataclass(frozen=True, slots=True)
class Freezing:
    """What keeps the rows of a table as they were once their thing is frozen; ``lives_on`` are columns that may change."""

    table: str
    column: str
    frozen_table: str
    frozen_column: str
    lives_on: tuple[str, ...]


def freezings() -> Iterator[Freezing]:
    """In the order of the models."""
    for model in apps.get_models():
        if issubclass(model, FreezableModel):
            by = apps.get_model(model.frozen_by)
            computed = [
                field for field in model._meta.local_fields if isinstance(field, models.GeneratedField)
            ]
            living = [model._meta.get_field(name) for name in model.lives_on]
            yield Freezing(
                model._meta.db_table,
                _column(model, model.frozen_as),
                by._meta.db_table,
                _column(by, model.frozen_thing),
                tuple(str(field.column) for field in (*living, *computed)),  # type: ignore[union-attr]
            )


def _column(model: type[models.Model], name: str) -> str:
    return str(model._meta.get_field(name).column)  # type: ignore[union-attr]


@dataclass(frozen=True, slots=True)
class Reference:
    """A foreign key from one model with a municipality to another."""

    table: str
    column: str
    to_table: str
    to_column: str

    @property
    def name(self) -> str:
        return f"same_municipality_{self.table}_{self.column}"[:63]


def references() -> Iterator[Reference]:
    """In the order of the models: the guards' mark must be the same each time."""
    tenants = tenant_models()
    for model in tenants:
        for field in model._meta.local_fields:
            target = field.related_model
            if field.remote_field and target in tenants:
                to = field.target_field  # type: ignore[attr-defined]
                yield Reference(model._meta.db_table, str(field.column), target._meta.db_table, to.column)
