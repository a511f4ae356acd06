"""Whether everybody may read the public version of a decided picture."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.plandoc.picture.life import PictureState
from samordna.situation.commands.holding import held
from samordna.situation.models import Picture


@transaction.atomic
def picture_publish(*, picture: Picture) -> Picture:
    """Raises ValidationError unless the picture is decided."""
    row = held(picture)
    if row.state not in {PictureState.DECIDED, PictureState.SUPERSEDED}:
        raise ValidationError(_("A picture is shown to everybody when it is decided."), code="not_decided")
    if row.published_at is None:
        row.published_at = timezone.now()
        row.save(update_fields=["published_at"])
    return row


@transaction.atomic
def picture_unpublish(*, picture: Picture) -> Picture:
    row = held(picture)
    row.published_at = None
    row.save(update_fields=["published_at"])
    return row
