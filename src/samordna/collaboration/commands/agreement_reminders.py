"""Reminders of agreements that end."""

from datetime import datetime

from django.db import transaction

from samordna.collaboration.agreements.reminding import due_on, letters_about
from samordna.collaboration.models import Agreement
from samordna.core.mail import mails_send
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up.working_hours import in_sweden


@transaction.atomic
def agreement_reminders_send(*, municipality: Municipality, at: datetime) -> int:
    """In the transaction that notes it, so that none goes twice; how many mails went."""
    Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
    today = in_sweden(at).date()
    rows = due_on(municipality, today)
    letters = letters_about(municipality, rows) if rows else []
    if letters:
        mails_send(letters)
        Agreement.objects.filter(pk__in=[one.pk for one in rows]).update(reminded_on=today)
    return len(letters)
