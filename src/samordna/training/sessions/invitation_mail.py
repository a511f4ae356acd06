"""What is written to a unit that is invited to a session."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from samordna.core import days
from samordna.training.models import Invitation


def mail_words(invitation: Invitation, link: str) -> tuple[str, str]:
    """Subject and text."""
    session = invitation.session
    words = {
        "title": session.course.name,
        "unit": invitation.unit.name,
        "when": days.moment(session.starts_at),
        "place": invitation.municipality.name,
    }
    with override(settings.LANGUAGE_CODE):
        lines = [
            _("%(place)s invites %(unit)s to “%(title)s”, %(when)s.") % words,
            *([session.venue] if session.venue else []),
            "",
            _("Sign up how many are to come:"),
            link,
            "",
            _("No account is needed. Only numbers by function, never who."),
            _("The link is your organisation's: pass it on to whoever knows most, but not outside it."),
        ]
        return _("Invitation to training: %(title)s") % words, "\n".join(lines)
