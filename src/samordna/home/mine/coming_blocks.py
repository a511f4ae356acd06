"""Training sessions and meetings that the reader is soon to be at."""

from django.urls import reverse
from django.utils.translation import gettext as _

from samordna.core import days
from samordna.followup.year.coming import coming_soon
from samordna.followup.year.things import DatedThing
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item, first


def coming(ground: Ground) -> Block:
    """One query."""
    return Block(
        "coming",
        _("Training and meetings in the coming month"),
        **first(coming_soon(ground.municipality, ground.access, ground.now), _item),
        url=f"{reverse('followup:year', args=[ground.municipality.slug])}?visa=mina",
        step=_("What concerns me, the whole year"),
    )


def _item(thing: DatedThing) -> Item:
    return Item(
        text=thing.title,
        url=thing.url,
        about=" · ".join(filter(None, (str(thing.kind.label).capitalize(), thing.about))),
        aside=days.span(thing.hours.starts_at, thing.hours.ends_at) if thing.hours else "",
    )
