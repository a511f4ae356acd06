"""What this slice tells the slices below: services follow their owner into a merger and stand on its page, and on those of the
contact points they name; no unit that one serves is deleted, and what the database's refusals of services mean.
"""

from datetime import date
from typing import Any

from django.db.models import F, Model, ProtectedError, Q
from django.db.models.signals import pre_delete
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.accounts.telling import register_told
from samordna.mapping.enums import LEVELS
from samordna.mapping.models import Service
from samordna.mapping.queries import services_of
from samordna.mapping.searching import SERVICES
from samordna.mapping.told import TOLD
from samordna.organisation import rules
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


def register() -> None:
    register_told(TOLD)
    register_searched(SERVICES)
    register_refusals(
        {
            "service_name_once_in_its_unit": (
                "name",
                gettext_lazy("There is already a service with this name in the same unit."),
            ),
            "service_ages_in_order": ("age_from", gettext_lazy("The lower age comes first.")),
            "analysisround_title_once": (
                "title",
                gettext_lazy("There is already an analysis with that title. Give it another."),
            ),
            "service_dates_in_order": ("valid_to", rules.DATES_IN_ORDER),
        }
    )
    register_follower(
        Follower(model=Service, field="unit", words=_services, among=_goes_on, told_apart="name")
    )
    register_owned(OwnedKind(name=gettext_lazy("Services"), listed=_owned))
    register_use(Use(name=gettext_lazy("Services"), listed=_naming))
    pre_delete.connect(_keep_what_is_served, sender=Unit, dispatch_uid="mapping.served")


def _services(count: int) -> str:
    return ngettext("%d service", "%d services", count) % count


def _goes_on(on: date) -> Q:
    return Q(removed_at=None) & (Q(valid_to=None) | Q(valid_to__gte=on))


def _owned(municipality: Municipality, access: Access, unit: Unit) -> Listed:
    return _things(municipality, access, Q(unit=unit))


def _naming(municipality: Municipality, access: Access, contact: ContactPoint) -> Listed:
    return _things(municipality, access, Q(contacts__contains=[contact.pk]))


def _things(municipality: Municipality, access: Access, which: Q) -> Listed:
    if not access.may(Action.SEE_ORGANISATION):
        return ()

    def told(number: int, name: str, level: str) -> OwnedThing:
        address = reverse("mapping:service", args=[municipality.slug, number])
        return OwnedThing(name, address, str(dict(LEVELS).get(level, "")))

    rows = services_of(municipality).not_ended_on(localdate()).filter(which)
    return OwnedRows(rows, told, detail=F("level"))


def _keep_what_is_served(instance: Unit, **_signal: Any) -> None:
    """A list of numbers is no reference that the database would look after."""
    served = Service.objects.filter(municipality=instance.municipality_id, areas__contains=[instance.pk])
    if rows := set[Model](served):
        raise ProtectedError(_("A service serves the unit."), rows)
