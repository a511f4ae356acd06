"""What became of a sending: how many answers went, and which activities wait and why."""

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.core.page_pieces import quoted
from samordna.followup.commands.answers import Sending
from samordna.plans.models import Activity

NAMED_LEFT = 5
"""So many of those that wait are named."""


def sent_in_words(sending: Sending) -> str:
    count = len(sending.sent)
    told = ngettext("One answer is sent.", "%(n)d answers are sent.", count) % {"n": count}
    if not count:
        told = _("Nothing is sent: no new answer says how its activity goes.")
    held = _("Not sent, since something written there could not be saved: %(named)s.")
    left = _("Left to answer: %(named)s.")
    if not (sending.held or sending.left):
        return f"{told} {_('Nothing is left to answer.')}"
    rest = [
        words % {"named": _named(some)}
        for words, some in ((held, sending.held), (left, sending.left))
        if some
    ]
    return " ".join((told, *rest))


def _named(activities: list[Activity]) -> str:
    named = ", ".join(quoted(Truncator(one.action).chars(60)) for one in activities[:NAMED_LEFT])
    more = len(activities) - NAMED_LEFT
    if more <= 0:
        return named
    return ngettext("%(named)s and one more", "%(named)s and %(n)d more", more) % {"named": named, "n": more}
