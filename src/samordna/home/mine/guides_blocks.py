"""Published guides that are to be read through again, for those who look after guides."""

from datetime import timedelta

from django.utils.translation import gettext as _

from samordna.core.addresses import address_of
from samordna.guidance.queries import published
from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item, first
from samordna.plandoc.guiding import review_due

AHEAD = timedelta(days=30)


def to_review(ground: Ground) -> Block:
    """Those whose review is not fresh, or soon will not be. No query where nothing is published."""
    rows = published(ground.municipality) if ground.municipality.has_guide else []
    due = [(review_due(row.reviewed_on), row) for row in rows]
    waiting = [(day, row) for day, row in due if day is None or day < ground.today + AHEAD]
    base = address_of("guidance:list", ground.municipality.slug)
    return Block(
        "guides",
        _("Guide to review"),
        **first(
            waiting,
            lambda one: Item(
                text=one[1].title,
                url=f"{base}{one[1].pk}/",
                about=one[1].owner,
                aside=short(one[0]) if one[0] else _("not yet reviewed"),
                due=one[0],
            ),
        ),
        waits=True,
    )
