"""What this slice tells the slices below: routes follow their owner into a merger and stand on its page, and on those of the
contact points they name; and what the database's refusals of routes mean.
"""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext

from samordna.accounts.access import Access, ask_along
from samordna.accounts.roles import Action
from samordna.accounts.telling import register_told
from samordna.followup.year.sources import register_dated
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
from samordna.organisation.searching import register_searched
from samordna.plans.extending import register_tested
from samordna.readiness.activation.queries import GOES_ON, every_open
from samordna.readiness.afterwards.dated import EXERCISES
from samordna.readiness.commands.notices_making import notices_for
from samordna.readiness.crisis_plans import hooks as crisis_plans
from samordna.readiness.duty import hooks as duty
from samordna.readiness.extending import register_channels, register_notices
from samordna.readiness.models import AlarmRoute
from samordna.readiness.notices.watching import states_of
from samordna.readiness.queries import naming, routes_seen, tests_of
from samordna.readiness.searching import SEARCHED
from samordna.readiness.told import TOLD


def register() -> None:
    register_told(TOLD)
    duty.register()
    crisis_plans.register()
    register_notices(notices_for)
    register_channels(states_of)
    ask_along(GOES_ON, every_open)
    for one in SEARCHED:
        register_searched(one)
    register_dated(EXERCISES)
    register_refusals(
        {
            "alarmroute_name_once": (
                "name",
                gettext_lazy("There is an alarm route with that name already. Give this one another."),
            )
        }
    )
    register_tested(tests_of)
    register_follower(
        Follower(model=AlarmRoute, field="unit", words=_routes, among=lambda _day: Q(removed_at=None))
    )
    register_owned(OwnedKind(name=gettext_lazy("Alarm routes"), listed=_owned))
    register_use(Use(name=gettext_lazy("Alarm routes"), listed=_naming))


def _routes(count: int) -> str:
    return ngettext("%d alarm route", "%d alarm routes", count) % count


def _owned(municipality: Municipality, access: Access, unit: Unit) -> Listed:
    return _things(municipality, access, Q(unit=unit))


def _naming(municipality: Municipality, access: Access, contact: ContactPoint) -> Listed:
    return _things(municipality, access, naming(contact=contact.pk))


def _things(municipality: Municipality, access: Access, which: Q) -> Listed:
    if not access.may(Action.SEE_ORGANISATION):
        return ()

    def told(number: int, name: str, _detail: str) -> OwnedThing:
        return OwnedThing(name, reverse("readiness:route", args=[municipality.slug, number]))

    return OwnedRows(routes_seen(municipality, access).filter(which), told)
