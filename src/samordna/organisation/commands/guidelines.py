"""Writes of guidelines and goals."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from samordna.organisation.commands.saving import filled, locked, saved
from samordna.organisation.models import Guideline, Municipality

FIELDS = {"kind", "title", "registry_number", "decided", "body", "text", "address"}


@transaction.atomic
def guideline_create(*, municipality: Municipality, values: Mapping[str, Any]) -> Guideline:
    """Put a guideline or a goal on record. Raises ValidationError."""
    return saved(filled(Guideline(municipality=municipality), values, FIELDS))


@transaction.atomic
def guideline_update(
    *, municipality: Municipality, guideline: Guideline, values: Mapping[str, Any]
) -> Guideline:
    return saved(filled(locked(municipality, guideline), values, FIELDS))


@transaction.atomic
def guideline_remove(*, municipality: Municipality, guideline: Guideline) -> Guideline:
    row = locked(municipality, guideline)
    row.mark_removed()
    return saved(row)


@transaction.atomic
def guideline_restore(*, municipality: Municipality, guideline: Guideline) -> Guideline:
    row = locked(municipality, guideline)
    row.removed_at = None
    return saved(row)
