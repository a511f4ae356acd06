"""What a duty officer needs first when something happens: whom to call, what goes on, what is started, and crisis plans."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from samordna.core.addresses import address_of
from samordna.core.history import restricted_read, restricted_read_of
from samordna.core.page_pieces import look_tag
from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import LONGEST, Block, Item, first
from samordna.plandoc.guiding.calling import EMERGENCY
from samordna.readiness.activation.queries import routes_and_open_alarms
from samordna.readiness.crisis_plans.queries import is_stale, plans_seen
from samordna.readiness.duty.pages import note_reading
from samordna.readiness.duty.queries import Standing, duties_at_hand, standings
from samordna.readiness.enums import ActivationKind
from samordna.readiness.models import Activation, AlarmRoute, CrisisPlan


def alarms(ground: Ground) -> Block:
    """112, the alarms that go on, and the routes, which are started with a second tap. One query."""
    place, access = ground.municipality, ground.access
    rows: list[Any] = list(routes_and_open_alarms(place, access))
    running = [row for row in rows if row.open_alarm]
    routes = list({row.pk: row for row in rows if row.is_in_use and not row.removed_at}.values())
    restricted = {row.pk: row for row in rows if row.restricted}
    restricted_read(ground.request, list(restricted.values()), how="page")
    if closed := [row.open_alarm for row in running if row.open_restricted]:
        restricted_read_of(ground.request, Activation, closed, how="page")
    emergency = Item(text=_("Danger to life"), phone=EMERGENCY, call=f"tel:{EMERGENCY}")
    return Block(
        "alarms",
        pgettext("menu", "Alarms"),
        [
            emergency,
            *(_running(place.slug, row) for row in running),
            *(_route(place.slug, row) for row in routes[:LONGEST]),
        ],
        max(len(routes) - LONGEST, 0),
        url=address_of("readiness:routes", place.slug),
        step=_("All alarm routes"),
    )


def _running(slug: str, row: Any) -> Item:
    is_exercise = row.open_kind == ActivationKind.EXERCISE
    looks = ("info", "Circle", _("EXERCISE")) if is_exercise else ("danger", "Bell", _("LIVE ALARM"))
    return Item(
        text=row.open_what or row.name,
        url=address_of("readiness:activation", slug, row.open_alarm),
        about=row.name,
        tag=look_tag(*looks),
    )


def _route(slug: str, row: AlarmRoute) -> Item:
    return Item(
        text=_("Start: %(name)s") % {"name": row.name},
        url=address_of("readiness:activation_start", slug, row.pk),
        about=row.unit.name if row.unit else "",
    )


def on_duty(ground: Ground) -> Block:
    """Who has each duty now, but for the POSOM groups of the administrations, which have a page of their own."""
    place = ground.municipality
    told = standings(place, ground.access, duties_at_hand(place), ground.now, ground.contacts)
    note_reading(ground.request, told[:LONGEST])
    slug = place.slug
    return Block(
        "on_duty",
        _("On duty now"),
        **first(told, lambda one: _duty(slug, one)),
        empty=_("No duties are on record yet."),
        url=address_of("readiness:duties", slug),
        step=_("All duties and rosters"),
        also=((address_of("readiness:posom", slug), _("POSOM of the administrations")),),
    )


def _duty(slug: str, one: Standing) -> Item:
    holder = one.holder
    return Item(
        text=one.duty.name,
        url=address_of("readiness:duty", slug, one.duty.pk),
        about=" · ".join(_of_duty(one)),
        tag=look_tag("danger", "ExclamationmarkTriangle", _("Nobody")) if one.is_nobody else "",
        phone=holder.phone if holder else "",
        call=holder.link if holder else "",
    )


def _of_duty(one: Standing) -> Iterator[str]:
    if one.holder:
        yield one.holder.row.function
    if one.shift:
        yield _("until %(when)s") % {"when": one.until_said}
    if one.gaps:
        yield _("nobody %(when)s") % {"when": one.gaps_said[0]}


def crisis_plans(ground: Ground) -> Block:
    """Those that nobody has confirmed for a year; the register is one tap away, and each plan one more."""
    rows = list(plans_seen(ground.municipality, ground.access).order_by("confirmed_on", "pk"))
    stale = [row for row in rows if is_stale(row, ground.today)]
    restricted_read(ground.request, [row for row in stale[:LONGEST] if row.restricted], how="page")
    slug = ground.municipality.slug
    return Block(
        "crisis_plans",
        _("Crisis plans to confirm"),
        **first(stale, lambda row: _plan(slug, row)),
        empty=_("Every crisis plan has been confirmed.") if rows else _("No crisis plans are on record yet."),
        url=address_of("readiness:crisis_plans", slug),
        step=_("All crisis plans"),
    )


def _plan(slug: str, row: CrisisPlan) -> Item:
    return Item(
        text=row.title,
        url=address_of("readiness:crisis_plan", slug, row.pk),
        about=row.unit.name,
        aside=short(row.confirmed_on) if row.confirmed_on else _("never confirmed"),
    )
