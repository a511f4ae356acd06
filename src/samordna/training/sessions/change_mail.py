"""What is written to those who are to come when a session is moved, cancelled or held after all."""

from enum import Enum

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from samordna.core import days
from samordna.training.models import Session


class Change(Enum):
    """What has become of a session, as the subject and the first line of a mail tell it."""

    MOVED = (gettext_noop("Moved: %(title)s"), gettext_noop("“%(title)s” has a new time or place."))
    CANCELLED = (gettext_noop("Cancelled: %(title)s"), gettext_noop("“%(title)s” is cancelled."))
    HELD = (gettext_noop("To be held: %(title)s"), gettext_noop("“%(title)s” is to be held after all."))


def mail_words(session: Session, change: Change) -> tuple[str, str]:
    """Subject and text."""
    subject, first = change.value
    words = {"title": session.course.name}
    with override(settings.LANGUAGE_CODE):
        said = [session.cancelled_because] if change is Change.CANCELLED else [session.venue, session.link]
        lines = [
            _(first) % words,
            _("When: %(when)s") % {"when": days.moment(session.starts_at)},
            *filter(None, said),
            "",
            session.municipality.name,
        ]
        return _(subject) % words, "\n".join(lines)
