"""The library's words of collaboration as choices of fields."""

from collections.abc import Sequence

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from samordna.core.choices import choices
from samordna.plandoc.forums import ForumKind, ForumLevel, Reply
from samordna.plandoc.rhythms import Rhythm

FORUM_KINDS = choices(ForumKind)
LEVELS = choices(ForumLevel)
REPLIES = choices(Reply)
Choices = Sequence[tuple[str, str | Promise]]
RHYTHMS = choices(Rhythm)
ATTENDANCES = (
    (Reply.COMING.value, pgettext_lazy("attendance", "Was there")),
    (Reply.DEPUTY.value, pgettext_lazy("attendance", "The deputy was there")),
    (Reply.CANNOT.value, pgettext_lazy("attendance", "Was not there")),
)
"""The same, once the meeting has begun."""


def without_deputy(offered: Choices) -> Choices:
    """For a member that has none."""
    return [one for one in offered if one[0] != Reply.DEPUTY]


class MeetingLinkKind(models.TextChoices):
    """How a link to a meeting came to a member; the first two go by themselves, once each."""

    ASKED = "asked", pgettext_lazy("meeting", "the invitation")
    BEFORE = "before", pgettext_lazy("meeting", "a reminder")
    AGAIN = "again", pgettext_lazy("meeting", "sent again")
    HAND = "hand", pgettext_lazy("meeting", "given by hand")
