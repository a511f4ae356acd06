"""Reminders of what nobody has confirmed for long: one mail a month to somebody at most, of all that concerns them."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from django.db import transaction
from django.utils.translation import gettext as _

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import Role
from samordna.organisation.models import Municipality
from samordna.organisation.models.contact import MonthlyReminder
from samordna.plandoc.dates.months import months_after

MOST_LISTED = 40
Row = TypeVar("Row")


@transaction.atomic
def remind_monthly(
    *,
    municipality: Municipality,
    kept: type[MonthlyReminder],
    due: Sequence[Row],
    concerns: Callable[[Row, Access], bool],
    mail: Callable[[User, list[Row]], Any],
    today: date,
) -> int:
    """Mail everybody whom something that is ``due`` concerns, unless they had such a mail lately. How many were sent."""
    lately = kept._default_manager.filter(municipality=municipality, sent_on__gt=months_after(today, -1))
    passed_over = set(lately.values_list("user_id", flat=True))
    reminded = []
    for access in _people(municipality) if due else []:
        theirs = [row for row in due if concerns(row, access)]
        if theirs and access.user.pk not in passed_over:
            mail(access.user, theirs)
            reminded.append(kept(municipality=municipality, user=access.user, sent_on=today))
    kept._default_manager.bulk_create(
        reminded, update_conflicts=True, unique_fields=["municipality", "user"], update_fields=["sent_on"]
    )
    return len(reminded)


def letter(intro: str, lines: Sequence[str], address: str, why: str) -> str:
    """What is due, where it is mended, and why the reader is told."""
    listed = [f"– {line}" for line in lines[:MOST_LISTED]]
    if len(lines) > MOST_LISTED:
        listed.append("– " + _("and %(count)d more") % {"count": len(lines) - MOST_LISTED})
    return "\n".join([intro, "", *listed, "", address, "", why, ""])


def _people(municipality: Municipality) -> list[Access]:
    """Everybody whose account works, with what they may do here."""
    held: dict[User, list[RoleAt]] = defaultdict(list)
    assignments = RoleAssignment.objects.filter(municipality=municipality, user__is_active=True)
    for row in assignments.select_related("user").order_by("user__email", "pk"):
        held[row.user].append(RoleAt(Role(row.role), row.unit_id))
    return [Access(user, tuple(roles)) for user, roles in held.items()]
