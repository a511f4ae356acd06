"""What crisis plans tell the slices below: they follow their unit into a merger and stand on its page."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.organisation.commands.saving import register_refusals
from samordna.organisation.extending import Follower, register_follower
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.owned import Listed, OwnedKind, OwnedRows, OwnedThing, register_owned
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


def _owned(municipality: Municipality, access: Access, unit: Unit) -> Listed:
    if not access.may(Action.SEE_ORGANISATION):
        return ()

    def told(number: int, title: str, _detail: str) -> OwnedThing:
        return OwnedThing(title, reverse("readiness:crisis_plan", args=[municipality.slug, number]))

    return OwnedRows(plans_seen(municipality, access).filter(unit=unit), told, title="title")
