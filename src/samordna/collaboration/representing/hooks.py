"""What representation tells the slices below: it is searched, told of in the history, and follows its unit into a merger."""

from django.db.models import Q
from django.utils.translation import ngettext

from samordna.accounts.telling import register_told
from samordna.collaboration.models import Representation
from samordna.collaboration.representing.listing import REPRESENTATIONS
from samordna.collaboration.representing.told import TOLD
from samordna.organisation import rules
from samordna.organisation.commands.saving import register_refusals
from samordna.organisation.extending import Follower, register_follower
from samordna.organisation.searching import register_list


def register() -> None:
    register_told(TOLD)
    register_list(REPRESENTATIONS)
    register_refusals({"representation_dates_in_order": ("valid_to", rules.DATES_IN_ORDER)})
    register_follower(
        Follower(model=Representation, field="unit", words=_words, among=lambda _day: Q(removed_at=None))
    )


def _words(count: int) -> str:
    return ngettext("%d representation", "%d representations", count) % count
