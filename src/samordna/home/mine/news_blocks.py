"""Digests of news that the reader is to send."""

from datetime import date

from django.utils.translation import gettext as _

from samordna.accounts.roles import Action
from samordna.briefings.models import Flow
from samordna.briefings.sending.falling import DIGESTS_THERE, digest_flows
from samordna.core.addresses import address_of
from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item, first


def to_send(ground: Ground) -> Block:
    """Those that fall by today. One query; none where no news are sent, nor for whoever sends none."""
    asked = DIGESTS_THERE in ground.request.along and ground.access.may(Action.EDIT_BRIEFINGS)
    due = (
        [(one, on) for one, on in digest_flows(ground.municipality) if on <= ground.now.date()]
        if asked
        else []
    )
    own = [(one, on) for one, on in due if _is_own(ground, one)]
    own.sort(key=lambda one: one[1])
    return Block("digests", _("Digest to send"), **first(own, lambda one: _item(ground, *one)), waits=True)


def _is_own(ground: Ground, flow: Flow) -> bool:
    return ground.access.may_for(Action.EDIT_BRIEFINGS, flow.unit.path if flow.unit else None)


def _item(ground: Ground, flow: Flow, on: date) -> Item:
    return Item(
        text=flow.name,
        url=address_of("briefings:digests", ground.municipality.slug),
        about=str(flow.get_rhythm_display()),
        aside=short(on),
        due=on,
    )
