"""Writes of what stands in a list: bodies, partners, guidelines, and whatever else has a catalogue."""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from django.db import models, transaction

from samordna.organisation.catalogues import Catalogue
from samordna.organisation.commands.saving import filled, lock_order, locked, saved
from samordna.organisation.models import Municipality
from samordna.organisation.refusing import MayRead, open_to_all

Entry = TypeVar("Entry", bound=models.Model)


@transaction.atomic
def entry_create(
    catalogue: Catalogue[Entry], *, municipality: Municipality, values: Mapping[str, Any]
) -> Entry:
    """Put a thing on the list. Raises ValidationError."""
    return saved(filled(catalogue.model(municipality=municipality), values, catalogue.fields))


@transaction.atomic
def entry_update(
    catalogue: Catalogue[Entry], *, municipality: Municipality, entry: Entry, values: Mapping[str, Any]
) -> Entry:
    """Change a thing. Raises ValidationError."""
    if catalogue.refuse_change:
        lock_order(municipality)
    row = filled(locked(municipality, entry), values, catalogue.fields)
    if catalogue.refuse_change:
        catalogue.refuse_change(row, values)
    return saved(row)


@transaction.atomic
def entry_remove(
    catalogue: Catalogue[Entry], *, municipality: Municipality, entry: Entry, may_read: MayRead = open_to_all
) -> Entry:
    """Take a thing off the list; :func:`entry_restore` puts it back. Raises ValidationError with what stands in the way."""
    row: Any = locked(municipality, entry)
    if catalogue.refuse_removal:
        catalogue.refuse_removal(row, may_read)
    row.mark_removed()
    return cast(Entry, saved(row))


@transaction.atomic
def entry_restore(catalogue: Catalogue[Entry], *, municipality: Municipality, entry: Entry) -> Entry:
    """Put a thing back. Raises ValidationError when its name is taken since."""
    row: Any = locked(municipality, entry)
    row.removed_at = None
    return cast(Entry, saved(row))
