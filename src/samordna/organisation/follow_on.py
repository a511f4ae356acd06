"""What of the organisation itself goes to the successor when units or bodies are merged."""

from datetime import date

from django.db.models import Q
from django.utils.translation import ngettext

from samordna.organisation import following
from samordna.organisation.models import ContactPoint, Unit


def register() -> None:
    following.register(
        following.Follower(
            model=ContactPoint,
            field="unit",
            words=lambda count: ngettext("%d contact point", "%d contact points", count) % count,
            among=lambda _on: Q(removed_at=None),
        )
    )
    following.register(following.Follower(model=Unit, field="body", words=_units, among=_goes_on))


def _units(count: int) -> str:
    return ngettext("%d unit that answers to it", "%d units that answer to it", count) % count


def _goes_on(on: date) -> Q:
    return Q(valid_to=None) | Q(valid_to__gte=on)
