"""What crisis plans tell the slices below: they follow their unit into a merger and stand on its page."""

from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.organisation.commands.saving import register_refusals
from samordna.organisation.extending import (
    Follower,
    OwnedKind,
    OwnedThing,
    register_follower,
    register_owned,
)
from samordna.organisation.models import Municipality, Unit
from samordna.readiness.crisis_plans.queries import plans_seen
from samordna.readiness.models import CrisisPlan


def register() -> None:
    taken = gettext_lazy("There is already a crisis plan with this title in the same unit.")
    register_refusals({"crisisplan_title_once_in_its_unit": ("title", taken)})
    register_follower(
        Follower(
            model=CrisisPlan,
            field="unit",
            words=lambda count: ngettext("%d crisis plan", "%d crisis plans", count) % count,
            among=lambda _day: Q(removed_at=None),
            told_apart="title",
        )
    )
    register_owned(OwnedKind(name=gettext_lazy("Crisis plans"), listed=_owned))


def _owned(municipality: Municipality, access: Access, unit: Unit) -> Iterator[OwnedThing]:
    if not access.may(Action.SEE_ORGANISATION):
        return
    for row in plans_seen(municipality, access).filter(unit=unit):
        yield OwnedThing(row.title, reverse("readiness:crisis_plan", args=[municipality.slug, row.pk]))
