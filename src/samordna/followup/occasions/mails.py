"""What a reminder says. What is restricted is counted to those who may read it, and never named in a mail."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from samordna.core import days
from samordna.core.addresses import in_mails
from samordna.followup.occasions.queries import Question
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up import MailKind, Planned
from samordna.plandoc.following_up.working_hours import waits_until

MOST_LISTED = 25

PartOfMail = tuple[Planned, MailKind | None, Sequence[Question]]
"""An occasion, the kind of mail (None when somebody reminds) and what is left to answer."""


def reminder_words(
    municipality: Municipality, parts: Sequence[PartOfMail], *, own_words: str = "", by: str = ""
) -> tuple[str, str]:
    """Subject and text of the mail."""
    with override(settings.LANGUAGE_CODE):
        lines: list[str] = []
        if own_words:
            lines += [_("%(by)s writes:") % {"by": by}, own_words, ""]
        for part in parts:
            lines += [*_part(municipality, *part), ""]
        why = _("You get this since you answer for activities in %(place)s. Choose how often you want mail:")
        lines += [
            why % {"place": municipality.name},
            in_mails("followup:reminder_choice", municipality.slug),
            "",
        ]
        return _subject(parts), "\n".join(lines)


def _subject(parts: Sequence[PartOfMail]) -> str:
    names = ", ".join(dict.fromkeys(occasion.name for occasion, _kind, _rows in parts))
    count = len({row.activity.pk for _occasion, _kind, rows in parts for row in rows})
    words = {"names": names, "n": count}
    if all(kind in (MailKind.LATE, MailKind.MANAGER) for _occasion, kind, _rows in parts):
        return (
            ngettext(
                "Late: %(n)d activity to answer for %(names)s",
                "Late: %(n)d activities to answer for %(names)s",
                count,
            )
            % words
        )
    return (
        ngettext(
            "%(names)s: %(n)d activity to answer about", "%(names)s: %(n)d activities to answer about", count
        )
        % words
    )


def _part(
    municipality: Municipality, occasion: Planned, kind: MailKind | None, rows: Sequence[Question]
) -> Iterable[str]:
    words = {"name": occasion.name, "day": days.day(occasion.due_on, "long")}
    yield _opening(kind) % words
    named = [row for row in rows if not row.is_restricted]
    for row in named[:MOST_LISTED]:
        yield f"– {row.activity.action}"
    if len(named) > MOST_LISTED:
        yield "– " + _("and %(count)d more") % {"count": len(named) - MOST_LISTED}
    if hidden := len(rows) - len(named):
        yield "– " + ngettext(
            "%(n)d restricted activity, which is not named in mail",
            "%(n)d restricted activities, which are not named in mail",
            hidden,
        ) % {"n": hidden}
    yield in_mails("followup:answer", municipality.slug, occasion.key)


def _opening(kind: MailKind | None) -> str:
    if kind is MailKind.OPENS:
        return _("%(name)s has opened. Tell how these activities go, by %(day)s at the latest:")
    if kind is MailKind.BEFORE:
        return _("%(name)s closes soon. These activities are not answered. The last day is %(day)s:")
    if kind is MailKind.LATE:
        return _("The last day of %(name)s was %(day)s. You can still answer about these activities:")
    if kind is MailKind.MANAGER:
        return _(
            "The last day of %(name)s was %(day)s, and nobody has answered about these activities of yours"
            " or your staff's. Answer yourself, or have it answered:"
        )
    return _("These activities are not answered in %(name)s. The last day is %(day)s:")


def why_not_now(at: datetime) -> str:
    """Why nobody can be reminded at the moment, and when they can be; empty when they can."""
    until = waits_until(at)
    if until is None:
        return ""
    return _("Mail goes on working days between 7 and 18. You can remind from %(moment)s.") % {
        "moment": days.moment(until)
    }
