"""What a duty officer needs first when something happens: whom to call, what goes on, what is started, and crisis plans."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from samordna.core.addresses import address_of
from samordna.core.history import restricted_read
from samordna.core.page_pieces import look_tag
from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import LONGEST, Block, Item, first
from samordna.plandoc.guiding.calling import EMERGENCY
from samordna.readiness.crisis_plans.queries import is_stale, plans_seen
from samordna.readiness.duty.pages import note_reading
from samordna.readiness.duty.queries import Standing
from samordna.readiness.enums import DutyKind
from samordna.readiness.models import AlarmRoute, CrisisPlan
from samordna.readiness.queries import routes_seen


def alarms(ground: Ground) -> Block:
    """112, TIB's number beside it, and the routes, which are started with a second tap; what goes on stands above all blocks."""
    place, access = ground.municipality, ground.access
    routes = list(routes_seen(place, access).exclude(in_use_since=None))
    restricted_read(ground.request, [row for row in routes[:LONGEST] if row.restricted], how="page")
    tib = [one for one in ground.duties if one.duty.kind == DutyKind.TIB]
    note_reading(ground.request, tib)
    held = [(one.duty.name, holder) for one in tib for holder in (one.holder, *one.also) if holder]
    return Block(
        "alarms",
        pgettext("menu", "Alarms"),
        [
            Item(text=_("Danger to life"), phone=EMERGENCY, call=f"tel:{EMERGENCY}"),
            *(Item(text=name, phone=holder.phone, call=holder.link) for name, holder in held),
            *(_route(place.slug, row) for row in routes[:LONGEST]),
        ],
        max(len(routes) - LONGEST, 0),
        url=address_of("readiness:routes", place.slug),
        step=_("All alarm routes"),
    )


def _route(slug: str, row: AlarmRoute) -> Item:
    return Item(
        text=_("Start: %(name)s") % {"name": row.name},
        url=address_of("readiness:activation_start", slug, row.pk),
        about=row.unit.name if row.unit else "",
    )


def on_duty(ground: Ground) -> Block:
    """Who has each duty now, but for the POSOM groups of the administrations, which have a page of their own."""
    told, slug = ground.duties, ground.municipality.slug
    note_reading(ground.request, told[:LONGEST])
    return Block(
        "on_duty",
        _("On duty now"),
        **first(told, lambda one: _duty(slug, one)),
        empty=_("No duties are on record yet."),
        url=address_of("readiness:duties", slug),
        step=_("All duties and rosters"),
        also=(
            (address_of("readiness:posom", slug), _("POSOM of the administrations")),
            (address_of("readiness:crisis_plans", slug), _("All crisis plans")),
        ),
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
    for other in one.also:
        yield _("at the same time %(who)s") % {"who": f"{other.row.function} {other.phone}".strip()}
    if one.gaps and one.duty.contact_id is None:
        yield _("nobody %(when)s") % {"when": one.gaps_said[0]}


def crisis_plans(ground: Ground) -> Block:
    """Those that nobody has confirmed for a year."""
    rows = plans_seen(ground.municipality, ground.access).order_by("confirmed_on", "pk")
    stale = [row for row in rows if is_stale(row, ground.today)]
    restricted_read(ground.request, [row for row in stale[:LONGEST] if row.restricted], how="page")
    slug = ground.municipality.slug
    return Block(
        "crisis_plans",
        _("Crisis plan to confirm"),
        **first(stale, lambda row: _plan(slug, row)),
        waits=True,
    )


def _plan(slug: str, row: CrisisPlan) -> Item:
    return Item(
        text=row.title,
        url=address_of("readiness:crisis_plan", slug, row.pk),
        about=row.unit.name,
        aside=short(row.confirmed_on) if row.confirmed_on else _("never confirmed"),
    )
