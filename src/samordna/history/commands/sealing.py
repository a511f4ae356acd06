"""Seals under the ends of the chains."""

import logging

from django.db import transaction
from django.utils import timezone

from samordna.core.models import ChangeHead, HistorySeal
from samordna.history.seals import signature_of

log = logging.getLogger(__name__)


@transaction.atomic
def history_seal(*, municipality_id: int | None) -> HistorySeal | None:
    """Sign the end of a chain, if it has moved since the last seal. The transaction must act for it.

    The seal is logged too: a log that is kept elsewhere tells of seals that somebody takes out of the database.
    """
    head = ChangeHead.objects.filter(chain=municipality_id or 0).first()
    last = HistorySeal.objects.filter(municipality=municipality_id).order_by("ordinal").last()
    if head is None or (last and last.number >= head.number):
        return None
    seal = HistorySeal(
        municipality_id=municipality_id,
        ordinal=last.ordinal + 1 if last else 1,
        number=head.number,
        hash=head.hash,
        sealed_at=timezone.now(),
    )
    seal.signature = signature_of(
        chain=head.chain, ordinal=seal.ordinal, number=seal.number, hash=seal.hash, sealed_at=seal.sealed_at
    )
    seal.save()
    log.info(
        "history sealed: chain %s, seal %s, number %s, %s", head.chain, seal.ordinal, seal.number, seal.hash
    )
    return seal
