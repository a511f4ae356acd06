"""When flows that are no digests have gone."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.briefings.enums import Channel
from samordna.briefings.models import Flow
from samordna.organisation.commands.saving import locked, saved


@transaction.atomic
def flow_went(*, flow: Flow, on: date) -> Flow:
    """Raises ValidationError for a digest, which tells it itself."""
    row = locked(flow.municipality, flow)
    if row.channel == Channel.DIGEST:
        raise ValidationError(_("A digest has gone when it is sent."), code="digest")
    row.went_on = on
    return saved(row)
