"""News of what was brought home from forums."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.briefings.commands.rows import row_save
from samordna.briefings.models import Item
from samordna.collaboration.commands.brought_home import brought_home_tell
from samordna.collaboration.models import BroughtHome
from samordna.organisation.commands.saving import locked
from samordna.plandoc.brought_home import Telling


@transaction.atomic
def brought_home_write(*, brought: BroughtHome, item: Item, values: Mapping[str, Any]) -> Item:
    """Others are told by the piece of news. Raises ValidationError, also where they are already."""
    kept = locked(brought.municipality, brought)
    if kept.telling != Telling.TO_TELL or kept.removed_at:
        raise ValidationError(_("Somebody has written of it already. Look among the news."), code="written")
    brought_home_tell(row=kept)
    return row_save(row=item, values=values)
