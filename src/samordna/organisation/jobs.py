"""Jobs that go through every municipality."""

from contextlib import suppress

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from samordna.organisation.models import Municipality
from samordna.plandoc.following_up.working_hours import waits_until


def defer_when_mail_may_come(task: str) -> None:
    """As :func:`defer_everywhere`, but for none at night and on holidays."""
    if not waits_until(timezone.now()):
        defer_everywhere(task)


def defer_everywhere(task: str) -> None:
    """One job per municipality, so that what fails in one does not keep the others waiting."""
    for municipality_id in Municipality.objects.values_list("pk", flat=True):
        name = f"{task} {municipality_id}"
        with suppress(AlreadyEnqueued), transaction.atomic():
            app.configure_task(task, queueing_lock=name, lock=name).defer(municipality_id=municipality_id)
