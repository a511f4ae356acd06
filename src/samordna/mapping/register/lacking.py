"""What a service must say to be of use to somebody, and where that is mended: a field of its form."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from samordna.mapping.models import Service
from samordna.organisation.models import ContactPoint
from samordna.plandoc.mapping.told import untold


@dataclass(frozen=True, slots=True)
class Lack:
    """``field`` is where it is mended."""

    field: str
    words: Promise


_UNTOLD: dict[str, tuple[Lack, Q]] = {
    "level": (Lack("level", _("the level")), Q(level="")),
    "functions": (Lack("functions", _("a function")), Q(functions=[])),
    "target_group": (Lack("target_groups", _("a target group")), Q(target_groups=[])),
    "owner": (Lack("unit", _("an owner")), Q(unit=None)),
}
"""By what :func:`untold` calls them, so that the picture and the checks of plans find the same lacking."""
_NOBODY = Lack("call_first", _("a contact point"))
_OWNER_ENDED = Lack("unit", _("an owner that is still there"))
_NOBODY_THERE = Lack("call_first", _("a contact point that is still there"))
_CONDITIONS = Lack("conditions", _("conditions for coming in"))
_PARTNERS = Lack("partners", _("partners"))


def lacking_something() -> Q:
    """For the database: what :func:`lacks_of` finds without looking at contact points."""
    owner = Q(unit__valid_to__lt=localdate())
    pathway = ~Q(pathway="") & (Q(conditions="") | Q(partners=[]))
    found = owner | pathway | Q(contacts=[])
    for _lack, where in _UNTOLD.values():
        found |= where
    return found


def lacks_of(service: Service, contacts: Iterable[ContactPoint] | None = None) -> list[Lack]:
    """``contacts`` are those of the service that are there to be reached, when they have been looked up."""
    told = {name: getattr(service, lack.field) for name, (lack, _where) in _UNTOLD.items()}
    unsaid = [_UNTOLD[name][0] for name in untold(told)]
    if not service.contacts:
        unsaid.append(_NOBODY)
    if service.unit is not None and service.unit.valid_to and service.unit.valid_to < localdate():
        unsaid.append(_OWNER_ENDED)
    if service.contacts and contacts is not None and not list(contacts):
        unsaid.append(_NOBODY_THERE)
    if service.pathway and not service.conditions:
        unsaid.append(_CONDITIONS)
    if service.pathway and not service.partners:
        unsaid.append(_PARTNERS)
    return unsaid
