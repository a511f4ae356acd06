"""Reminders of crisis plans that nobody has confirmed for a year (S26)."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from samordna.accounts.access import Access
from samordna.accounts.models import User
from samordna.accounts.roles import Action
from samordna.core import days
from samordna.core.addresses import in_mails
from samordna.core.mail import mail_send
from samordna.core.order import Swedish
from samordna.organisation.commands.monthly import letter, remind_monthly
from samordna.organisation.models import Municipality
from samordna.readiness.crisis_plans.queries import is_stale, may_confirm, plans_of
from samordna.readiness.models import CrisisPlan, CrisisPlanReminder


@transaction.atomic
def crisis_plans_remind(*, municipality: Municipality, today: date | None = None) -> int:
    """Mail those who may confirm a plan that is due, once a month each at most. How many mails were sent."""
    today = today or localdate()
    return remind_monthly(
        municipality=municipality,
        kept=CrisisPlanReminder,
        due=[
            row
            for row in plans_of(municipality).order_by(Swedish("unit__name"), Swedish("title"))
            if is_stale(row, today)
        ],
        concerns=_concerns,
        mail=lambda user, rows: _mail(municipality, user, rows),
        today=today,
    )


def _concerns(row: CrisisPlan, access: Access) -> bool:
    """Restricted ones are named only to those who may read them."""
    may_read = not row.restricted or access.may_for(Action.READ_RESTRICTED, row.unit.path)
    return may_read and may_confirm(row, access)


def _mail(municipality: Municipality, user: User, rows: list[CrisisPlan]) -> None:
    with override(settings.LANGUAGE_CODE):
        count = len(rows)
        subject = ngettext(
            "%(count)d crisis plan in %(place)s should be confirmed",
            "%(count)d crisis plans in %(place)s should be confirmed",
            count,
        ) % {"count": count, "place": municipality.name}
        mail_send(to=user.email, subject=subject, text=_text(municipality, rows))


def _text(municipality: Municipality, rows: list[CrisisPlan]) -> str:
    intro = _(
        "Nobody has said for a year that these crisis plans still hold. Look through them, put in the new version where there"
        " is one, and press “Still right” where nothing is to be changed."
    )
    why = _("You get this at most once a month, since you may confirm crisis plans in %(place)s.")
    address = f"{in_mails('readiness:crisis_plans', municipality.slug)}?visa=aldre"
    return letter(intro, [_line(row) for row in rows], address, why % {"place": municipality.name})


def _line(row: CrisisPlan) -> str:
    when = _("last confirmed %s") % days.day(row.confirmed_on) if row.confirmed_on else _("never confirmed")
    return f"{row.title} ({row.unit.name}): {when}"
