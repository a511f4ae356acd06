"""What this slice tells the slices below: pictures follow their unit into a merger, and what the database's refusals mean."""

from django.db.models import Q
from django.utils.translation import ngettext

from samordna.organisation.commands.saving import register_refusals
from samordna.organisation.extending import Follower, register_follower
from samordna.situation.areas import refusals as areas
from samordna.situation.figures import refusals as figures
from samordna.situation.models import Picture


def register() -> None:
    register_refusals({**areas.REFUSALS, **figures.REFUSALS})
    register_follower(
        Follower(model=Picture, field="unit", words=_pictures, among=lambda _day: Q(removed_at=None))
    )


def _pictures(count: int) -> str:
    return ngettext("%d situation picture", "%d situation pictures", count) % count
