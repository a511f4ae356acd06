"""What follows units and bodies into a merger, and which numbers are a function's by what they are."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import ngettext

from samordna.accounts.telling import register_told
from samordna.core import known
from samordna.core.models import KnownWord
from samordna.organisation.extending import Follower, register_follower
from samordna.organisation.models import ContactPoint, Unit
from samordna.organisation.told import TOLD


def register() -> None:
    register_told(TOLD)
    register_follower(
        Follower(
            model=ContactPoint,
            field="unit",
            words=lambda count: ngettext("%d contact point", "%d contact points", count) % count,
            among=lambda _on: Q(removed_at=None),
        )
    )
    register_follower(Follower(model=Unit, field="body", words=_units, among=_goes_on))
    known.register(_numbers_of_functions)


def _units(count: int) -> str:
    return ngettext("%d unit that answers to it", "%d units that answer to it", count) % count


def _goes_on(on: date) -> Q:
    return Q(valid_to=None) | Q(valid_to__gte=on)


def _numbers_of_functions() -> QuerySet:
    """Of contact points. Those of restricted ones are left out: else anybody could try out which numbers they are."""
    open_to_all = ContactPoint.objects.present().filter(restricted=False).exclude(phone="")
    return known.as_known(open_to_all, KnownWord.Kind.NUMBER, "phone")
