"""What is written to units that are invited to a session, and once more where they have not answered."""

from collections.abc import Iterator, Sequence

from django.conf import settings
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import override

from samordna.core import days
from samordna.organisation.answering.asking import ask_words
from samordna.organisation.models import ContactPoint
from samordna.training.enums import LinkKind
from samordna.training.models import Invitation

Told = Sequence[tuple[Invitation, str]]
"""Those who share an address and are asked of one session, each with its link."""


def mail_words(told: Told, kind: LinkKind, ask: ContactPoint | None = None) -> tuple[str, str]:
    """Subject and text."""
    first = told[0][0]
    session = first.session
    with override(settings.LANGUAGE_CODE):
        words = {
            "title": session.course.name,
            "unit": get_text_list([one.whose.name for one, _way in told], _("and")),
            "when": days.span(session.starts_at, session.ends_at),
            "place": first.municipality.name,
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
            *_ways(told),
            "",
            *filter(None, (ask_words(ask),)),
            _("No account is needed. Only numbers by function, never who.")
            if any(one.unit for one, _way in told)
            else _("No account is needed. Only a number, never who."),
            _("The link is your organisation's: pass it on to whoever knows most, but not outside it."),
        ]
        return subject % words, "\n".join(lines)


def _ways(told: Told) -> Iterator[str]:
    for one, way in told:
        if len(told) > 1:
            yield f"{one.whose.name}:"
        yield way
