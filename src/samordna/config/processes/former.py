"""Migrations that Samordna had once, and that others stand for now. See docs/adr/0038."""

from collections.abc import Collection
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from django.db.migrations.loader import MigrationLoader

Key = tuple[str, str]
Name = TypeVar("Name")
LAST = "2f39f80c"
"""A commit that still has all of them."""


def known(loader: "MigrationLoader") -> set[Key]:
    """Every migration that a database of this Samordna may have been made by."""
    return {*loader.disk_migrations, *(one for gone in gone_together(loader) for one in gone)}


def gone_together(loader: "MigrationLoader") -> list[list[Key]]:
    """Those that are here no more, by what stands for them. A database has all of them or none."""
    return [
        [one for one in migration.replaces if one not in loader.disk_migrations]
        for migration in loader.replacements.values()
    ]


def left_out(gone: Collection[Collection[Name]], applied: Collection[Name]) -> list[Name]:
    """What a database lacks that nothing here can make: it has some of those that are gone together, and not the rest."""
    begun = [together for together in gone if not set(applied).isdisjoint(together)]
    return [one for together in begun for one in together if one not in applied]


def too_old(loader: "MigrationLoader") -> str:
    """Why the tables cannot be brought up to date by what is here; empty when they can."""
    if not (lacks := left_out(gone_together(loader), loader.applied_migrations or {})):
        return ""
    return (
        f"databasen är äldre än vad den här Samordna kan uppdatera: den saknar {'.'.join(lacks[0])}. Inget är ändrat."
        f" Uppdatera den först med Samordna från den 29 november 2026 (commit {LAST}), och sedan med den här."
    )
