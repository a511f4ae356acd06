"""What situation pictures ask of the reader's units, until when."""

from django.utils.translation import gettext as _

from samordna.accounts.roles import Action
from samordna.core.addresses import address_of
from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item, first
from samordna.situation.gathering.queries import ASKED, unanswered_of
from samordna.situation.models import ContributionRequest


def contributions(ground: Ground) -> Block:
    """One query; none for whoever answers for no unit, nor where nothing is asked of anybody."""
    asked = ASKED in ground.request.along
    units = ground.access.units_for(Action.CONTRIBUTE) if asked else ()
    rows = list(unanswered_of(ground.municipality, units)) if units else []
    return Block(
        "contributions", _("Contribution to give"), **first(rows, lambda row: _item(ground, row)), waits=True
    )


def _item(ground: Ground, row: ContributionRequest) -> Item:
    return Item(
        text=row.picture.title,
        url=address_of("situation:request_answer", ground.municipality.slug, row.picture_id, row.pk),
        about=str(row),
        aside=_("until %(day)s") % {"day": short(row.due_on)},
        due=row.due_on,
    )
