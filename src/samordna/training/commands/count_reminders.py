"""Reminders of sessions that nobody has counted at."""

from datetime import datetime

from django.db import transaction

from samordna.core.mail import mails_send
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up.working_hours import in_sweden
from samordna.training.counting.reminding import due_on, letters_about
from samordna.training.models import Session


@transaction.atomic
def count_reminders_send(*, municipality: Municipality, at: datetime) -> int:
    """In the transaction that notes it, so that none goes twice; how many mails went."""
    Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
    today = in_sweden(at).date()
    sessions = due_on(municipality, at, today)
    letters = letters_about(municipality, sessions) if sessions else []
    if letters:
        mails_send(letters)
        Session.objects.filter(pk__in=[one.pk for one in sessions]).update(count_reminded_on=today)
    return len(letters)
