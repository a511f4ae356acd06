"""News that the reader tells at meetings or on pages, and whose turn was missed."""

from django.utils.translation import gettext as _

from samordna.accounts.roles import Action
from samordna.briefings.flows.turns import missed
from samordna.briefings.queries import BY_HAND
from samordna.core.addresses import address_of
from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item, first


def missed_flows(ground: Ground) -> Block:
    """One query; none where there is no such flow, nor for whoever sees to none."""
    asked = BY_HAND in ground.request.along and ground.access.may(Action.EDIT_BRIEFINGS)
    rows = missed(ground.municipality, ground.today) if asked else []
    own = [
        (flow, day)
        for flow, day in rows
        if ground.access.may_for(Action.EDIT_BRIEFINGS, flow.unit.path if flow.unit else None)
    ]
    address = address_of("briefings:flows", ground.municipality.slug)
    return Block(
        "flows",
        _("News that should have gone"),
        **first(
            own,
            lambda told: Item(
                text=told[0].name,
                url=f"{address}#flow-{told[0].pk}",
                about=told[0].unit.name if told[0].unit else _("The whole municipality"),
                aside=short(told[1]),
            ),
        ),
    )
