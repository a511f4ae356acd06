"""Who is reminded of an agreement that ends, and in which words."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from samordna.accounts.holders import by_nearest
from samordna.collaboration.agreements.queries import expiring, may_lead
from samordna.collaboration.models import Agreement
from samordna.core import days
from samordna.core.addresses import in_mails
from samordna.core.mail import Letter
from samordna.organisation.models import Municipality


def due_on(municipality: Municipality, today: date) -> list[Agreement]:
    """Those that end soon, and that nobody has been reminded of. One query."""
    return [row for row in expiring(municipality, today) if row.reminded_on is None]


def letters_about(municipality: Municipality, agreements: Iterable[Agreement]) -> list[Letter]:
    """One to each of those who lead some of them, nearest first: who leads all is told of what no unit does. One query."""
    theirs = by_nearest(
        municipality.pk, agreements, may=may_lead, path=lambda row: row.unit.path if row.unit else None
    )
    return [_letter(municipality, to, rows) for to, rows in theirs.items()]


def _letter(municipality: Municipality, to: str, rows: list[Agreement]) -> Letter:
    with override(settings.LANGUAGE_CODE):
        words = ngettext("An agreement ends: %(title)s", "%(n)d agreements end", len(rows)) % {
            "title": rows[0].title,
            "n": len(rows),
        }
        lines = [_("Nothing renews them yet. Talk to the other parties in good time."), ""]
        for one in rows:
            last = days.day(one.valid_to, "long") if one.valid_to else ""
            lines += [
                _("%(title)s, last day %(day)s:") % {"title": one.title, "day": last},
                in_mails("collaboration:agreement", municipality.slug, one.pk),
                "",
            ]
        lines.append(_("You get this once for each agreement, as many months before it ends as it says."))
        return Letter(to, words, "\n".join(lines))
