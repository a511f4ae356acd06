"""Handing notices over, each once: what a worker that was killed had not come to, another takes up."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from procrastinate.contrib.django import app

from samordna.core.prepared import Prepared, given
from samordna.core.tenancy import acting_for
from samordna.readiness.commands.notices_making import notice_in_other_way
from samordna.readiness.enums import Channel
from samordna.readiness.models import Notice
from samordna.readiness.notices import gateway
from samordna.readiness.notices.watching import NOT_OUT, with_mails

AGAIN_TASK = "readiness.send_notice_again"
MOST_ATTEMPTS = 6


class NoticeNotSent(Exception):
    """A gateway did not take the notice, which should be tried again."""


def notices_deliver(municipality_id: int, notice_ids: Collection[int]) -> None:
    """Hand them over one after the other. What is not taken is tried again by a job of its own, and in the other way at once."""
    for notice_id in notice_ids:
        if not notice_deliver(municipality_id, notice_id):
            with acting_for(municipality_id):
                app.configure_task(AGAIN_TASK).defer(municipality_id=municipality_id, notice_id=notice_id)


def notice_deliver(municipality_id: int, notice_id: int, *, is_last: bool = False) -> bool:
    """Whether it has left, or need not. The row is held meanwhile, so that two workers do not both hand it over."""
    with acting_for(municipality_id):
        rows = _WAITING.objects(notice=notice_id)
        if not rows:
            return True
        (row,) = rows
        try:
            _hand_over(row)
        except gateway.NotHandedOver as error:
            _not_sent(row, str(error), is_last=is_last)
        else:
            row.sent_at, row.text, row.error = timezone.now(), "", ""
        row.save(update_fields=["sent_at", "failed_at", "text", "tries", "error"])
        return row.sent_at is not None


def _waiting() -> QuerySet[Notice]:
    rows = Notice.objects.filter(pk=given("notice"), sent_at=None, failed_at=None, acknowledged_at=None)
    return rows.select_for_update(of=("self",)).select_related("contact")


_WAITING = Prepared(_waiting)


def notice_deliver_again(*, municipality_id: int, notice_id: int, is_last: bool) -> None:
    """The same, for a job of its own. Raises NoticeNotSent."""
    if not notice_deliver(municipality_id, notice_id, is_last=is_last):
        raise NoticeNotSent(str(notice_id))


@transaction.atomic
def mails_follow(waiting: QuerySet[Notice]) -> int:
    """Try the other way for mails that the server did not take, each once; how many there were."""
    rows = with_mails(waiting.filter(channel=Channel.MAIL, tries=0, acknowledged_at=None))
    turned = rows.filter(NOT_OUT).exclude(fault="").select_related("contact", "event__activation")
    for row in turned:
        Notice.objects.filter(pk=row.pk).update(tries=1)
        notice_in_other_way(row)
    return len(turned)


def _hand_over(row: Notice) -> None:
    if row.channel == Channel.OTHER:
        gateway.channels_hand_over(subject=row.subject, text=row.text)
    elif row.contact is None or row.contact.removed_at or not row.contact.phone:
        raise gateway.NotHandedOver("no number")
    else:
        gateway.text_hand_over(phone=row.contact.phone, text=row.text, key=str(row.pk))


def _not_sent(row: Notice, error: str, *, is_last: bool) -> None:
    row.tries, row.error = row.tries + 1, error
    if is_last:
        row.failed_at, row.text = timezone.now(), ""
    if row.tries == 1:
        notice_in_other_way(row)
