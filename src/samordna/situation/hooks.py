"""What this slice tells the slices below: pictures and what is asked for them follow their unit into
a merger, and what the database's refusals mean."""

from django.db.models import Q
from django.utils.translation import ngettext

from samordna.accounts.access import ask_along
from samordna.accounts.telling import register_told
from samordna.organisation.commands.saving import register_refusals
from samordna.organisation.extending import Follower, register_follower
from samordna.organisation.searching import register_searched
from samordna.plandoc.picture.life import LOOKS
from samordna.situation.areas import refusals as areas
from samordna.situation.figures import refusals as figures
from samordna.situation.gathering.queries import ASKED, every_unanswered
from samordna.situation.models import ContributionRequest, Picture
from samordna.situation.queries import BEFORE_DECISION, every_undecided
from samordna.situation.searching import SEARCHED
from samordna.situation.told import TOLD

CLOSED = [state for state, look in LOOKS.items() if not look.editable]


def register() -> None:
    register_told(TOLD)
    for one in SEARCHED:
        register_searched(one)
    ask_along(ASKED, every_unanswered)
    ask_along(BEFORE_DECISION, every_undecided)
    register_refusals({**areas.REFUSALS, **figures.REFUSALS})
    register_follower(
        Follower(model=Picture, field="unit", words=_pictures, among=lambda _day: Q(removed_at=None))
    )
    register_follower(
        Follower(model=ContributionRequest, field="unit", words=_requests, among=lambda _day: _is_asked())
    )


def _is_asked() -> Q:
    """What is asked for a picture that is being made: whoever takes over the unit answers."""
    return Q(removed_at=None, picture__removed_at=None) & ~Q(picture__state__in=CLOSED)


def _requests(count: int) -> str:
    return ngettext("%d request for a contribution", "%d requests for contributions", count) % count


def _pictures(count: int) -> str:
    return ngettext("%d situation picture", "%d situation pictures", count) % count
