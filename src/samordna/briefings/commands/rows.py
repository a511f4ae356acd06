"""Flows, news and their sources written, changed, removed and put back."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.briefings.commands.told_already import refuse_retold, said_of, waiting_put_right
from samordna.briefings.models import Flow, Item, NewsSource
from samordna.organisation.commands.saving import filled, locked, saved

FIELDS = {
    Flow: (
        "name",
        "source",
        "unit",
        "function",
        "units",
        "contacts",
        "forums",
        "channel",
        "rhythm",
        "begins_on",
        "went_on",
    ),
    Item: (
        *("title", "why", "source", "link", "reliability", "environments", "phenomena", "functions", "areas"),
        *("valid_until", "distribution", "unit", "correction"),
    ),
}
Row = TypeVar("Row", Flow, Item, NewsSource)


@transaction.atomic
def row_save(*, row: Row, values: Mapping[str, Any]) -> Row:
    """A new row, or one as it is now with other values. Raises ValidationError."""
    kept = locked(row.municipality, row) if row.pk else row
    if kept.removed_at:
        raise ValidationError(_("It is removed. Nothing was changed."), code="removed")
    said = said_of(kept)
    filled(kept, values, FIELDS[type(row)])
    refuse_retold(kept, said)
    is_new = kept.pk is None
    saved(kept)
    if is_new and isinstance(kept, Item):
        waiting_put_right(kept)
    return kept


@transaction.atomic
def row_remove(*, row: Row) -> Row:
    """Digests that have been sent keep what they said."""
    kept = locked(row.municipality, row)
    kept.mark_removed()
    return saved(kept)


@transaction.atomic
def row_restore(*, row: Row) -> Row:
    """Raises ValidationError when its name is taken since."""
    kept = locked(row.municipality, row)
    kept.removed_at = None
    return saved(kept)
