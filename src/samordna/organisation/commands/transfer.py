"""Files on their way in: kept between preview and confirmation, then let go of."""

from django.db import transaction
from django.utils import timezone

from samordna.accounts.models import User
from samordna.organisation.models import Municipality, TransferDraft
from samordna.organisation.models.transfer import KEPT, OnItsWayIn
from samordna.organisation.transfer.document import Document


@transaction.atomic
def transfer_draft_create(
    *, municipality: Municipality, user: User, name: str, document: Document
) -> TransferDraft:
    """Keep what a file said until somebody has looked at what it would change."""
    return TransferDraft.objects.create(
        municipality=municipality, uploaded_by=user, name=name[-255:], content=document.to_json()
    )


@transaction.atomic
def transfer_draft_discard(*, draft: TransferDraft) -> None:
    """Forget it."""
    TransferDraft.objects.filter(pk=draft.pk).delete()


@transaction.atomic
def transfer_drafts_expire() -> int:
    """Forget what nobody has confirmed in time, of every kind. How many there were."""
    old = timezone.now() - KEPT
    return sum(
        kind._default_manager.filter(uploaded_at__lt=old).delete()[0] for kind in OnItsWayIn.__subclasses__()
    )
