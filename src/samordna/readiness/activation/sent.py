"""What went out because of an entry of the log, to whom and how: the log tells what happened, not what was to happen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from samordna.readiness.enums import Channel
from samordna.readiness.models import Activation
from samordna.readiness.notices.watching import with_mails

MOST_NAMED = 30


@dataclass(frozen=True, slots=True)
class Sent:
    """One message. ``has_left`` when the mail server or the gateway took it, ``has_fault`` when it did not."""

    to: str
    channel: str
    has_left: bool
    has_fault: bool

    @property
    def words(self) -> str:
        return f"{self.to} ({self.channel})"


def sent_of(activation: Activation) -> dict[int, list[Sent]]:
    """By the number of the entry. One query."""
    rows = with_mails(activation.notices.exclude(channel=Channel.OTHER)).order_by("pk")
    found: dict[int, list[Sent]] = {}
    for event, to, channel, left, failed, fault in rows.values_list(
        "event", "function", "channel", "left_at", "failed_at", "fault"
    ):
        has_fault = left is None and bool(failed or fault)
        found.setdefault(event, []).append(Sent(to, str(Channel(channel).label), left is not None, has_fault))
    return found


def sent_lines(sent: Iterable[Sent]) -> Iterator[str]:
    """“Sent to: TIB (mail), the switchboard (text message)”, and what did not come out on a line of its own."""
    there = list(sent)
    for words, rows in (
        (_("Sent to: %(names)s"), [one for one in there if one.has_left]),
        (_("Did not come out: %(names)s"), [one for one in there if one.has_fault]),
        (_("Is being sent to: %(names)s"), [one for one in there if not one.has_left and not one.has_fault]),
    ):
        if rows:
            yield words % {"names": _names(rows)}


def _names(rows: list[Sent]) -> str:
    names = ", ".join(one.words for one in rows[:MOST_NAMED])
    more = len(rows) - MOST_NAMED
    return _("%(names)s and %(n)d more") % {"names": names, "n": more} if more > 0 else names
