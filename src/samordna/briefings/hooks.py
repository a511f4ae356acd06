"""What this slice tells the slices below: what belongs to a unit follows it into a merger, and what refusals mean."""

from django.db.models import Q
from django.utils.translation import gettext_lazy, ngettext

from samordna.accounts.access import ask_along
from samordna.accounts.telling import register_told
from samordna.briefings.inbox.waiting import SOURCES, every_source
from samordna.briefings.models import Flow, Item, NewsSource
from samordna.briefings.queries import BY_HAND, every_flow_by_hand
from samordna.briefings.searching import SEARCHED
from samordna.briefings.sending.falling import DIGESTS_THERE, every_digest_flow
from samordna.briefings.told import TOLD
from samordna.organisation.commands.saving import register_refusals
from samordna.organisation.extending import Follower, register_follower
from samordna.organisation.searching import register_searched


def register() -> None:
    register_told(TOLD)
    ask_along(DIGESTS_THERE, every_digest_flow)
    ask_along(BY_HAND, every_flow_by_hand)
    ask_along(SOURCES, every_source)
    for one in SEARCHED:
        register_searched(one)
    register_refusals(
        {
            "newsflow_name_once": ("name", gettext_lazy("There is already a news flow with that name.")),
            "newssource_once": ("address", gettext_lazy("That feed is read already.")),
            "digestitem_once": ("item", gettext_lazy("The piece of news is in the digest already.")),
        }
    )
    for model, words in ((Flow, _flows), (Item, _news), (NewsSource, _sources)):
        register_follower(
            Follower(model=model, field="unit", words=words, among=lambda _day: Q(removed_at=None))
        )


def _flows(count: int) -> str:
    return ngettext("%d news flow", "%d news flows", count) % count


def _news(count: int) -> str:
    return ngettext("%d piece of news", "%d pieces of news", count) % count


def _sources(count: int) -> str:
    return ngettext("%d news source", "%d news sources", count) % count
