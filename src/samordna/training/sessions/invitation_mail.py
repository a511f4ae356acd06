"""What is written to a unit that is invited to a session, and once more where it has not answered."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from samordna.core import days
from samordna.organisation.answering.asking import ask_words
from samordna.organisation.models import ContactPoint
from samordna.training.enums import LinkKind
from samordna.training.models import Invitation


def mail_words(
    invitation: Invitation, kind: LinkKind, link: str, ask: ContactPoint | None = None
) -> tuple[str, str]:
    """Subject and text."""
    session = invitation.session
    with override(settings.LANGUAGE_CODE):
        words = {
            "title": session.course.name,
            "unit": invitation.unit.name,
            "when": days.span(session.starts_at, session.ends_at),
            "place": invitation.municipality.name,
        }
        if kind is LinkKind.BEFORE:
            subject = _("Reminder: invitation to training: %(title)s")
            opening = _("%(unit)s has not answered the invitation to “%(title)s”, %(when)s.")
        else:
            subject = _("Invitation to training: %(title)s")
            opening = _("%(place)s invites %(unit)s to “%(title)s”, %(when)s.")
        lines = [
            opening % words,
            *filter(None, (session.venue, session.link, session.about)),
            "",
            _("Sign up how many are to come, also if nobody is:"),
            link,
            "",
            *filter(None, (ask_words(ask),)),
            _("No account is needed. Only numbers by function, never who."),
            _("The link is your organisation's: pass it on to whoever knows most, but not outside it."),
        ]
        return subject % words, "\n".join(lines)
