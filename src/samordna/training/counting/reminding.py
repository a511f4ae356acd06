"""Who is reminded of a session that nobody has counted at, and in which words."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from samordna.accounts.holders import by_nearest
from samordna.core import days
from samordna.core.addresses import in_mails
from samordna.core.mail import Letter
from samordna.organisation.models import Municipality
from samordna.training.counting.queries import uncounted_of
from samordna.training.counting.rules import may_arrange
from samordna.training.models import Session

AFTER = timedelta(days=1)
AGAIN = timedelta(days=7)
AT_MOST = timedelta(days=60)
"""Nobody remembers how many they were, later than that."""


def due_on(municipality: Municipality, at: datetime, today: date) -> list[Session]:
    """Sessions that ended a day ago or more, and that nobody was reminded of within a week. One query."""
    rows = uncounted_of(municipality, at - AFTER).filter(ends_at__gt=at - AT_MOST)
    not_lately = Q(count_reminded_on=None) | Q(count_reminded_on__lte=today - AGAIN)
    return list(rows.filter(not_lately))


def letters_about(municipality: Municipality, sessions: Iterable[Session]) -> list[Letter]:
    """One to each of those who arrange some of them, nearest first: who does so only by leading all is told of what no unit does.

    One query.
    """
    theirs = by_nearest(
        municipality.pk, sessions, may=may_arrange, path=lambda row: row.unit.path if row.unit else None
    )
    return [_letter(municipality, to, rows) for to, rows in theirs.items()]


def _letter(municipality: Municipality, to: str, sessions: list[Session]) -> Letter:
    with override(settings.LANGUAGE_CODE):
        words = ngettext("Count heads: %(title)s", "Count heads at %(n)d sessions", len(sessions)) % {
            "title": sessions[0].course.name,
            "n": len(sessions),
        }
        lines = [_("Nobody has told how many were there, and until then it is in no coverage."), ""]
        for one in sessions:
            when = days.day(one.starts_at, "long")
            lines += [
                f"{one.course.name}, {when}:",
                in_mails("training:counts", municipality.slug, one.pk),
                "",
            ]
        lines.append(_("Only numbers by unit and function, never who. Cancel a session that was never held."))
        return Letter(to, words, "\n".join(lines))
