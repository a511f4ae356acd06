"""Training sessions whose heads the reader is to count."""

from django.utils.translation import gettext as _

from samordna.accounts.roles import Action
from samordna.core.addresses import address_of
from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item, first
from samordna.training.counting.queries import UNCOUNTED, uncounted_of
from samordna.training.counting.rules import may_arrange
from samordna.training.models import Session


def to_count(ground: Ground) -> Block:
    """One query; none where every session is counted, nor for whoever arranges none."""
    asked = UNCOUNTED in ground.request.along and ground.access.may(Action.EDIT_TRAINING)
    rows = uncounted_of(ground.municipality, ground.now) if asked else ()
    own = [row for row in rows if may_arrange(ground.access, row)]
    return Block(
        "heads", _("Training session to count"), **first(own, lambda row: _item(ground, row)), waits=True
    )


def _item(ground: Ground, row: Session) -> Item:
    return Item(
        text=row.course.name,
        url=address_of("training:counts", ground.municipality.slug, row.pk),
        about=row.unit.name if row.unit else _("The whole municipality"),
        aside=_("Was %(day)s") % {"day": short(row.ends_at.date())},
    )
