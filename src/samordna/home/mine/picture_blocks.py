"""Situation pictures whose decision the reader may record."""

from django.utils.translation import gettext as _

from samordna.accounts.roles import Action
from samordna.core.addresses import address_of
from samordna.core.page_pieces import look_tag, said
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item, first
from samordna.situation.models import Picture
from samordna.situation.queries import BEFORE_DECISION, path_of, undecided


def to_decide(ground: Ground) -> Block:
    """One query; none where no picture awaits a decision."""
    rows = undecided(ground.municipality) if BEFORE_DECISION in ground.request.along else ()
    own = [row for row in rows if ground.access.may_for(Action.DECIDE, path_of(row))]
    return Block(
        "pictures",
        _("Situation picture to be decided"),
        **first(own, lambda row: _item(ground, row)),
        waits=True,
    )


def _item(ground: Ground, row: Picture) -> Item:
    return Item(
        text=row.title,
        url=address_of("situation:picture_decide", ground.municipality.slug, row.pk),
        about=row.unit.name if row.unit else _("The whole municipality"),
        tag=look_tag(row.look.tone, row.look.icon, said(row.look.name)),
    )
