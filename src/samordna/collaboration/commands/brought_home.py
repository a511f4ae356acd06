"""Writes of what was brought home from forums (S24)."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.collaboration.models import BroughtHome
from samordna.organisation.commands.saving import filled, locked, saved
from samordna.plandoc.brought_home import Telling

FIELDS = frozenset({"on", "text", "telling"})


@transaction.atomic
def brought_home_save(*, row: BroughtHome, values: Mapping[str, Any]) -> BroughtHome:
    """Raises ValidationError, also for a day that has not been."""
    kept = filled(row if row.pk is None else locked(row.municipality, row), values, FIELDS)
    if kept.on and kept.on > localdate():
        raise ValidationError({"on": ValidationError(_("The day has not been yet."), code="ahead")})
    return saved(kept)


@transaction.atomic
def brought_home_tell(*, row: BroughtHome) -> BroughtHome:
    """Others have been told."""
    return brought_home_save(row=row, values={"telling": Telling.TOLD.value})


@transaction.atomic
def brought_home_remove(*, row: BroughtHome) -> BroughtHome:
    kept = locked(row.municipality, row)
    kept.mark_removed()
    return saved(kept)


@transaction.atomic
def brought_home_restore(*, row: BroughtHome) -> BroughtHome:
    kept = locked(row.municipality, row)
    kept.removed_at = None
    return saved(kept)
