"""Reminders of contact points that nobody has confirmed for as long as the municipality allows."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from samordna.accounts.access import Access
from samordna.accounts.models import User
from samordna.accounts.roles import Action
from samordna.core import days
from samordna.core.addresses import in_mails
from samordna.core.mail import mail_send
from samordna.organisation.commands.monthly import letter, remind_monthly
from samordna.organisation.models import ConfirmReminder, ContactPoint, Municipality
from samordna.plandoc.dates.months import months_after


@transaction.atomic
def contacts_remind(*, municipality: Municipality, today: date | None = None) -> int:
    """Mail those who may change a contact point that is due, once a month each at most. How many mails were sent.

    Restricted ones are named only to those who may read them.
    """
    today = today or localdate()
    return remind_monthly(
        municipality=municipality,
        kept=ConfirmReminder,
        due=list(_due(municipality, today)),
        concerns=_concerns,
        mail=lambda user, rows: _mail(municipality, user, rows),
        today=today,
    )


def _due(municipality: Municipality, today: date) -> list[ContactPoint]:
    last = months_after(today, -municipality.confirm_months)
    rows = ContactPoint.objects.filter(municipality=municipality).present().select_related("unit")
    return list(rows.filter(Q(confirmed_on=None) | Q(confirmed_on__lt=last)))


def _concerns(row: ContactPoint, access: Access) -> bool:
    path = row.unit.path if row.unit else None
    if row.restricted and not access.may_for(Action.READ_RESTRICTED, path):
        return False
    return access.may_for(Action.EDIT_CONTACTS, path)


def _mail(municipality: Municipality, user: User, rows: list[ContactPoint]) -> None:
    with override(settings.LANGUAGE_CODE):
        count = len(rows)
        subject = ngettext(
            "%(count)d contact point in %(place)s should be confirmed",
            "%(count)d contact points in %(place)s should be confirmed",
            count,
        ) % {"count": count, "place": municipality.name}
        mail_send(to=user.email, subject=subject, text=_text(municipality, rows))


def _text(municipality: Municipality, rows: list[ContactPoint]) -> str:
    intro = _(
        "Nobody has confirmed these contact points for %(months)d months. Look through them, change what is wrong and"
        " press “Still right” where nothing is. Whoever needs them may be in a hurry."
    ) % {"months": municipality.confirm_months}
    why = _("You get this at most once a month, since you may change contact points in %(place)s.")
    address = f"{in_mails('organisation:contacts', municipality.slug)}?visa=aldre"
    return letter(intro, [_line(row) for row in rows], address, why % {"place": municipality.name})


def _line(row: ContactPoint) -> str:
    when = _("last confirmed %s") % days.day(row.confirmed_on) if row.confirmed_on else _("never confirmed")
    return f"{row.function}{f' ({row.unit.name})' if row.unit else ''}: {when}"
