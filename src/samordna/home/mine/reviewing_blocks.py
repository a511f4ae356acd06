"""What those who review have before them: the central reviews that are open."""

from django.utils.translation import gettext as _

from samordna.core.addresses import address_of
from samordna.core.days import day
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item
from samordna.review.models import ReviewRound
from samordna.review.queries import open_rounds_of


def reviews(ground: Ground) -> Block:
    """The open rounds that the reader takes part in; others are not told of them."""
    rounds = open_rounds_of(ground.municipality, ground.access)
    return Block("reviews", _("Central review"), [_item(ground, one) for one in rounds], waits=True)


def _item(ground: Ground, one: ReviewRound) -> Item:
    counts = {"ready": one.ready_count, "total": one.plan_count}  # type: ignore[attr-defined]
    return Item(
        text=one.name,
        url=address_of("review:round", ground.municipality.slug, one.pk),
        about="" if ground.access.only_invited else _("%(ready)d of %(total)d plans are ready") % counts,
        aside=_("last day %(day)s") % {"day": day(one.last_day)},
        due=one.last_day,
    )
