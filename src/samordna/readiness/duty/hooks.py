"""What duties tell the slices below: they follow their unit into a merger and stand on its page, and on those of the contact
points that they and their shifts name.
"""

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.organisation.commands.saving import register_refusals
from samordna.organisation.extending import Follower, register_follower
from samordna.organisation.models import ContactPoint, Municipality, Unit
from samordna.organisation.owned import (
    Listed,
    OwnedKind,
    OwnedRows,
    OwnedThing,
    Use,
    register_owned,
    register_use,
)
from samordna.readiness.duty import rules
from samordna.readiness.duty.queries import duties_of
from samordna.readiness.models import DutyFunction, DutyShift

NAME = pgettext_lazy("menu", "Duties")


def register() -> None:
    taken = gettext_lazy("There is already a duty with this name in the same unit.")
    register_refusals(
        {"dutyfunction_name_once": ("name", taken), "dutyshift_in_order": ("ends_at", rules.IN_ORDER)}
    )
    register_follower(
        Follower(
            model=DutyFunction,
            field="unit",
            words=lambda count: ngettext("%d duty", "%d duties", count) % count,
            among=lambda _day: Q(removed_at=None),
            told_apart="name",
        )
    )
    register_owned(OwnedKind(name=NAME, listed=_owned))
    register_use(Use(name=NAME, listed=_naming))


def _owned(municipality: Municipality, access: Access, unit: Unit) -> Listed:
    return _things(municipality, access, Q(unit=unit))


def _naming(municipality: Municipality, access: Access, contact: ContactPoint) -> Listed:
    """Shifts that have ended name nobody any more."""
    shifts = DutyShift.objects.filter(duty=OuterRef("pk"), contact=contact, removed_at=None)
    has_shifts = Q(Exists(shifts.filter(ends_at__gt=timezone.now())))
    coming = shifts.filter(ends_at__gt=timezone.now()).order_by().values("contact").annotate(n=Count("pk"))
    return _things(municipality, access, Q(contact=contact) | has_shifts, Subquery(coming.values("n")))


def _things(municipality: Municipality, access: Access, which: Q, coming: Any = None) -> Listed:
    """``coming`` counts the shifts that name a contact point, which is told beside the duty's name."""
    if not access.may(Action.SEE_ORGANISATION):
        return ()

    def told(number: int, name: str, count: str) -> OwnedThing:
        words = ngettext("%(name)s (%(n)d shift)", "%(name)s (%(n)d shifts)", int(count or 0))
        title = words % {"name": name, "n": int(count)} if count else name
        return OwnedThing(title, reverse("readiness:duty", args=[municipality.slug, number]))

    return OwnedRows(duties_of(municipality).filter(which), told, detail=coming)
