"""News that the reader tells at meetings or on pages and whose turn was missed, and what has come in to be gone through."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.accounts.roles import Action
from samordna.briefings.flows.turns import missed
from samordna.briefings.inbox.waiting import SOURCES, to_see_to
from samordna.briefings.models import Flow, NewsSource
from samordna.briefings.queries import BY_HAND
from samordna.core.addresses import address_of
from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item, first


def missed_flows(ground: Ground) -> Block:
    """One query; none where there is no such flow, nor for whoever sees to none."""
    asked = BY_HAND in ground.request.along and ground.access.may(Action.EDIT_BRIEFINGS)
    rows = missed(ground.municipality, ground.today) if asked else []
    own = [(flow, day) for flow, day in rows if ground.access.may_for(Action.EDIT_BRIEFINGS, _path(flow))]
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
                due=told[1],
            ),
        ),
        waits=True,
    )


def come_in(ground: Ground) -> Block:
    """News sources with something to go through, or that do not answer. One query; none where no source is read."""
    asked = SOURCES in ground.request.along and ground.access.may(Action.EDIT_BRIEFINGS)
    rows = to_see_to(ground.municipality) if asked else ()
    own = [row for row in rows if ground.access.may_for(Action.EDIT_BRIEFINGS, _path(row))]
    return Block(
        "inbox", _("News that have come in"), **first(own, lambda row: _come_in(ground, row)), waits=True
    )


def _come_in(ground: Ground, row: Any) -> Item:
    slug = ground.municipality.slug
    if row.problem:
        about = _("The news source does not answer")
        return Item(text=row.name, url=address_of("briefings:sources", slug), about=about)
    count = row.come_in
    return Item(
        text=row.name,
        url=f"{address_of('briefings:inbox', slug)}?kalla={row.pk}",
        about=ngettext("%(n)d to go through", "%(n)d to go through", count) % {"n": count},
    )


def _path(row: Flow | NewsSource) -> Any:
    return row.unit.path if row.unit else None
