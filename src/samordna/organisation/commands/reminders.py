"""Reminders of contact points that nobody has confirmed for as long as the municipality allows."""

from collections import defaultdict
from datetime import date

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import Action, Role
from samordna.core import days
from samordna.core.addresses import in_mails
from samordna.core.mail import mail_send
from samordna.organisation.models import ConfirmReminder, ContactPoint, Municipality
from samordna.plandoc.dates.months import months_after

MOST_LISTED = 40


@transaction.atomic
def contacts_remind(*, municipality: Municipality, today: date | None = None) -> int:
    """Mail those who may change a contact point that is due, once a month each at most. How many mails were sent.

    Restricted ones are named only to those who may read them.
    """
    today = today or localdate()
    due = list(_due(municipality, today))
    lately = ConfirmReminder.objects.filter(municipality=municipality, sent_on__gt=months_after(today, -1))
    passed_over = set(lately.values_list("user_id", flat=True))
    reminded = []
    for access in _people(municipality) if due else []:
        theirs = [row for row in due if _concerns(row, access)]
        if theirs and access.user.pk not in passed_over:
            _mail(municipality, access.user, theirs)
            reminded.append(ConfirmReminder(municipality=municipality, user=access.user, sent_on=today))
    ConfirmReminder.objects.bulk_create(
        reminded, update_conflicts=True, unique_fields=["municipality", "user"], update_fields=["sent_on"]
    )
    return len(reminded)


def _due(municipality: Municipality, today: date) -> list[ContactPoint]:
    last = months_after(today, -municipality.confirm_months)
    rows = ContactPoint.objects.filter(municipality=municipality).present().select_related("unit")
    return list(rows.filter(Q(confirmed_on=None) | Q(confirmed_on__lt=last)))


def _people(municipality: Municipality) -> list[Access]:
    """Everybody whose account works, with what they may do here."""
    held: dict[User, list[RoleAt]] = defaultdict(list)
    assignments = RoleAssignment.objects.filter(municipality=municipality, user__is_active=True)
    for row in assignments.select_related("user").order_by("user__email", "pk"):
        held[row.user].append(RoleAt(Role(row.role), row.unit_id))
    return [Access(user, tuple(roles)) for user, roles in held.items()]


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
    lines = [f"– {_line(row)}" for row in rows[:MOST_LISTED]]
    if len(rows) > MOST_LISTED:
        lines.append("– " + _("and %(count)d more") % {"count": len(rows) - MOST_LISTED})
    why = _("You get this at most once a month, since you may change contact points in %(place)s.")
    return "\n".join(
        [intro, "", *lines, "", _address(municipality), "", why % {"place": municipality.name}, ""]
    )


def _line(row: ContactPoint) -> str:
    when = _("last confirmed %s") % days.day(row.confirmed_on) if row.confirmed_on else _("never confirmed")
    return f"{row.function}{f' ({row.unit.name})' if row.unit else ''}: {when}"


def _address(municipality: Municipality) -> str:
    """The list of what is due."""
    return f"{in_mails('organisation:contacts', municipality.slug)}?visa=aldre"
