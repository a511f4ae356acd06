"""A digest sent: first said to be, then mailed by a job, each reader once whoever runs it and however often."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from samordna.briefings.commands.too_wide import refuse_too_wide
from samordna.briefings.models import Digest, DigestMail
from samordna.briefings.queries import area_names, chosen_in
from samordna.briefings.sending.audience import audience_of, now_in
from samordna.briefings.sending.editions import Editions
from samordna.briefings.sending.letters import letter_to
from samordna.core.mail import mails_send
from samordna.organisation.commands.saving import locked, saved
from samordna.plandoc.following_up.working_hours import in_sweden, waits_until

MAIL_TASK = "briefings.mail_digest"


@transaction.atomic
def digest_send(*, digest: Digest, at: datetime) -> Digest:
    """Have it mailed, at once or the next working morning. Raises ValidationError, also where it is sent already."""
    row = locked(digest.municipality, digest)
    if row.removed_at:
        raise ValidationError(_("The digest is removed. Nothing was sent."), code="removed")
    if row.sent_at:
        raise ValidationError(_("The digest is sent already. Nobody gets it twice."), code="sent")
    items = [one.item for one in chosen_in(row)]
    if not items:
        raise ValidationError(_("Choose at least one piece of news first."), code="empty")
    refuse_too_wide(row, items)
    row.sent_at = at
    app.configure_task(MAIL_TASK, schedule_at=waits_until(at)).defer(
        municipality_id=row.municipality_id, digest_id=row.pk
    )
    return saved(row)


@transaction.atomic
def digest_stop(*, digest: Digest) -> Digest:
    """A draft again, as long as its mails wait. Raises ValidationError."""
    row = locked(digest.municipality, digest)
    if not row.sent_at:
        raise ValidationError(_("The digest is a draft. There is nothing to stop."), code="draft")
    if row.mailed_at:
        raise ValidationError(_("The mails have gone. Send a correction instead."), code="gone")
    row.sent_at = None
    return saved(row)


@transaction.atomic
def digest_mail(*, digest: Digest) -> int:
    """Decide on its mails, all of them or none; how many. Who runs it a second time finds that it is done."""
    row = locked(digest.municipality, digest)
    if not row.sent_at or row.mailed_at:
        return 0
    row.municipality = digest.municipality
    now = timezone.now()
    readers = now_in(row, audience_of(row), in_sweden(now).date())
    editions, areas = Editions(row, readers), area_names(row.municipality)
    letters, mails = [], []
    for reader in readers:
        edition = editions.of(reader)
        if not edition.is_empty:
            letters.append(letter_to(row, reader, edition, areas))
            kind, number = reader.key
            mails.append(
                DigestMail(
                    municipality=row.municipality,
                    digest=row,
                    unit_id=reader.unit,
                    news=len(edition.items),
                    **{f"{kind}_id": number},
                )
            )
    for mail, sent in zip(mails, mails_send(letters), strict=True):
        mail.mail = sent.pk
    DigestMail.objects.bulk_create(mails)
    row.mailed_at = now
    row.save(update_fields=["mailed_at"])
    return len(mails)
