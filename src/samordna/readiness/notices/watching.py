"""Whether the words came out: seen at once on the alarm's pages, and tried in the other way where they did not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import CharField, Count, DateTimeField, F, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.core.models import OutgoingMail
from samordna.readiness.enums import Channel
from samordna.readiness.extending import ChannelState
from samordna.readiness.models import Activation
from samordna.readiness.notices.gateway import can_text

NOT_OUT = Q(left_at=None)
PATIENCE = timedelta(minutes=2)
"""What has not left by then is told of, also where nobody has said why."""


@dataclass(frozen=True, slots=True)
class ChannelCounts:
    """What one channel has done in an alarm. ``since`` is when the first was made that is not out, with a fault or for long."""

    channel: Channel
    sent: int
    waiting: int
    given_up: int
    acknowledged: int
    since: datetime | None

    @property
    def label(self) -> str:
        return str(self.channel.label)

    @property
    def is_down(self) -> bool:
        return self.since is not None


def channels_of(activation: Activation) -> list[ChannelCounts]:
    """Each channel that the alarm has used. One query."""
    long_ago = timezone.now() - PATIENCE
    rows = with_mails(activation.notices.order_by()).values("channel")
    counted = rows.annotate(
        sent=Count("pk", filter=~NOT_OUT),
        waiting=Count("pk", filter=NOT_OUT & Q(failed_at=None, acknowledged_at=None)),
        given_up=Count("pk", filter=Q(failed_at__isnull=False)),
        acknowledged=Count("acknowledged_at"),
        since=Min(
            "made_at", filter=NOT_OUT & Q(acknowledged_at=None) & (~Q(fault="") | Q(made_at__lt=long_ago))
        ),
    )
    return [
        ChannelCounts(**{**row, "channel": Channel(row["channel"])}) for row in counted.order_by("channel")
    ]


def states_of(activation: Activation) -> Iterator[ChannelState]:
    """The same as those who watch the alarm are told it; and where steps would send text messages and nothing does."""
    if not can_text() and any("sms" in step.send for step in activation.content.steps):
        words = _("No text messages are set up here. Mail goes instead where there is an address.")
        yield ChannelState(str(Channel.SMS.label), True, None, words)
    for one in channels_of(activation):
        words = _("%(n)d messages have not come out. Call instead.") % {"n": one.waiting + one.given_up}
        yield ChannelState(one.label, one.is_down, one.since, words if one.is_down else "")


def with_mails(rows: QuerySet[Any]) -> QuerySet[Any]:
    """``left_at`` is when each left, ``fault`` what stood in the way last: a mail tells that of itself."""
    mail = OutgoingMail.objects.filter(pk=OuterRef("mail"))
    return rows.annotate(
        left_at=Coalesce("sent_at", Subquery(mail.values("sent_at")), output_field=DateTimeField()),
        fault=Coalesce(Subquery(mail.values("error")), F("error"), output_field=CharField()),
    )
