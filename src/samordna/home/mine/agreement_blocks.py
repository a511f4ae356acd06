"""Agreements that end soon, to whoever leads them."""

from django.utils.translation import gettext as _

from samordna.accounts.roles import Action
from samordna.collaboration.agreements.queries import EXPIRING, expiring, may_lead
from samordna.collaboration.models import Agreement
from samordna.core.addresses import address_of
from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item, first


def to_renew(ground: Ground) -> Block:
    """One query; none where no agreement could end soon, nor for whoever leads none."""
    asked = EXPIRING in ground.request.along and ground.access.may(Action.EDIT_COLLABORATION)
    rows = expiring(ground.municipality, ground.today) if asked else []
    own = [row for row in rows if may_lead(ground.access, row)]
    return Block(
        "agreements", _("Agreement to renew"), **first(own, lambda row: _item(ground, row)), waits=True
    )


def _item(ground: Ground, row: Agreement) -> Item:
    return Item(
        text=row.title,
        url=address_of("collaboration:agreement", ground.municipality.slug, row.pk),
        about=row.unit.name if row.unit else _("The whole municipality"),
        aside=short(row.valid_to) if row.valid_to else "",
        due=row.valid_to,
    )
